# ruff: noqa: E501 (a table)
"""Phone spelling written out, so that the parser, which learned from newspapers, sees the words that are meant. Pure.

The classifier does not need this: its encoder learned from the web. Only words that can mean one thing are replaced;
"its", "ur" and the like are decided by the word that follows.
"""

import re

from bot.understanding.typos import TYPOS

# Typed without the apostrophe. "were", "well", "ill", "id" and "its" are words of their own and are not here.
CONTRACTIONS = (
    "I'm I've you're you've you'll you'd he's she's they're they've we've that's what's where's how's there's don't "
    "can't doesn't didn't won't wouldn't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't"
)
# What is meant: how it is typed.
MEANT = {
    "you": "u yu y'all", "are": "r", "you all": "yall", "I": "i", "isn't": "aint", "never": "nevr nvr neva", "this": "dis",
    "always": "alwys alwayz allways", "every": "evry", "every time": "everytime", "that": "tht dat", "the": "da",
    "because": "bc bcuz becuz cuz coz becos", "though": "tho", "through": "thru", "with": "w", "just": "jus",
    "about": "abt bout", "people": "ppl", "boyfriend": "bf", "girlfriend": "gf", "husband": "hubs", "mate": "m8",
    "please": "pls plz plss", "I don't know": "idk", "I don't care": "idc", "something": "smth sth smthn sumthing",
    "right now": "rn", "today": "2day", "tonight": "2nite", "tomorrow": "2moro tmrw", "before": "b4", "great": "gr8",
    "late": "l8", "what": "wat wht", "when": "wen", "where": "wer", "would": "wud", "could": "cud", "should": "shud",
    "love": "luv", "loves": "luvs", "from": "frm", "thanks": "thx", "to be honest": "tbh", "message": "msg", "and": "n nd", "until": "til", "going to": "gonna", "want to": "wanna", "have to": "gotta",
    "give me": "gimme", "let me": "lemme", "night": "nite", "birthday": "bday", "weekend": "wknd wkend", "he'd": "hed",
    "doesn't": "dosent dosnt", "kind of": "kinda", "minutes": "mins", "hours": "hrs", "you both": "yous",
    "messages": "msgs", "text": "txt", "Friday": "fri", "Monday": "mon", "Thursday": "thurs", "Tuesday": "tues", "definitely": "definately", "a lot": "alot", "no one": "noone",
    "at least": "atleast", "you're": "your'e u're", "you'd": "u'd", "you've": "u've", "you'll": "u'll", "I'm": "i'm", "I've": "i've", "I'll": "i'll", "I'd": "i'd",
}  # fmt: skip
WORDS = {typed: meant for meant, spellings in MEANT.items() for typed in spellings.split()}
WORDS |= {word.replace("'", "").lower(): word for word in CONTRACTIONS.split()}
# What shows that "its" means "it is" and that "ur" and "your" mean "you are": a word that cannot begin a possession …
_ADVERB = "always|never|not|so|just|too|being|gonna|going|still|really|such|like|a|an|the"
# … or, after "ur", a state at the end of a clause ("ur mean." but not "ur mean mother"), or a deed with an object ("ur
# making me", not "ur cooking").
_STATE = "fine|okay|ok|done|ready|bored|mad|angry|late|lazy|mean|rude|cold|selfish|crazy|useless|impossible|unfair|right|wrong|welcome|amazing|the best"
# … or a place: nobody owns an "on" or a "with".
_PLACE = "on|at|with|out|in|up|there|both|all|about"
_CLAUSE_END = r"(?=\s*(?:$|[.,!?;:)]|(?:and|but|to|with|at|when|because|about|again|lol)\b))"
_OBJECT = "me|us|him|her|them|it|my|to|up|out|off|away|on|about|with|at|again|too|the|a|nothing|everything"
_YOU_ARE = re.compile(
    rf"\b(?:(?:ur|your)(?= (?:{_ADVERB}|{_PLACE})\b(?!-))|ur(?= (?:{_STATE})\b{_CLAUSE_END})|ur(?= [a-z]{{2,}}ing (?:{_OBJECT})\b))",
    re.IGNORECASE,
)
_IT_IS = re.compile(
    rf"\bits(?= (?:{_ADVERB}|my|me|us|been|all|only|nearly|almost|left|right by|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|"
    rf"december|raining|snowing|pouring|freezing|dark|getting|on|in|at|"
    rf"about|embarrassing|gross|whatever|obvious|\d+|{_STATE})\b)",
    re.IGNORECASE,
)
# "you said youd ring well go there": after what is said or planned, "well" is "we'll".
_WE_WILL = re.compile(
    r"\b(say|said|saying) well(?= (?:go|look|do|talk|see|get|have|be|move|try|buy|make|find|sort)\b)", re.IGNORECASE
)
_I_WOULD = re.compile(r"\b(say|said|saying|told me|thought|think) id(?= [a-z])", re.IGNORECASE)
# Whose it is, typed without its apostrophe: "her exs pics", "at my mums".
_OWNERS = r"(?:my|your|his|her|our|their) (?:mum|mom|mam|mother|dad|father|sister|brother|nan|gran|grandad|friend|mate|ex|boss|son|daughter)"
_HOSTS = "(?:my|your|his|her|our|their) (?:mum|mom|mam|mother|dad|father|nan|gran|grandad|ex)"
_OWNED = (
    r"beach|gym|pics?|photos?|pictures?|posts?|story|stories|number|house|place|flat|car|phone|birthday|wedding|funeral|party|room|"
    r"kitchen|cooking|side|opinion|name|money|job|fault|operation|surgery|dog|cat|wife|husband|boyfriend|girlfriend|stuff|things|"
    r"tuition|school|homework|clothes|hair|teacher|retirement|grave|advice|insta|instagram|texts?|messages?|\d+th"
)
_APOSTROPHES = (
    re.compile(rf"\b({_OWNERS})s(?= (?:{_OWNED})\b)", re.IGNORECASE),
    re.compile(
        rf"\b((?:at|from|to|round|over) {_HOSTS})s(?= ?(?:$|[.,!?;]|(?:and|for|all|every|on|last|again|until|so|but)\b))",
        re.I,
    ),
)
_LIKE_WE_ARE = re.compile(r"\blike were(?= )", re.IGNORECASE)
# "when your sick i do everything"
_YOU_ARE_ILL = re.compile(
    r"\b(?:ur|your)(?= (?:sick|ill|late|drunk|tired|busy|angry|mad|hungry|away)(?: (?:i|im|i'm|you|we|he|she)\b|[,.!?]|$))"
    r"|\bur(?= (?:sitting|lying|standing|playing|watching|working|going|coming|doing|being|acting|looking|laughing|gaming|scrolling|"
    r"texting|talking|sleeping|drinking)\b)",
    re.IGNORECASE,
)
_HAVE_GOT = re.compile(r"\b(I|you|we|they|he|she|it)(?:'ve|'s| have| has) got(?= )", re.IGNORECASE)
_MAJESTY = re.compile(r"\b(his|her) (?:royal )?(?:majesty|highness|lordship|ladyship)\b", re.IGNORECASE)
_NO_LONGER = re.compile(r"\bno longer(?= [a-z]+)", re.IGNORECASE)  # the parser loses it
_EX = re.compile(r"\b(ex)-(?:wife|husband|girlfriend|boyfriend|partner|gf|bf|missus)\b", re.IGNORECASE)
# "the dog was your idea but who walks her? Me."
_WHO_DOES_IT = re.compile(
    r"\b(?:but|and|so) (?:guess )?who (\w+s [^?.!]+)\?(?: (?:me|muggins|yours truly)\b[.!]*)?", re.IGNORECASE
)
_BORN = re.compile(r"\b(since (?:(?:the|our|my) )?\w+) is (?=born\b)", re.IGNORECASE)
_DICTATED = re.compile(r"\b(\w+) comma (?=\1\b)", re.IGNORECASE)  # "it was off comma off"
_MESS = re.compile(
    r"\b((?:your|his|her|their|my) )(?:shit|crap)(?= (?:is|was|all|on|in|lying|everywhere|off|out|away)\b)",
    re.IGNORECASE,
)
_YOUR = re.compile(r"\bur\b", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w'@#/.\"“])[A-Za-z0-9']+(?![\w'@]|\.\w)")
_WITH = re.compile(r"\bw/(o)?(?=\s)", re.IGNORECASE)
# Words that are stressed with capitals, which the parser would take for names.
_STRESSED = re.compile(
    r"(?<![\w'])(?:KNOWS?|NEVER|ALWAYS|NOT|YOU|YOUR|ME|MY|ALL|EVERY|BECAUSE|WHY|WHAT|HATES?|LOVES?|REALLY|SO|TOO|WRONG|AGAIN|STOP|"
    r"PLEASE|NO|YES|ANYTHING|NOTHING|EVERYTHING|DO|DID|DOES|WAS|IS|ARE|ONCE|ONE|WHOLE|ONLY|EVER|STILL|TWICE|HOURS?|WEEKS?|YEARS?|"
    r"TIMES?|TWO|THREE|FOUR|FIVE|SIX|TEN|DAYS?|NIGHTS?|MINUTES?|MONTHS?|EVERYONE|NOBODY|FIRST|LAST|AND|BUT|OR|WHO|THAT|THIS|THE|AFTER|"
    r"BEFORE|WITHOUT|WITH|MONEY|HOUSE|CAR|BED|MUM|MOM|DAD|KIDS|BIRTHDAY|PHONE|BACK|OUT|RIGHT|THERE|HERE|ALONE|LATE|OVER|THEN|"
    r"ASK(?:S|ED)?|TOLD|SAID|HAVE|HAD|HOW|WHEN|JUST|EVEN|OWN|WE|HE|SHE|THEY|HIS|HER|OUR|MUST|CAN|WILL|WOULD|NEED|WANT)(?![\w'])"
)
ROUNDS = 4  # of a hundred thousand made-up texts none changed more than twice
SHOUTED = 0.7  # share of capitals among the letters from which on a text is shouting
KEPT_CAPITALS = {"I", "TV", "OK", "ADHD", "PTSD", "OCD", "DIY", "UK", "USA", "NHS", "MIL", "FIL", "SIL", "BIL", "IVF"}


def spell(text: str) -> str:
    """The text with its words written out: "ur always late" → "You're always late".

    What is spelled can show something new: "your l8" is "you're late" once "l8" is "late".
    """
    for _ in range(ROUNDS):
        before, text = text, _spelled(text)
        if text == before:
            break
    return text


def _spelled(text: str) -> str:
    text = _STRESSED.sub(lambda found: found[0].lower(), _lower_shouting(text))
    text = _WITH.sub(lambda found: "without" if found[1] else "with", text)
    text = _WORD.sub(_written_out, text)  # before what follows, which looks at the neighbours
    text = _IT_IS.sub(lambda found: _cased(found[0], "it's"), text)
    text = _I_WOULD.sub(r"\1 I'd", _WE_WILL.sub(r"\1 we'll", text))
    text = _HAVE_GOT.sub(
        lambda found: f"{found[1]} {'has' if found[1].lower() in ('he', 'she', 'it') else 'have'}", text
    )
    text = _MAJESTY.sub(lambda found: "He" if found[1].lower() == "his" else "She", text)
    text = _NO_LONGER.sub("never", _EX.sub(r"\1", text))
    text = _LIKE_WE_ARE.sub("like we're", _YOU_ARE_ILL.sub(lambda found: _cased(found[0], "you're"), text))
    text = _WHO_DOES_IT.sub(r"and I'm the one who \1.", text)
    text = _MESS.sub(r"\1stuff", _DICTATED.sub("", _BORN.sub(r"\1 was ", text)))
    for missing in _APOSTROPHES:
        text = missing.sub(r"\1's", text)
    text = _YOU_ARE.sub(lambda found: _cased(found[0], "you're"), text)
    return _YOUR.sub(lambda found: _cased(found[0], "your"), text)


def _written_out(found: re.Match[str]) -> str:
    word = found[0]
    full = WORDS.get(word.lower()) or TYPOS.get(word.lower())
    return _cased(word, full) if full else word


def _cased(word: str, full: str) -> str:
    """A capital stays a capital. "R" and "W" alone are initials more often than words, but one letter cannot tell."""
    return full[0].upper() + full[1:] if word[:1].isupper() else full


def _lower_shouting(text: str) -> str:
    letters = [character for character in text if character.isalpha()]
    shouted = len(letters) >= 6 and sum(letter.isupper() for letter in letters) >= SHOUTED * len(letters)
    if not shouted:
        return text
    calm = re.sub(r"[A-Za-z0-9']+", lambda found: found[0] if found[0] in KEPT_CAPITALS else found[0].lower(), text)
    return re.sub(r"(^|[.!?]\s+)([a-z])", lambda found: found[1] + found[2].upper(), calm)
