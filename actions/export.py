"""What is kept about somebody, in words; the file beside it has all of it (bot/storage/export.py)."""

from collections.abc import Mapping

from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

# Slots of this topic itself, and those whose names would say on a lock screen what the talk was about.
UNSHOWN = ("export_", "danger_", "fear_", "resources_")
IN_THE_FILE = "they are in the file"
NOTHING = "nothing"
SHORT = 200  # characters of an answer that are shown here; the file has the whole


def action_export(given: ActionInput) -> Mapping[str, Value]:
    """`export_open`, `export_aside`: what is open and what was put aside; `export_answers`: a line for each answer;
    `export_kept`: what they chose to keep.

    A disclosure is `export_note`, without its kind: this may be read on a lock screen.
    """
    told = {
        name: value for name, value in sorted(given.slots.items()) if not name.startswith(UNSHOWN) and value is not None
    }
    answers = "".join(f"\n- {_named(name)}: {_shown(value)}" for name, value in told.items()) or NOTHING
    note = "a note of its kind and time, without your words"
    danger = given.safety != "none"
    return {
        "export_open": IN_THE_FILE if danger else ", ".join(dict.fromkeys(given.below)) or NOTHING,
        "export_aside": ", ".join(dict.fromkeys(given.aside)) or NOTHING,
        "export_kept": "\n".join(["", *(f"- {_shown(each.text)}" for each in given.journal)])
        if given.journal
        else NOTHING,
        "export_answers": IN_THE_FILE if danger else answers,
        "export_note": note if danger else NOTHING,
    }


def _named(slot: str) -> str:
    return slot.replace("_", " ")


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = " ".join(str(value).split())
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
