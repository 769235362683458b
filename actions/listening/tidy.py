"""A pasted message made ready to be turned: the partner's own words, without swearing, calls and marks. Pure."""

import re

from actions.listening.chat import partners_lines

_SWEARING = re.compile(
    r"\b(?:(?:mother)?f+u+c*k+ing|f\*+\w*ing|fuckin|effing|freaking|freakin|frigging|bloody|god ?damn(?:ed)?"
    r"|damn(?:ed)?|the (?:hell|fuck|heck)|as (?:hell|fuck)|af|lol|lmao|smh|tbh|ngl|ffs|omg|wtf)\b\s*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:and|but|because|also|plus|anyway|well|ok|okay|oh|hey|yeah|yes|no|look|listen|honestly|seriously|again"
    r"|babe|baby|honey|hun|love|darling|sweetheart|dear|mate|i mean|you know what|you know|i swear|the thing is|fine"
    r"|sorry|like|basically|actually|yeah no|i just (?:want(?:ed)? to|wanna) say(?: that)?"
    r"|i want(?:ed)? to say(?: that)?"
    r"|i was thinking(?: and)?|i(?: don't|'m not) (?:even )?(?:know|sure) (?:if|how) (?:this|that"
    r"|to say this)(?: makes sense| sounds)?(?: but)?"
    r"|i know (?:this|it) (?:sounds|may sound|is) \w+(?: but)?|every (?:single )?(?:night|day|time|morning"
    r"|evening|week)(?: the| it's the)? same (?:thing|story)|ugh|argh|pff+|god|jesus|christ|hm+|ha|then"
    r"|i'm just saying|look here|hi|hello|(?:and )?another thing|one more thing|by the way|btw|for your information)"
    r"(?:\s*[,:-]\s*|\s+(?=(?:basically|actually|honestly|yeah|be|when|and|but|you|i|i'm|i've|i'd|we|we're|it"
    r"|it's|my|your|why|stop|when|don't|the|that)\b))|that\s+(?=you (?:didn't|don't|never|can't|still|would"
    r"|were|are|did)\b)|so\s+(?=(?:yeah|basically|anyway|like|um|you|i|we|why)\b))+",
    re.IGNORECASE,
)
_TAG = re.compile(
    r",? (?:do|don't|did|didn't|are|aren't|were|weren't|can|can't|will|won't|would|have|haven't) you$"
    r"|,? (?:huh|eh|innit|lol|and you know it|i swear)$"
    r"|, (?:right|okay|ok|you know|babe|honey|darling|mate|that's all)$",
    re.IGNORECASE,
)
_TELLER = re.compile(
    r"(?:and |so |then |but )*(?P<who>he|she|they|my (?:husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|spouse)"
    r"|(?-i:(?!You|We|Who|No|Every|It|That|What)[A-Z][a-z]+))"
    r"(?: just| always| literally| then)? (?:said|says|goes|wrote|texted|texts|told me|tells me|was like|is like"
    r"|yelled|shouted|screamed|keeps saying|asked|asks)(?: to me| me)?\s*[:,]?\s+",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\"([^\"]{4,})\"")
_QUOTED_SINGLY = re.compile(r"(?<!\w)'(.{4,}?)'(?!\w)", re.DOTALL)
# Said of somebody, not to somebody: it cannot be said back as it is.
_ABOUT = re.compile(r"(?:he|she|they|my (?:husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|spouse))\b", re.I)
_SHOUTED = re.compile(r"[A-Z][A-Z' ,.!?]{9,}")
_SHOUTED_WORD = re.compile(r"\b[A-Z]{3,}\b")
_CAPITALS = ("DIY", "ADHD", "PTSD", "OCD", "USA", "NHS", "MIL", "FIL", "SIL", "BIL", "IVF", "DVD", "GPS", "ATM")
_HOSTILE = re.compile(
    r"\b(?:fuck (?:you|off)|screw you|shut up|go to hell|hate (?:you|your guts)|can't stand you|you disgust me"
    r"|(?:no ?one|nobody) asked you|waste of space|piece of (?:shit|crap))\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:bitch|bastard|asshole|arsehole|idiot|moron|stupid|dumb|pathetic|loser|disgusting|worthless|useless|psycho"
    r"|crazy|insane|cunt|slut|whore|dick|prick|twat|wanker|cow"  # codespell:ignore cunt
    r"|pig|liar|narcissist|monster|toxic|fat|ugly|sod|git|jerk|coward|slob|brat|fool|clown|snake|witch|hag|dickhead|shithead"
    r"|scum|scumbag|parasite|imbecile|retard|freak|drama queen|control freak|waste of space|arse|shit|hypocrite"
    r"|joke of a \w+"
    r"|mental|lunatic|nutcase|nutter|hysterical)\b",
    re.IGNORECASE,
)
# "You so-and-so, you left": a name and a comma before what is meant.
_CALLED = re.compile(
    r"^(?:you(?:'re| are)? )?(?:\w+ ){0,4}\w+[,!]+ (?=(?:you|i|i'm|i've|we|my|your|the|why)\b)", re.IGNORECASE
)
_DEMEANING = re.compile(r"\b(?:stop|quit) (?:acting|behaving|being) like an? \w+(?: \w+)? and (?=\w)", re.IGNORECASE)
_YOUR_STATE = re.compile(
    r"\byour(?= (?:busy|tired|stressed|angry|mad|upset|sorry|not|so|too|always|never|right|wrong|welcome|late"
    r"|gonna|going to)\b)",
    re.IGNORECASE,
)
# What a voice message is full of, and typed ones too.
_NOISES = re.compile(
    r"(?:,? (?:i mean|kind of|kinda|sort of|sorta|u+m+|u+h+|er+m*|or whatever|or something)\b,?"
    r"|,? you know(?: what i mean)?,"
    r"|, you know|,? you know(?= like\b)|(?<=\s)like(?= really\b)|, like,) ",
    re.IGNORECASE,
)
# Two sentences with nothing between them: "… on your phone it's so annoying", "I'm not mad I'm just sad".
_RUN_ON = re.compile(
    r"(?<=\w)(?<!\bif)(?<!\band)(?<!\bbut)(?<!\bbecause)(?<!\bthat)(?<!\bthink)(?<!\bwhen)(?<!\bknow)(?<!\bsay)"
    r" (?=(?:it's|its|it is) (?:so|really|just|too|very|all|not fair|driving|killing)\b)"
    r"|(?<=\w) (?=(?:i'm|i am) (?:just|only|so|really)\b)(?<!and )(?<!but )(?<!because )(?<!that )(?<!when )(?<!if )",
    re.IGNORECASE,
)
_UNKIND = re.compile(
    r"\b(?:selfish|lazy|useless|childish|immature|heartless|ungrateful|cruel|arrogant|inconsiderate|rude|nasty|horrible|awful"
    r"|cold)\b",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"(?:i|it|when|my|sometimes|you (?:make|made) me)\b", re.IGNORECASE)


