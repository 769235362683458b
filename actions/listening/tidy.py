"""A pasted message made ready to be turned: the partner's own words, without swearing, calls and marks. Pure."""

import re

_SWEARING = re.compile(
    r"\b(?:(?:mother)?f+u+c*k+ing|f\*+\w*ing|fuckin|effing|freaking|freakin|frigging|bloody|god ?damn(?:ed)?"
    r"|damn(?:ed)?|the (?:hell|fuck|heck)|as (?:hell|fuck)|af|lol|lmao|smh|tbh|ngl|ffs|omg|wtf)\b\s*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:and|but|because|also|plus|anyway|well|ok|okay|oh|hey|yeah|yes|no|look|listen|honestly|seriously|again"
    r"|babe|baby|honey|hun|love|darling|sweetheart|dear|mate|i mean|you know what|you know|i swear|the thing is|fine"
    r"|sorry|like|(?:and )?another thing|one more thing|by the way|btw|for your information)"
    r"(?:\s*[,:-]\s*|\s+(?=(?:you|i|i'm|we|it|my|why|stop|when|don't)\b))|so\s+(?=(?:you|i|we|why)\b))+",
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
# A copied chat: "Me: …" is not the partner's, "Tom: …" is.
_MY_LINES = re.compile(r"^(?:\[[^\]\n]*\]\s*)?(?:Me|You): .*$", re.MULTILINE)
_SPEAKER = re.compile(r"^(?:\[[^\]\n]*\]\s*)?[A-Z]\w{1,15}: (?=\S)", re.MULTILINE)
# Said of somebody, not to somebody: it cannot be said back as it is.
_ABOUT = re.compile(r"(?:he|she|they|my (?:husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|spouse))\b", re.I)
_SHOUTED = re.compile(r"[A-Z][A-Z' ,.!?]{9,}")
_HOSTILE = re.compile(
    r"\b(?:fuck (?:you|off)|screw you|shut up|go to hell|hate (?:you|your guts)|can't stand you|you disgust me"
    r"|(?:no ?one|nobody) asked you|waste of space|piece of (?:shit|crap))\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:bitch|bastard|asshole|arsehole|idiot|moron|stupid|dumb|pathetic|loser|disgusting|worthless|useless|psycho"
    r"|crazy|insane|cunt|slut|whore|dick|prick|twat|wanker|cow"  # codespell:ignore cunt
    r"|pig|liar|narcissist|monster|toxic|fat|ugly)\b",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"(?:i|it|when|my|sometimes|you (?:make|made) me)\b", re.IGNORECASE)


def partners_words(text: str) -> str | None:
    """What the partner said, out of what was pasted; None where it only tells of it ("she says that I never help")."""
    text = text.replace("’", "'").replace("“", '"').replace("”", '"')
    text = _SPEAKER.sub("", _MY_LINES.sub("", text)).strip()
    teller = _TELLER.match(text)
    quoted = _QUOTED.findall(text)
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
    """One sentence without swearing, calls, tags and the mark at its end."""
    if _SHOUTED.fullmatch(sentence) or (len(sentence.split()) > 2 and sentence.istitle()):
        sentence = re.sub(r"\bi\b", "I", sentence.lower())
    sentence = re.sub(r"\s+", " ", _SWEARING.sub("", sentence)).strip(" .!?…,;:-\"'")
    sentence = re.sub(r"[^\w\s.,;!?'\"-]", "", sentence).strip()
    sentence = _OPENING.sub("", sentence)
    for _ in range(2):
        sentence = _TAG.sub("", sentence).strip(" .!?,;-")
    return sentence


def insults(sentence: str) -> bool:
    """Whether it throws a name at the listener. "I feel stupid" and "you think I'm an idiot" throw none."""
    sentence = re.sub(r"\bi(?:'m| am) (?:an? |so |just |the |such )*\w+", "I", sentence, flags=re.IGNORECASE)
    return bool(_HOSTILE.search(sentence) or (_NAMES.search(sentence) and not _OF_ONESELF.match(sentence)))
