"""What typed words choose among the things that were kept. Pure."""

import re

from actions.kept_entries import ids
from actions.kept_months import month_in
from actions.said import negates, said, yes_or_no
from bot.dialogue.acting import ActionInput
from bot.dialogue.journal import KINDS
from bot.dialogue.session import Value

AT_ONCE = 5  # on a page
MOST_WORDS = 5  # in "only the plans from May"; more of them say something else
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_WHICH = "|".join((*_ORDINALS, "last"))
_NUMBER = re.compile(rf"(?:(?:show|open|number|no|nr|the)\W+)*(?P<which>[1-{AT_ONCE}]|{_WHICH})(?: one)?\W*")
_MOVES = {
    "older": re.compile(r"(?:show )?(?:me )?(?:older|earlier|more|next)(?: ones?)?"),
    "newer": re.compile(r"(?:show )?(?:me )?(?:newer|later|previous)(?: ones?)?"),
    "all": re.compile(r"(?:show )?(?:me )?(?:all|everything)(?: of (?:it|them))?"),
}
_SEARCH = re.compile(r"(?:search|find|look)(?:ing)?(?: for)?(?P<what> .+)?")
_WORD = re.compile(r"[\w'-]{3,30}")
_NOT_A_SEARCH = frozenset({"greeting", "thanks", "goodbye", "help", "menu", "affirm", "deny", "smalltalk"})
_KIND = {kind: re.compile(rf"\b{kind.removesuffix('s')}(?:s|-you| you)*\b") for kind in KINDS}


def validate_kept_choice(given: ActionInput) -> Value:
    """A number, "older", "newer", a kind, a month, both, a word to look for, or everything; a word alone is looked
    for."""
    words = said(given).strip()
    if which := _NUMBER.fullmatch(words):
        number, shown = which["which"], len(ids(given.slots))
        number = shown if number == "last" else _ORDINALS.get(number) or int(number)
        return f"n{number}" if 0 < number <= shown else None
    if search := _SEARCH.fullmatch(words):
        return f"find:{search['what'].strip()}" if search["what"] else "search"
    moved = next((move for move, pattern in _MOVES.items() if pattern.fullmatch(words)), None)
    return moved or _kind_or_word(given, words)


def _kind_or_word(given: ActionInput, words: str) -> str | None:
    kinds = [kind for kind, pattern in _KIND.items() if pattern.search(words)]
    month = month_in(words, given.now)
    if (len(kinds) == 1 or month) and len(words.split()) <= MOST_WORDS and not negates(words):
        parts = (f"kind:{kinds[0]}" if len(kinds) == 1 else "", f"month:{month}" if month else "")
        return ";".join(filter(None, parts))
    alone = given.reading is not None and given.reading.intent not in _NOT_A_SEARCH
    return f"find:{words}" if alone and _WORD.fullmatch(words) else None


def validate_kept_do(given: ActionInput) -> Value:
    """Deleting it, changing its words, or going back to the list."""
    words = said(given)
    if re.search(r"\b(?:edit|change|correct|fix|reword|rewrite|different words)\b", words) and not negates(words):
        return "edit"
    if re.search(r"\b(?:delete|remove|erase|forget|throw|bin|away)\b", words):
        return None if negates(words) else "delete"
    return "list" if re.search(r"\b(?:list|others?|all|done|ok|okay|thanks)\b", words) else None


def validate_kept_sure(given: ActionInput) -> Value:
    """A plain yes, "delete it", or a no."""
    words = said(given)
    if re.search(r"\b(?:keep|leave|don'?t|do not)\b", words):
        return False
    return True if re.fullmatch(r"(?:yes\W+)?(?:delete|remove|erase)(?: it| this)?\W*", words) else yes_or_no(given)


def validate_kept_kind(given: ActionInput) -> Value:
    """The kind that is named, or all of them."""
    words = said(given)
    found = [kind for kind, pattern in _KIND.items() if pattern.search(words)]
    if len(found) == 1 and not negates(words):
        return found[0]
    return "all" if re.search(r"\b(?:all|every\w*|any)\b", words) else None


def validate_kept_month_pick(given: ActionInput) -> Value:
    """The month that is named, those before the ones shown, or all of them."""
    words = said(given)
    if month := month_in(words, given.now):
        return month
    if re.search(r"\b(?:earlier|older|more|before|next)\b", words):
        return "earlier"
    return "all" if re.search(r"\b(?:all|every\w*|any)\b", words) else None
