"""The reminders that somebody has: what the list says of each, and what a tap or a word does with it."""

import re
from collections.abc import Mapping

from actions.checkin_reminder import says_stop
from actions.days import day_and_time
from actions.rhythms import in_words
from actions.said import said
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.outputs import Unremind
from bot.dialogue.session import Value
from bot.dialogue.waiting import Waiting
from bot.schedule.quiet import quiet_of

# The names of the reminders in the list and on buttons, neutral ones: they may be read on a locked screen.
NAMED = {
    "checkin_due": ("checkin", "the check-in"),
    "self_care_nudge": ("self_care", "your small thing"),
    "calm_return": ("calm", "the end of a pause"),
    "fight_return": ("fight", "the end of a break"),
}
CHANGEABLE = ("checkin_due", "self_care_nudge")
_WHICH = {
    "checkin_due": r"\bcheck\W?ins?\b|\bappointment\b|\bus two\b",
    "self_care_nudge": r"\bsmall thing\b|\bdaily\b|\bfor me\b",
    "calm_return": r"\bpause\b",
    "fight_return": r"\bbreak\b|\bfight\b",
}


def action_reminders(given: ActionInput) -> Mapping[str, Value]:
    """`reminders_list`, a line for each, the soonest first; the titles of the buttons that change or stop one.

    `reminders_asked`: they have none, and want one; `reminders_off`: they want one less.
    """
    there = sorted(
        ((name, waiting) for name, waiting in given.reminders.items() if name in NAMED), key=lambda each: each[1].at
    )
    told = given.reading is not None and given.reading.intent == "reminder"
    titles: dict[str, Value] = {}
    for name, (short, spoken) in NAMED.items():
        known = name in given.reminders
        titles[f"reminders_{short}_stop"] = f"Stop {spoken}" if known else None
        if name in CHANGEABLE:
            titles[f"reminders_{short}_change"] = f"Change {spoken}" if known else None
    lines = "\n".join(f"• {_line(name, waiting, given)}" for name, waiting in there)
    return {
        "reminders_list": lines or None,
        "reminders_asked": (told and not there and not says_stop(said(given))) or None,
        **titles,
    }


def _line(name: str, waiting: Waiting, given: ActionInput) -> str:
    spoken = NAMED[name][1]
    here = given.slots.get("time_zone")
    often = f" {in_words(waiting.rhythm)}. Next:" if waiting.rhythm and here else ""
    at = quiet_of(given.slots).over_at(waiting.at) if name in CHANGEABLE else waiting.at
    return f"{spoken[0].upper()}{spoken[1:]}:{often} {day_and_time(at, here)}"


def validate_reminders_do(given: ActionInput) -> Value:
    """Which reminder, and whether to stop it or to change it; with one alone its name need not be said."""
    words = said(given)
    there = [name for name, (short, _) in NAMED.items() if given.slots.get(f"reminders_{short}_stop")]
    named = [name for name in there if re.search(_WHICH[name], words)] or (there if len(there) == 1 else [])
    if re.search(r"\b(?:all|both|everything|every one)\b", words) and says_stop(words):
        return "all_stop"
    if re.search(r"\b(?:new|another one|add|one more)\b", words):
        return "new"
    if len(named) != 1:
        return None
    short = NAMED[named[0]][0]
    if says_stop(words):
        return f"{short}_stop"
    changes = re.search(r"\b(?:change|move|other|different|later|earlier|instead)\b", words)
    return f"{short}_change" if changes and named[0] in CHANGEABLE else None


def action_reminders_stop(given: ActionInput) -> Changes:
    """The one that they chose, or all of them, is taken back."""
    chosen = str(given.slots.get("reminders_do") or "")
    names = [name for name, (short, _) in NAMED.items() if chosen in (f"{short}_stop", "all_stop")]
    return Changes(effects=tuple(Unremind(name) for name in names if name in given.reminders))
