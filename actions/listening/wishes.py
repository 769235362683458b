"""Questions and demands, said back as what they are about. Pure.

"Can you help me?" and "you should help me" are wishes, "why don't you help me?" is something they wonder about.
"""

import re

from actions.listening.turn import turned
from actions.listening.words import VERBS
from actions.rephrase.grammar import past

WH = r"why|how|when|where|what|how (?:many times|often|long|much|late|hard)"
AUX = (
    r"do|don't|did|didn't|are|aren't|were|weren't|am|was|have|haven't|had|can|can't|could|couldn't|will|won't"
    r"|would|wouldn't|should|shouldn't|must"
)
_QUESTION = re.compile(rf"(?:(?P<wh>{WH}) )?(?P<aux>{AUX}) (?P<who>you|i|we) (?P<rest>.+)", re.IGNORECASE)
_DARED = re.compile(r"(?:don't|do not) you (?:dare|ever) (?P<rest>.+)", re.IGNORECASE)
_WOULD_IT_KILL = re.compile(
    r"(?:would|is) it (?:really )?(?:kill you|hurt you|so hard|too hard|too much"
    r"|too much to ask)(?: for you)? to (?:just )?"
    r"(?P<rest>.+?)(?: (?:once|just once|for once|one time))?",
    re.IGNORECASE,
)
_SHALL_WE = re.compile(
    r"(?:can|could) we (?P<not>not )?(?:please |just |maybe )*(?P<rest>(?!even\b|ever\b|really\b).+)", re.IGNORECASE
)
_IS_THERE = re.compile(
    r"(?P<be>is|was) (?P<what>there|it|this) (?P<rest>(?!not\b|too much\b|so hard\b).+)", re.IGNORECASE
)
_ASKING = ("can", "can't", "could", "couldn't", "will", "won't", "would", "wouldn't")
_POSITIVE = {
    "don't": "do", "didn't": "did", "aren't": "are", "weren't": "were", "haven't": "have", "can't": "can",
    "couldn't": "could", "won't": "will", "wouldn't": "would", "shouldn't": "should",
}  # fmt: skip
# Asked without wanting to know; turning it round would mock.
_RHETORIC = re.compile(r"are you (?:kidding|serious|for real|joking|happy now|done)\b|do you hear yourself", re.I)
_ORDER = re.compile(
    r"(?:please |just )*(?P<not>(?:don't|do not|never) )?(?:just |ever )?(?P<verb>stop|leave|give|let|listen (?=to)"
    r"|look (?=at|after|me)|talk|tell|help|come|go|try|put|call|answer|stay|show|ask|trust|respect|say|spend|pay|treat"
    r"|act|make|take|get|quit|calm|blame|touch|yell|shout|pretend|turn|walk|expect|bring|keep|start|interrupt|ignore"
    r"|judge|hold|hug|be)\b ?(?P<rest>.+)",
    re.IGNORECASE,
)
# "Trust is gone" orders nothing, and neither does "come on".
_NO_ORDER = re.compile(
    r"(?:is|was|are|were|isn't|wasn't|has|had|will|would|means|needs|comes|on|me a break|to hell|i|i'm|you|we|it's)\b",
    re.IGNORECASE,
)
_SHOULD_HAVE = re.compile(r"you (?:should|could|might)(?: have|'ve) (?P<rest>.+)", re.IGNORECASE)
_SHOULD = re.compile(
    r"(?:you (?:really |just )?(?:should|need to|ought to|gotta|better)|you've got to) (?P<rest>(?!.*\bashamed\b).+)",
    re.I,
)


def is_question(sentence: str) -> bool:
    """Whether the words, mark or no mark, ask something."""
    asks = (
        rf"(?:{WH}|who|whose|which) (?:{AUX}|is|was|has|does|turn)\b|(?:{AUX}) (?:you|i|we)\b"
        r"|(?:is|was|are|were|has|have|does|did|can|will) (?:there|it|this|that|she|he|they|someone|anyone|your|my)\b"
    )
    return re.match(asks, sentence, re.IGNORECASE) is not None


def asked(sentence: str) -> str | None:
    """What a question asks for, or wonders about."""
    if special := _asked_in_its_own_way(sentence):
        return special
    found = _QUESTION.fullmatch(sentence)
    if found is None or _RHETORIC.match(sentence):
        return None
    wh, aux, who, rest = (found["wh"] or "").lower(), found["aux"].lower(), found["who"], found["rest"]
    if not wh:
        if (
            aux in _ASKING
            and who == "you"
            and not re.match(r"(?:ever|even|really|be|still|miss|care|notice|mind|love|have|know) ", rest)
        ):
            return _wish("would like me to", rest)
        wh, aux, rest = "whether", _POSITIVE.get(aux, aux), rest.removeprefix("even ")
    if aux == "did":
        rest = _in_the_past(rest)
    clause = turned(f"{who} {rest}" if aux in ("do", "did") else f"{who} {aux} {rest}") if rest else None
    return f"you wonder {wh} {clause}" if clause else None


def _asked_in_its_own_way(sentence: str) -> str | None:
    """Questions that ask for a deed, and "is there …?"."""
    if dared := _DARED.fullmatch(sentence):
        return _wish("would like me not to", dared["rest"])
    if killed := _WOULD_IT_KILL.fullmatch(sentence):
        return _wish("would like me to", killed["rest"])
    if shared := _SHALL_WE.fullmatch(sentence):
        clause = turned(f"we {shared['rest']}")
        return f"you would like us {'not ' if shared['not'] else ''}to {clause.removeprefix('we ')}" if clause else None
    if there := _IS_THERE.fullmatch(sentence):
        clause = turned(f"{there['what']} {there['be']} {there['rest']}".lower())
        return f"you wonder whether {clause}" if clause else None
    return None


def ordered(sentence: str) -> str | None:
    """What an order asks for: "stop shouting at me"."""
    found = _ORDER.fullmatch(sentence)
    if found is None or _NO_ORDER.match(found["rest"]) or is_question(sentence):
        return None
    frame = "would like me not to" if found["not"] else "would like me to"
    return _wish(frame, f"{found['verb'].lower().strip()} {found['rest']}")


def demanded(sentence: str) -> str | None:
    """What "you should …" and "you should have …" ask for."""
    if found := _SHOULD_HAVE.fullmatch(sentence):
        clause = turned(f"you had {found['rest']}")
        return f"you wish {clause}" if clause else None
    found = _SHOULD.fullmatch(sentence)
    return _wish("would like me to", found["rest"]) if found else None


def _wish(frame: str, deed: str) -> str | None:
    """ "you would like me to" + what "you" are asked to do, turned."""
    deed = re.sub(r"^(?:please|just|at least|maybe|for once)\s+|,? (?:please|for once)$", "", deed.strip(), flags=re.I)
    clause = turned(f"you {re.sub(r' and (?:do not|don.t) ', ' and not ', deed)}")
    return f"you {frame} {clause.removeprefix('I ')}" if clause and clause.startswith("I ") else None


def _in_the_past(rest: str) -> str:
    """ "lie to me" → "lied to me"; empty where the first word may be no verb."""
    verb, _, more = rest.partition(" ")
    return f"{past(verb)} {more}".strip() if verb in VERBS else ""
