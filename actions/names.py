"""What to call the partner: the name in what was typed, and remembering or forgetting it. Pure."""

import re
from collections.abc import Mapping

from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.session import Value

LONGEST = 40  # characters
MOST_WORDS = 4  # in an answer that is nothing but the name
_WHO = (
    r"(?:(?:my|the)\s+)?(?:her|him|his|their|them|she|he|they|partner|wife|husband|spouse|girlfriend|boyfriend"
    r"|fianc[eé]e?|gf|bf|other half)"
)
_NAME = r"[\"“‘']?(?P<name>[^\W\d_][\w.'’ -]*?)[\"”’']?"
_TAIL = r"(?:\s+(?:please|pls|from now on|thanks|instead|then|in here|ok|okay|when (?:we|you) talk\b.*))*\s*[.,;?]*"
_NAMED = [
    re.compile(rf"(?:.*\b)?(?:{pattern})\s+{_NAME}{_TAIL}", re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"(?:call|name) {_WHO}(?: by the name of| as)?",
        rf"{_WHO}(?:'?s|’s)? name(?: is|'s|’s)",
        rf"{_WHO}(?: is|'s|’s| goes by| are)(?: called| named| by)?(?: the name(?: of)?)?(?<!is)(?<!'s)(?<!’s)(?<!are)",
        r"the name(?: is|'s|’s)",
    )
]
_NOT_A_NAME = re.compile(
    r"\b(?:names?|whatever|something|anything|nothing|no|not|don'?t|idk|yes|that|this|it|what|who|why|how|my|your|i)\b",
    re.IGNORECASE,
)


def name_in(text: str) -> str:
    """The name in "call her Anna" or "my husband is called Tom"; "" where there is none, or a long one."""
    for pattern in _NAMED:
        if found := pattern.fullmatch(" ".join(text.split())):
            return _clean(found["name"])
    return ""


def validate_names_new(given: ActionInput) -> Value:
    """The name alone, or in a sentence; None for anything longer, and for what is no name."""
    if given.reading is None:
        return None
    return name_in(given.reading.text) or _clean(given.reading.text) or None


def validate_names_do(given: ActionInput) -> Value:
    """Another name, no name any more, or as it was."""
    words = given.reading.text.casefold() if given.reading else ""
    if re.search(r"\b(?:remove|delete|forget|erase|without|no name)\b", words):
        return "remove"
    if re.search(r"\b(?:change|another|other|different|new)\b", words):
        return "change"
    return "leave" if re.search(r"\b(?:leave|keep|fine|ok|okay|same|stay)\b", words) else None


def action_names_heard(given: ActionInput) -> Mapping[str, Value]:
    """`names_new`: the name, where one was typed with the wish."""
    heard = name_in(given.reading.text) if given.reading is not None and given.safety == "none" else ""
    return {"names_new": heard or None}


def action_names_keep(given: ActionInput) -> Mapping[str, Value]:
    """Remembered from now on."""
    return {"partner_name": given.slots.get("names_new")}


def action_names_remove(given: ActionInput) -> Changes:
    """Forgotten, also on the way back."""
    return Changes({"partner_name": None, "names_new": None}, gone=True)


def _clean(text: str) -> str:
    name = " ".join(text.split()).strip(" .,;:?!\"“”‘’'-")
    words = name.split()
    fits = 0 < len(name) <= LONGEST and len(words) <= MOST_WORDS and name[:1].isalpha()
    if not fits or _NOT_A_NAME.search(name) or not all(each.isalpha() or each in " .'’-" for each in name):
        return ""
    return name[:1].upper() + name[1:]
