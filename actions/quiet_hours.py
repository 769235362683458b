"""The hours in which nothing comes that can wait: "22 to 7", "from 11 pm until half past eight", "none"."""

import re
from collections.abc import Mapping
from datetime import time

from actions.said import said
from actions.when_exactly import time_of
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value
from bot.schedule.quiet import quiet_of

_NONE = re.compile(r"\b(?:none|no quiet hours|off|never|any ?time|always|all day|no)\b")
_CLOCK = r"(?:half past |quarter past |quarter to )?(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?)?|midnight|noon)"
_SPAN = re.compile(rf"({_CLOCK})\s*(?:to|til+|until|till?|and|-|–)\s*({_CLOCK})")
_BARE = re.compile(r"(?:half past |quarter past |quarter to )?\d{1,2}(?:[:.]\d\d)?")
NONE = "none"


def validate_quiet_hours(given: ActionInput) -> Value:
    """ "22:00-07:00", or "none"; None for anything else."""
    words = said(given)
    if found := _SPAN.search(words):
        begin, end = _clock(found[1], "night"), _clock(found[2], "morning")
        return f"{begin:%H:%M}-{end:%H:%M}" if begin and end else None
    return NONE if _NONE.search(words) else None


def _clock(words: str, part: str) -> time | None:
    """A bare hour is in the night at the beginning, and in the morning at the end."""
    words = words.strip()
    hours = int(number[0]) if (number := re.search(r"\d+", words)) else 0
    bare = _BARE.fullmatch(words) and 0 < hours < 12
    return time_of(f"at {words}", part if bare else "")


def action_quiet_hours_known(given: ActionInput) -> Mapping[str, Value]:
    """`quiet_now`: "22:00 to 08:00", or nothing where there are none."""
    quiet = quiet_of(given.slots)
    return {"quiet_now": f"{quiet.begin:%H:%M} to {quiet.end:%H:%M}" if quiet.begin != quiet.end else None}


def action_quiet_hours_set(given: ActionInput) -> Mapping[str, Value]:
    """`quiet_from` and `quiet_until`; the same hour for both is no quiet hours."""
    chosen = str(given.slots.get("quiet_hours") or "")
    begin, _, end = ("00:00", "-", "00:00") if chosen == NONE else chosen.partition("-")
    known = {"quiet_from": begin, "quiet_until": end}
    return {**known, **action_quiet_hours_known(ActionInput({**given.slots, **known}, None, given.now))}
