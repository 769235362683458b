"""What is kept about somebody, in words; the file beside it has all of it (bot/storage/export.py)."""

from collections.abc import Mapping

from actions.kept_entries import counted_by_kind
from actions.when_lengths import DAY, in_words
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Slots, Value

# Slots of this topic itself, those that have a line of their own, what repeats the kept things, and those whose names
# would say on a lock screen what the talk was about.
UNSHOWN = ("export_", "kept_", "names_", "partner_name", "country", "danger_", "fear_", "resources_", "settings_")
SETTINGS = {
    "tone": "tone",
    "length": "length",
    "cover": "covered messages",
    "hide": "messages go",
    "english": "note about English",
}
IN_THE_FILE = "they are in the file"
NOTHING = "nothing"
SHORT = 200  # characters of an answer that are shown here; the file has the whole
MOST = 2000  # characters of all answers together


def action_export(given: ActionInput) -> Mapping[str, Value]:
    """`export_open`, `export_aside`: what is open and what was put aside; `export_answers`: a line for each answer;
    `export_kept`: how many things of each kind they chose to keep; `export_settings`: what was set; `export_country`,
    `export_names`, `export_reminders`: the rest.

    A disclosure is `export_note`, without its kind: this may be read on a lock screen. While one stands, what could say
    more than that is only in the file.
    """
    note = "a note of its kind and time, without your words"
    danger = given.safety != "none"
    return {
        "export_open": IN_THE_FILE if danger else ", ".join(dict.fromkeys(given.below)) or NOTHING,
        "export_aside": ", ".join(dict.fromkeys(given.aside)) or NOTHING,
        "export_kept": counted_by_kind(given.journal) or NOTHING,
        "export_answers": IN_THE_FILE if danger else _answers(given),
        "export_note": note if danger else NOTHING,
        "export_country": given.slots.get("country_name") or NOTHING,
        "export_names": IN_THE_FILE if danger else given.slots.get("partner_name") or NOTHING,
        "export_reminders": _reminders(given),
        "export_settings": _settings(given.slots) or "as at the beginning",
        "export_look": "See what I kept" if given.journal and not danger else None,
    }


def _answers(given: ActionInput) -> str:
    told = {
        name: value for name, value in sorted(given.slots.items()) if not name.startswith(UNSHOWN) and value is not None
    }
    answers = "".join(f"\n- {_named(name)}: {_shown(value)}" for name, value in told.items())
    if len(answers) <= MOST:
        return answers or NOTHING
    return answers[:MOST].rsplit("\n", 1)[0] + "\n- …, and the rest is in the file"


def _settings(slots: Slots) -> str:
    """ "tone plain, messages go after 8 hours"; "" where nothing was set."""
    set_to = ((name, slots.get(f"settings_{slot}")) for slot, name in SETTINGS.items())
    return ", ".join(f"{name} {value}" for name, value in set_to if value)


def _reminders(given: ActionInput) -> str:
    if not given.reminders:
        return NOTHING
    minutes = max(1, round((min(each.at for each in given.reminders.values()) - given.now) / 60))
    when = in_words(minutes) if minutes < DAY else f"in {minutes // DAY} day{'' if minutes < 2 * DAY else 's'}"
    number = len(given.reminders)
    return f"{number} {'waits' if number == 1 else 'wait'}, the next comes {when}"


def _named(slot: str) -> str:
    return slot.replace("_", " ")


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = " ".join(str(value).split())
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
