"""Changing the words of something that was kept. Pure."""

from actions.checkin import ratings_kept
from actions.kept_entries import opened
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.journal import LONGEST, Entry, changed


def action_kept_edit(given: ActionInput) -> Changes:
    """The new words take the place of the old ones, which nothing leads back to; the time of the keeping stays.

    `kept_edited` says what came of it: "done"; "uncounted", where a check-in cannot be read as one any more; or, with
    nothing changed, "same", "there" (there is one like that already), "long".
    """
    text = str(given.slots.get("kept_new") or "").strip()
    old = next((each for each in given.journal if _is_open(each, given)), None)
    if old is None or text in ("", old.text):
        return Changes({"kept_edited": "same", "kept_new": None})
    if len(text) > LONGEST:
        return Changes({"kept_edited": "long", "kept_new": None, "kept_length": len(text)})
    if any((each.kind, each.text) == (old.kind, text) for each in given.journal):
        return Changes({"kept_edited": "there", "kept_new": None})
    journal = changed(given.journal, old, text)
    entry = next(each for each in journal if (each.kind, each.text) == (old.kind, text))
    uncounted = ratings_kept((old,)) and not ratings_kept((entry,))
    slots = {**opened(entry, given.now), "kept_edited": "uncounted" if uncounted else "done", "kept_new": None}
    return Changes(slots, journal=journal, gone=True)


def _is_open(entry: Entry, given: ActionInput) -> bool:
    return (entry.text, entry.kind) == (given.slots.get("kept_text"), given.slots.get("kept_sort"))
