"""From one sentence of the partner to what to say back: the meaning, without accusing and without admitting. Pure.

"You never …" becomes how it looks to them, "you forgot …" what weighs on them, "can you …?" what they would like. A
clause comes back only where its grammar is certain; the caller quotes the words where there is none.
"""

import re

from actions.listening.names import about
from actions.listening.themes import themed
from actions.listening.turn import turned
from actions.listening.wishes import asked, demanded, is_question, ordered
from actions.rephrase.grammar import is_past

_NO_VERB = re.compile(r"(?:all of it|the way [^,]*|my fault|nothing|everything)", re.IGNORECASE)
# "Either you stop or I leave": what they need from the other, and how serious it is.
_ULTIMATUM = re.compile(
    r"(?:it's )?(?:either )?you (?:better |have to |need to |must |can )?(?P<deed>(?:stop|quit|start|get|talk"
    r"|tell|choose|change"
    r"|go|come|help|find|sort|fix|call|give|listen|pay|end|drop|delete)\b.+?),? or (?:else )?(?P<else>(?:i|i'm"
    r"|i'll|we|we're|it's"
    r"|this is|the kids)\b.+)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"(?:your|my|his|her|our|the) \w+ (?P<verb>\w+)\b.*"
    r"|(?:he|she|they|everyone|everybody|people) (?P<verb2>\w+)\b.*\b(?:me|my|i|you|your|us|we)\b",
    re.IGNORECASE,
)
_OF_THINGS = re.compile(
    r"(?:the|our|my|your|this|there) (?:(?!who\b|that\b|which\b|and\b|i\b|you\b|we\b)\w+ ){0,2}?"
    r"(?:is|was|has|had|isn't|wasn't|hasn't|are|were|have|aren't|haven't) .+",
    re.IGNORECASE,
)
_JOIN = re.compile(r"(?:,? (?P<join>but|and|so)|,) (?=(?:you|i|we)\b)", re.IGNORECASE)
_EACH = re.compile(r"i(?:'ll)? (?P<verb>\w+) .*, you(?:'ll)? (?P=verb)\b", re.IGNORECASE)
_THANKS = re.compile(
    r"(?:thanks|thank you)(?: so much| very much| a lot| again)?(?P<rest> for (?!nothing\b|all your help\b)\w.+)",
    re.IGNORECASE,
)
_SHARED = (
    "it weighs on you ",
    "it feels to you ",
    "you are telling me that ",
)  # said once: "it weighs on you that …, and that …"
_ALLOWED = re.compile(
    r"you (?:have to|must|mustn't|don't have to|don't need to|can|can't (?!even\b|ever\b|never\b|just\b)|could"
    r"|may|might|will)"
    r" ?|you'll ",
    re.IGNORECASE,
)
# Thanks and praise weigh on nobody.
_BOTH = re.compile(r"you and (?:i|me)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\b(?:right|sweet|important|special|great|kind|amazing|lovely|wonderful|good|best|beautiful|helped|thanked|nice|handsome|funny|love"
    r"|adore|laugh|smile|happy)\b",
    re.IGNORECASE,
)
_UNKIND = re.compile(r"n't\b|\b(?:not|never|no|always|hardly|used to|enough|rather|else|but|at|only)\b", re.IGNORECASE)
_WITHOUT_END = re.compile(r"\b(?:never|always|constantly|everything|nothing|ever)\b", re.IGNORECASE)
_USUALLY = re.compile(r"\b(?:never|always|don't|hardly|barely|only|just|constantly|can't)\b", re.IGNORECASE)
_FINITE = frozenset(
    [
        "is",
        "was",
        "are",
        "were",
        "has",
        "had",
        "does",
        "did",
        "can",
        "can't",
        "will",
        "won't",
        "would",
        "never",
        "always",
        "keeps",
        "says",
        "thinks",
        "wants",
        "needs",
        "makes",
        "asks",
        "hates",
        "treats",
        "matter",
        "doesn't",
        "didn't",
        "isn't",
        "wasn't",
        "aren't",
        "weren't",
    ]
)
_FACTS = ("didn't", "had", "hadn't", "were", "weren't", "have", "haven't")
_EARLIER = re.compile(
    r"(?:sometimes|lately|recently|yesterday|today|last night|this morning|right now|at the moment),? ", re.IGNORECASE
)
_LIKE = re.compile(
    r"it (?:feels?|seems?|looks?|is|sounds) (?:to me )?(?P<like>like|as if|as though) (?P<rest>.+)", re.IGNORECASE
)
_UNFAIR = re.compile(r"it is (?:so |just |really )?(?:not fair|unfair) (?P<rest>(?:that|when|how) .+)", re.IGNORECASE)
_HURTS = re.compile(
    r"it (?:really |just |still )?(?P<hurts>hurts?|kills) (?:me )?(?P<rest>(?:when|that|how) .+)", re.IGNORECASE
)
_TO_ME = re.compile(r"it (?:makes|drives|scares|bothers|annoys|upsets) me\b", re.IGNORECASE)
_BROAD = re.compile(
    r"(?:nothing|everything|no ?one|nobody|all (?=you|i|we)|my|the way|our|sometimes it|it is (?:always|never"
    r"|all)|there(?:'s| is) (?:always|never|no)|(?:being|living|talking|arguing) (?:with|to) you)\b",
    re.IGNORECASE,
)