def partners_words(text: str) -> str | None:
    """What the partner said, out of what was pasted; None where it only tells of it ("she says that I never help")."""
    text = text.replace("’", "'").replace("“", '"').replace("”", '"')
    text = partners_lines(text).strip()
    teller = _TELLER.match(text)
    quoted = _QUOTED.findall(text) or (_QUOTED_SINGLY.findall(text[teller.end() :]) if teller else [])
    if quoted and (teller or text.startswith('"') or _ABOUT.search(text)):
        return "\n".join(quoted)
    if teller is None:
        return None if _ABOUT.match(text) else text
    said = text[teller.end() :]
    if teller.group().rstrip().endswith((":", ",")):
        return said
    if not _ABOUT.match(teller["who"]):
        return text  # "Anna said you were rude" may be told by the partner
    # After "she said", "I" may be she herself or the one who writes; a "you" is the one who writes.
    return said if re.match(r"(?:you|your|you're|why|stop)\b", said, re.IGNORECASE) else None


def sentences_of(text: str) -> list[str]:
    """The sentences, cut at marks and line ends. "You. Never. Listen." is one."""
    text = re.sub(r"(?<![\w'] )\b([\w']+)\. (?=[\w']+[.!?](?:\s|$))", r"\1 ", text)
    pieces = re.split(r"(?<=[.!?…])\s+|\n+|\.{2,}\s*", text)
    return [piece.strip() for piece in pieces if re.search(r"\w", piece)]


def tidy(sentence: str) -> str:
    """One sentence without swearing, calls, tags, the noises of talking, and the mark at its end."""
    sentence = re.sub(r"\bn\b(?= (?:you|i|we|just|then|went|it|the|now)\b)", "and", sentence.replace(": ", ", "))
    sentence = _YOUR_STATE.sub("you're", sentence)
    sentence = _calls_off(_NOISES.sub(_pause, sentence))
    if _SHOUTED.fullmatch(sentence) or (len(sentence.split()) > 2 and sentence.istitle()):
        sentence = re.sub(r"\bi\b", "I", sentence.lower())
    sentence = _SHOUTED_WORD.sub(lambda found: found[0] if found[0] in _CAPITALS else found[0].lower(), sentence)
    sentence = re.sub(r"\s+", " ", _SWEARING.sub("", sentence)).strip(" .!?…,;:-\"'")
    sentence = re.sub(r"[^\w\s.,;!?'\"-]", "", sentence).strip()
    sentence = _OPENING.sub("", sentence)
    sentence = _RUN_ON.sub(", ", sentence)
    for _ in range(2):
        sentence = _TAG.sub("", sentence).strip(" .!?,;-")
    return sentence


def _pause(noise: re.Match[str]) -> str:
    """ "… anymore you know like really talk" pauses where the noise was."""
    return ", " if "you know" in noise.group().lower() else " "


def _calls_off(sentence: str) -> str:
    """ "You selfish bastard, you left me" → "you left me": what was thrown goes, what was said stays."""
    found = _CALLED.match(sentence)
    thrown = found is not None and (insults(found.group()) or _UNKIND.search(found.group()))
    return sentence[found.end() :] if found and thrown else _DEMEANING.sub("", sentence)


def insults(sentence: str) -> bool:
    """Whether it throws a name at the listener. "I feel stupid" and "you think I'm an idiot" throw none."""
    sentence = re.sub(r"\bi(?:'m| am) (?:an? |so |just |the |such )*\w+", "I", sentence, flags=re.IGNORECASE)
    return bool(_HOSTILE.search(sentence) or (_NAMES.search(sentence) and not _OF_ONESELF.match(sentence)))
