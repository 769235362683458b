"""Only one of the two is trying: which of the typed words can stand in a sentence to the other one."""

import re
from collections.abc import Mapping

from actions.own_words import own_words, sayable
from actions.said import said
from actions.when_moments import moment
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_LENGTH = re.compile(r"(?:in |for |after |give it )?((?:\w+ ){0,2}(?:days?|weeks?|months?|years?))")
_BLAME = re.compile(r"\b(?:always|never|ever|finally|for once)\b")
_LONGEST_PART = 70  # characters: with both parts the sentence still fits behind a copy button


def validate_one_sided_by(given: ActionInput) -> Value:
    """The end of a question: "in two weeks", "this weekend"; "" for any other words, which do not fit there."""
    words = said(given).strip(" .!")
    found = _LENGTH.fullmatch(words)
    if found:
        return f"in {found[1]}"
    return moment(words) or ("" if own_words(given) is not None else None)


def validate_one_sided_until(given: ActionInput) -> Value:
    """When to look again, in their words; a bare length ("a month") becomes "in a month"."""
    return validate_one_sided_by(given) or own_words(given)


def action_one_sided_line(given: ActionInput) -> Mapping[str, Value]:
    """What I carry begins with "I", what I wish with "you", and neither blames: else the response has its own words."""
    carry = sayable(given.slots.get("one_sided_carry"), _LONGEST_PART) or ""
    wish = sayable(given.slots.get("one_sided_wish"), _LONGEST_PART) or ""
    return {
        "one_sided_mine": f"I{carry[1:]}" if re.match(r"(?:I|i)(?:'m|’m)? ", carry) else None,
        "one_sided_theirs": f"y{wish[1:]}" if re.match(r"(?:Y|y)ou ", wish) and not _blames(wish) else None,
    }


def _blames(words: str) -> bool:
    return bool(_BLAME.search(words.casefold()))
