"""From one sentence of the partner to what to say back: the meaning, without accusing and without admitting. Pure.

"You never …" becomes how it looks to them, "you forgot …" what weighs on them, "can you …?" what they would like. A
clause comes back only where its grammar is certain; the caller quotes the words where there is none.
"""

import re

from actions.listening.themes import themed
from actions.listening.turn import turned
from actions.listening.wishes import asked, demanded, is_question, ordered
from actions.rephrase.grammar import is_past

_JOIN = re.compile(r"(?:,? (?P<join>but|and|so)|,) (?=(?:you|i|we)\b)", re.IGNORECASE)
_SHARED = ("it weighs on you ", "it feels to you ")  # said once: "it weighs on you that …, and that …"
_ALLOWED = re.compile(
    r"you (?:have to|must|don't have to|don't need to|can|could|may|might|will) |you'll ", re.IGNORECASE
)
# Thanks and praise weigh on nobody.
_KIND = re.compile(
    r"\b(?:right|sweet|great|kind|amazing|lovely|wonderful|good|best|beautiful|helped|thanked|nice|handsome|funny|love"
    r"|adore|laugh|smile|happy)\b",
    re.IGNORECASE,
)
_UNKIND = re.compile(r"n't\b|\b(?:not|never|no|always|hardly|used to|enough|rather|else|but|at|only)\b", re.IGNORECASE)
_WITHOUT_END = re.compile(r"\b(?:never|always|constantly|everything|nothing|ever)\b", re.IGNORECASE)
_USUALLY = re.compile(r"\b(?:never|always|don't|hardly|barely|only|just|constantly|can't)\b", re.IGNORECASE)
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
    r"(?:nothing|everything|no ?one|nobody|all|my|the way|our|sometimes it|it is (?:always|never|all))\b", re.IGNORECASE
)


def clause_of(sentence: str) -> str | None:
    """What to say back to a tidy sentence (no mark at its end), as a clause that begins in the middle of a sentence."""
    frames = (_joined, asked, ordered, _about_you, _about_me, _about_us, _about_it, _about_all)
    return next((clause for clause in (frame(sentence) for frame in frames) if clause), None)


def together(left: str, join: str, right: str) -> str:
    """Two clauses as one, the frame that they share said once."""
    shared = next((frame for frame in _SHARED if left.startswith(frame) and right.startswith(frame)), "")
    right = right.removeprefix(shared)
    if shared and join != "and":
        right = re.sub(r"^(?:as if|that) ", "", right)
    return f"{left}, {join} {right}"


def _joined(sentence: str) -> str | None:
    """Two halves, each with its own frame: "I love you but you never listen"."""
    found = _JOIN.search(sentence)
    if found is None or is_question(sentence) or sentence.lower().startswith(("when", "if")):
        return None
    if turned(sentence) is None:  # where the halves belong together, the whole decides
        return None
    left, right = clause_of(sentence[: found.start()]), clause_of(sentence[found.end() :])
    return together(left, (found["join"] or "and").lower(), right) if left and right else None


def _about_you(sentence: str) -> str | None:
    said = _EARLIER.sub("", sentence, count=1) if _EARLIER.match(sentence) else sentence
    if not re.match(r"you\b", said, re.IGNORECASE):
        return None
    if clause := themed(said) or demanded(said):
        return clause
    clause = turned(_small(sentence))
    if clause is None:
        return None
    if _ALLOWED.match(said) or (_KIND.search(said) and not _UNKIND.search(said)):
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
    mine = re.match(r"i\b|when(?:ever)? (?:you|i|we)\b.*\bi\b", said, re.IGNORECASE)
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
    only_theirs = re.match(r"my\b", said, re.IGNORECASE) and not re.search(r"\byou", said, re.IGNORECASE)
    return clause if only_theirs else f"it feels to you as if {clause}"


def _small(sentence: str) -> str:
    """Fit for the middle of a sentence; "I" is turned into a small word anyway."""
    return sentence[0].lower() + sentence[1:]
