"""What the person chose to keep: five at a time, newest first, by kind or by a word; one of them whole; deleting it.

The screen remembers which ones it shows by a checksum, never by place: a list that was left open may be out of date.
"""

import re
import zlib
from collections.abc import Mapping

from actions.ago import ago
from actions.said import negates, said, yes_or_no
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.journal import KINDS, Entry, Journal
from bot.dialogue.session import Value

AT_ONCE = 5
SHORT = 60  # characters of an entry in the list
MOST_WORDS = 4  # in "only the plans"; more of them say something else
MANY = 5  # from so many on, looking by kind or by a word is worth a button
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
_TITLES = {kind: "kept_lists" if kind == "list" else f"kept_{kind}" for kind in KINDS}  # the slots of buttons
_EMPTY_ONE: Mapping[str, Value] = dict.fromkeys(("kept_text", "kept_copy", "kept_sort", "kept_when", "kept_short"))
_EMPTY_LIST: Mapping[str, Value] = dict.fromkeys(("kept_list", "kept_ids", "kept_older", "kept_newer"))


def validate_kept_choice(given: ActionInput) -> Value:
    """A number, "older", "newer", a kind, a word to look for, or everything; a word alone is looked for."""
    words = said(given).strip()
    if which := _NUMBER.fullmatch(words):
        number, shown = which["which"], len(_ids(given))
        number = shown if number == "last" else _ORDINALS.get(number) or int(number)
        return f"n{number}" if 0 < number <= shown else None
    if search := _SEARCH.fullmatch(words):
        return f"find:{search['what'].strip()}" if search["what"] else "search"
    moved = next((move for move, pattern in _MOVES.items() if pattern.fullmatch(words)), None)
    return moved or _kind_or_word(given, words)


def _kind_or_word(given: ActionInput, words: str) -> str | None:
    kinds = [kind for kind, pattern in _KIND.items() if pattern.search(words)]
    if len(kinds) == 1 and len(words.split()) <= MOST_WORDS and not negates(words):
        return f"kind:{kinds[0]}"
    alone = given.reading is not None and given.reading.intent not in _NOT_A_SEARCH
    return f"find:{words}" if alone and _WORD.fullmatch(words) else None


def validate_kept_do(given: ActionInput) -> Value:
    """Deleting it, or going back to the list."""
    words = said(given)
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


def action_kept_begin(given: ActionInput) -> Mapping[str, Value]:
    """`kept_total`: how many there are, unset for none; the list begins with the newest of all kinds."""
    return {**_totals(given.journal), "kept_page": 0, "kept_kind": None, "kept_find": None}


def action_kept_list(given: ActionInput) -> Mapping[str, Value]:
    """The page as text, the titles of its number buttons, and whether there are older and newer ones.

    `kept_part` is a button where a kind or a word leaves some out; `kept_list` is unset where it leaves out all.
    """
    found = _found(given)
    last_page = max(0, (len(found) - 1) // AT_ONCE)
    page = min(int(given.slots.get("kept_page") or 0), last_page)
    shown = found[page * AT_ONCE : (page + 1) * AT_ONCE]
    lines = (f"{n}. {_short(each.text)} ({each.kind}, {ago(given.now - each.at)})" for n, each in enumerate(shown, 1))
    return {
        "kept_list": "\n".join(lines) or None,
        "kept_ids": " ".join(map(_id, shown)) or None,
        **{f"kept_{n}": str(n) if n <= len(shown) else None for n in range(1, AT_ONCE + 1)},
        "kept_older": "Older ›" if page < last_page else None,
        "kept_newer": "‹ Newer" if page else None,
        "kept_part": "Show all" if len(found) < len(given.journal) else None,
        "kept_page": page,
        **{_TITLES[kind]: _counted(kind, given.journal) for kind in KINDS},
    }


def action_kept_choose(given: ActionInput) -> Mapping[str, Value]:
    """What the choice means: `kept_next` is where it leads."""
    choice, page = str(given.slots.get("kept_choice") or ""), int(given.slots.get("kept_page") or 0)
    if choice in ("kinds", "search"):
        return {"kept_next": choice}
    if which := re.fullmatch(r"n(\d)", choice):
        return _opened(given, int(which[1]))
    name, _, value = choice.partition(":")
    moves: Mapping[str, Mapping[str, Value]] = {
        "older": {"kept_page": page + 1},
        "newer": {"kept_page": max(0, page - 1)},
        "all": {"kept_page": 0, "kept_kind": None, "kept_find": None},
        "find": {"kept_page": 0, "kept_find": value},
        "kind": {"kept_page": 0, "kept_kind": value},
    }
    return {"kept_next": "list", **moves.get(name, {})}


def action_kept_delete(given: ActionInput) -> Changes:
    """Without the one that is open, and without a way back to it."""
    text, sort = given.slots.get("kept_text"), given.slots.get("kept_sort")
    journal = tuple(each for each in given.journal if (each.text, each.kind) != (text, sort))
    return Changes({**_EMPTY_ONE, **_EMPTY_LIST, **_totals(journal)}, journal=journal, gone=True)


def counted_by_kind(journal: Journal) -> str:
    """How many of each kind: "2 sentences, 1 plan"; "" for none."""
    return ", ".join(filter(None, (_number(kind, journal) for kind in KINDS)))


def _opened(given: ActionInput, number: int) -> Mapping[str, Value]:
    ids = _ids(given)
    wanted = ids[number - 1] if number <= len(ids) else ""
    entry = next((each for each in given.journal if _id(each) == wanted), None)
    if entry is None:
        return {"kept_next": "list"}
    return {
        "kept_next": "one",
        "kept_text": entry.text,
        "kept_short": _short(entry.text),
        "kept_copy": entry.text if len(entry.text) <= 256 else None,
        "kept_sort": entry.kind,
        "kept_when": ago(given.now - entry.at),
    }


def _totals(journal: Journal) -> Mapping[str, Value]:
    many = len(journal) > MANY
    return {
        "kept_total": len(journal) or None,
        "kept_by_kind": "By kind" if many else None,
        "kept_search": "Search" if many else None,
    }


def _found(given: ActionInput) -> list[Entry]:
    """Newest first, of the kind and with the word that were chosen."""
    kind, word = given.slots.get("kept_kind"), str(given.slots.get("kept_find") or "").casefold()
    of_kind = (each for each in reversed(given.journal) if kind in (None, "all", each.kind))
    return [each for each in of_kind if word in each.text.casefold()]


def _ids(given: ActionInput) -> list[str]:
    return str(given.slots.get("kept_ids") or "").split()


def _id(entry: Entry) -> str:
    return f"{zlib.crc32(f'{entry.kind} {entry.text}'.encode()):08x}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[:SHORT].rsplit(' ', 1)[0]}…"


def _counted(kind: str, journal: Journal) -> str | None:
    number = sum(each.kind == kind for each in journal)
    return f"{kind.removesuffix('s').capitalize()}s ({number})" if number else None


def _number(kind: str, journal: Journal) -> str:
    number = sum(each.kind == kind for each in journal)
    one = "thank-you" if kind == "thanks" else kind
    return f"{number} {one}{'' if number == 1 else 's'}" if number else ""