def clause_of(sentence: str) -> str | None:
    """What to say back to a tidy sentence (no mark at its end), as a clause that begins in the middle of a sentence."""
    frames = (
        about,
        _thanks,
        _or_else,
        _joined,
        asked,
        ordered,
        _about_you,
        _about_me,
        _about_us,
        _about_it,
        _about_all,
        _about_others,
    )
    return next((clause for clause in (frame(sentence) for frame in frames) if clause), None)


def together(left: str, join: str, right: str) -> str:
    """Two clauses as one, the frame that they share said once."""
    shared = next((frame for frame in _SHARED if left.startswith(frame) and right.startswith(frame)), "")
    right = right.removeprefix(shared)
    if shared and join in ("but", "so"):
        right = re.sub(r"^(?:as if|that) ", "", right)
    if not join:  # a list, or "I'm not mad, I'm just sad": it was said with a comma
        listed = left.startswith("you ") and right.startswith("you ") and not left.startswith("you are telling me")
        return f"{left}, {right}" if listed else f"{left}, and {right}"
    return f"{left}, {join} {right}"


def _joined(sentence: str) -> str | None:
    """Two halves, each with its own frame: "I love you but you never listen"."""
    found = _JOIN.search(sentence)
    if found is None or is_question(sentence) or sentence.lower().startswith(("when", "if")):
        return None
    if turned(sentence) is None:  # where the halves belong together, the whole decides
        return None
    if not found["join"] and _EACH.match(sentence):  # "I do mornings, you do evenings": a proposal, not a reproach
        return turned(_small(sentence))
    left, right = clause_of(sentence[: found.start()]), clause_of(sentence[found.end() :])
    if right and _NO_VERB.fullmatch(sentence[: found.start()]):
        return right
    return together(left, (found["join"] or "").lower(), right) if left and right else None


def _thanks(sentence: str) -> str | None:
    found = _THANKS.fullmatch(sentence)
    clause = turned(f"I lie{found['rest']}") if found else None  # "I lie" only lends it a clause to stand in
    return f"you thank me{clause.removeprefix('you lie')}" if clause else None


def _or_else(sentence: str) -> str | None:
    """An ultimatum: said back as what they need, and as serious. A threat is none of ours; the screen has seen it."""
    found = _ULTIMATUM.fullmatch(sentence)
    deed = turned(f"you {found['deed']}") if found else None
    rest = clause_of(found["else"]) if found and deed else None
    if found is None or deed is None or not deed.startswith("I ") or rest is None:
        return None
    return f"you need me to {deed.removeprefix('I ')}, and without that {rest.removeprefix('you are telling me that ')}"


