"""Two people at one phone: their names, whose turn it is, and what typed answers mean between them."""

import re
from collections.abc import Mapping

from actions.own_words import own_words, quotable
from actions.said import negates, said, yes_or_no
from actions.when_lengths import end_of_break, minutes
from actions.when_moments import moment
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

SHORTEST_BREAK = 20  # minutes: what a body needs before it can listen again
SHORTEST_TURN, LONGEST_TURN = 2, 10  # minutes: longer than that, nobody can say it back
LONGEST_NAME = 20
STEPS = ("turn_taking_speak", "turn_taking_right", "turn_taking_sense", "turn_taking_round")
# "Me" and "my husband" say nothing to the other one who reads it.
_NOT_A_NAME = re.compile(
    r"i|me|myself|him|her|them|us|you|he|she|they|we|both|(?:my|the) .*|husband|wife|partner|boyfriend|girlfriend"
    r"|no|not|none|names?|(?:no|without) names?|without|nobody|thanks?|please|yes|ok|okay|skip|why|what|who"
)
_AND = re.compile(r"\s*(?:,|&|\+|/|\band\b|\bn\b|\bthen\b|\bfirst\b)[\s,]*(?:(?:and|then)\s+)?", re.IGNORECASE)
_BEFORE_NAMES = re.compile(
    r"^(?:we are|we're|it'?s|this is|our names are|names?:?|i'?m|hi,?)\s+|\s+(?:begins|starts|goes)\b", re.IGNORECASE
)
_PAUSE = re.compile(
    r"\b(?:pause|break|time[ -]?out|too (?:much|hot|loud)|can't (?:go on|do this)|need (?:air|a minute|a moment)"
    r"|shouting|calm down|hold on|breather)\b"
)
_DONE = re.compile(
    r"\b(?:done|finished|ready|next|over|said (?:it|that|everything)|that's (?:it|all)|ok|okay|your turn)\b"
)
_SAID = re.compile(rf"{_DONE.pattern}|\bsaid\b")
_AGAIN = re.compile(
    r"\b(?:not (?:quite|really|all|exactly|right)|almost|nearly|half|partly|wrong|missing|missed|left out|again|no)\b"
)
_RIGHT = re.compile(r"\b(?:that(?:'s| is) (?:it|right)|right|exactly|correct|spot on|yes|yep|good)\b")
_CANNOT = re.compile(r"\b(?:can'?t|cannot|not yet|don'?t (?:see|get|understand)|no)\b")
_ANOTHER = re.compile(r"\b(?:another|again|one more|more|go on|continue|next round|yes)\b")
_ENOUGH = re.compile(r"\b(?:enough|finish|finished|end|done|that's (?:it|all)|no more|stop here|no)\b")
_BACK = re.compile(r"\b(?:back|ready|here|go on|continue|calmer|ok|okay)\b")


def validate_turn_taking_names(given: ActionInput) -> Value:
    """Both names, "Kim and Alex", the one who begins first; "" where they give none, None where there are not two."""
    if own_words(given) == "":
        return ""
    text = quotable(_BEFORE_NAMES.sub("", given.reading.text if given.reading else ""), 80)
    names = [each for part in _AND.split(text) if (each := part.strip())]
    if len(names) == 1:
        names = names[0].split()
    if len(names) <= 2 and any(_NOT_A_NAME.fullmatch(each.casefold()) for each in names):
        return ""
    if len(names) != 2 or any(len(each) > LONGEST_NAME or len(each.split()) > 2 for each in names):
        return None
    return " and ".join(each[0].upper() + each[1:] for each in names)


def validate_turn_taking_minutes(given: ActionInput) -> Value:
    """The length of a turn in minutes, between two and ten."""
    length = minutes(said(given).removesuffix(" each"))
    return None if length is None else min(max(length, SHORTEST_TURN), LONGEST_TURN)


def validate_turn_taking_speak(given: ActionInput) -> Value:
    """Whether the one who speaks has finished ("done"), or one of them needs a pause ("pause")."""
    if _PAUSE.search(words := said(given)):
        return "pause"
    return "done" if (_DONE.search(words) and not negates(words)) or yes_or_no(given) else None


def validate_turn_taking_right(given: ActionInput) -> Value:
    """Whether it was said back right: "yes", "again" or "pause"."""
    return _one_of(given, again=_AGAIN, yes=_RIGHT)


def validate_turn_taking_sense(given: ActionInput) -> Value:
    """Whether the listener could say what makes sense in it: "yes", "no" or "pause"."""
    return _one_of(given, no=_CANNOT, yes=_SAID)


def validate_turn_taking_round(given: ActionInput) -> Value:
    """Another round ("another"), "enough" or "pause"."""
    return _one_of(given, enough=_ENOUGH, another=_ANOTHER)


def _one_of(given: ActionInput, **answers: re.Pattern[str]) -> str | None:
    """A pause goes before everything; then the answer that a plain no means, and then the one that a yes means."""
    words, plainly = said(given), yes_or_no(given)
    if _PAUSE.search(words):
        return "pause"
    for (answer, pattern), by_word in zip(answers.items(), (False, True), strict=True):
        if plainly is by_word or pattern.search(words):
            return answer
    return None


def validate_turn_taking_next(given: ActionInput) -> Value:
    """When they talk again, in words."""
    return moment(said(given))


def validate_turn_taking_break(given: ActionInput) -> Value:
    """How long the pause is: minutes, or a moment in words."""
    words = said(given)
    length = minutes(words)
    return moment(words) if length is None else length


def validate_turn_taking_returned(given: ActionInput) -> Value:
    """Both are back; "not yet" is no answer to go on with."""
    words = said(given)
    return "back" if (_BACK.search(words) and not negates(words)) or yes_or_no(given) else None


def action_turn_taking_begin(given: ActionInput) -> Mapping[str, Value]:
    """Who speaks first and who listens; nobody's name where none was given. The answers before are used up."""
    names = str(given.slots.get("turn_taking_names") or "").split(" and ")
    first, other = names if len(names) == 2 else (None, None)
    used = dict.fromkeys(("turn_taking_fear", "turn_taking_alone", "turn_taking_names", *STEPS))
    return {**used, "turn_taking_speaker": first, "turn_taking_listener": other, "turn_taking_second": False}


def action_turn_taking_swap(given: ActionInput) -> Mapping[str, Value]:
    """They change places, and each step is open again."""
    return {
        **dict.fromkeys(STEPS),
        "turn_taking_speaker": given.slots.get("turn_taking_listener"),
        "turn_taking_listener": given.slots.get("turn_taking_speaker"),
        "turn_taking_second": not given.slots.get("turn_taking_second"),
    }


def action_turn_taking_break(given: ActionInput) -> Mapping[str, Value]:
    """When they go on, at least twenty minutes away."""
    length = given.slots.get("turn_taking_break")
    if not isinstance(length, int | float):
        return {"turn_taking_until": length, "turn_taking_short": None}
    return {
        "turn_taking_until": end_of_break(max(length, SHORTEST_BREAK)),
        "turn_taking_short": length < SHORTEST_BREAK or None,
    }