def _about_you(sentence: str) -> str | None:
    said = _EARLIER.sub("", sentence, count=1) if _EARLIER.match(sentence) else sentence
    if not re.match(r"you\b", said, re.IGNORECASE):
        return None
    if clause := themed(said) or demanded(said):
        return clause
    clause = turned(_small(sentence))
    if clause is None:
        return None
    if _ALLOWED.match(said) or _BOTH.match(said) or (_KIND.search(said) and not _UNKIND.search(said)):
        return f"you are telling me that {clause}"
    return f"it weighs on you that {clause}" if _happened(said) else f"it feels to you as if {clause}"


def _happened(sentence: str) -> bool:
    """Whether it tells of something that was done once, rather than of what somebody is like."""
    if _WITHOUT_END.search(sentence):
        return False
    if re.match(r"you've\b", sentence, re.IGNORECASE):
        return True
    words = sentence.lower().split()[1:]
    verb = next((word for word in words if word not in ("just", "still", "even", "really", "already")), "")
    return verb in _FACTS or is_past(verb) or verb.endswith("ed")


def _about_me(sentence: str) -> str | None:
    said = _EARLIER.sub("", sentence, count=1) if _EARLIER.match(sentence) else sentence
    if re.match(r"(?:every|each) (?:single )?time (?:you|i|we)\b", said, re.IGNORECASE):
        clause = turned(_small(sentence))
        return f"it feels to you as if {clause}" if clause else None
    mine = re.match(
        r"i\b|me and (?:the|my) \w+ (?:are|were|will|have|went|need)\b|when(?:ever)? (?:you|i|we)\b.*\bi\b", said, re.I
    )
    return turned(_small(sentence)) if mine else None


def _about_us(sentence: str) -> str | None:
    clause = turned(_small(sentence)) if re.match(r"we\b", sentence, re.IGNORECASE) else None
    if clause is None:
        return None
    return f"it feels to you as if {clause}" if _USUALLY.search(sentence) else f"you are telling me that {clause}"


def _about_it(sentence: str) -> str | None:
    """ "It hurts when …", "it's not fair that …", "it feels like …", "it makes me sad when …"."""
    said = re.sub(r"^(?:it's|its)\b", "it is", sentence, flags=re.IGNORECASE)
    if found := _LIKE.fullmatch(said):
        frame = f"it feels to you {found['like'].lower()}"
    elif found := _UNFAIR.fullmatch(said):
        frame = "it feels unfair to you"
    elif found := _HURTS.fullmatch(said):
        frame = "it hurt you" if found["hurts"].lower() == "hurt" else "it hurts you"
    else:
        return turned(_small(said)) if _TO_ME.match(said) else None
    clause = turned(found["rest"])
    return f"{frame} {clause}" if clause else None


def _about_all(sentence: str) -> str | None:
    """ "Nothing I do is right", "it's always about you", "my feelings don't matter to you"."""
    said = re.sub(r"^(?:it's|its)\b", "it is", sentence, flags=re.IGNORECASE)
    clause = turned(_small(said)) if _BROAD.match(said) else None
    if clause is None:
        return None
    told = re.match(
        r"my (?:\w+ ){1,2}?(?:ask|asks|asked|say|says|said|think|thinks|thought|want|wants|need|needs)\b", said, re.I
    )
    if told:
        return f"you are telling me that {clause}"
    only_theirs = re.match(r"my\b", said, re.IGNORECASE) and not re.search(r"\byou", said, re.IGNORECASE)
    return clause if only_theirs else f"it feels to you as if {clause}"


def _about_others(sentence: str) -> str | None:
    """ "Your mother called me lazy": of somebody else and one of the two. Only with what is a verb for certain."""
    found = _OF_OTHERS.match(sentence)
    verb = (found["verb"] or found["verb2"]).lower() if found else ""
    if not (
        _OF_THINGS.fullmatch(sentence)
        or is_past(verb)
        or verb in _FINITE
        or re.fullmatch(r"(?!need|bleed)\w{3,}ed", verb)
    ):
        return None
    clause = turned(_small(sentence))
    return f"you are telling me that {clause}" if clause else None


def _small(sentence: str) -> str:
    """Fit for the middle of a sentence; "I" is turned into a small word anyway."""
    return sentence[0].lower() + sentence[1:]
