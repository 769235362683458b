"""What has moved: the check-ins that were kept, as lists for the picture and as words for the text. Pure."""

import re
from collections.abc import Mapping

from actions.checkin import moved, ratings_kept
from actions.days import day
from actions.said import said
from actions.said_which import said_which
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

MOST = 12  # check-ins in one picture: half a year of every second week, still readable on a phone
_COLUMNS = ("ratings_communication", "ratings_trust", "ratings_support", "ratings_closeness")
_WHAT = {
    "nothing": r"\b(?:nothing|none|not yet|no(?:pe)?|worse|nowhere|stuck)\b",
    "talking": r"\b(?:(?:we|the) talk\w*|talk\w* (?:more|better|again)|communicat\w*|listen\w*"
    r"|shout\w*|fight\w*|argu\w*)\b",
    "trust": r"\b(?:trust\w*|honest\w*|jealous\w*|reliab\w*|rely|lie[sd]?|lying)\b",
    "support": r"\b(?:help\w*|support\w*|chores|team|share\w*|carry|there for)\b",
    "close": r"\b(?:close\w*|near\w*|love\w*|sex|hugs?|kiss\w*|touch\w*|laugh\w*|together|warm\w*|intima\w*)\b",
}


def validate_progress_what(given: ActionInput) -> Value:
    """Which of the four has moved, or nothing. Who tells of something else gets "any"."""
    found = said_which(given, _WHAT)
    if found not in (None, "nothing") and re.search(r"n't |\b(?:not|no|never)\b", said(given)):
        found = None
    if found == "nothing" and re.search(r"\bno(?:t|thing)? (?:more|longer)\b", said(given)):
        found = "any"
    told = given.reading is not None and given.reading.intent == "progress"
    return found or ("any" if told else None)


def action_progress_look(given: ActionInput) -> Mapping[str, Value]:
    """The newest MOST check-ins that were kept: comma lists, how many, and what moved from the first to the last."""
    kept = ratings_kept(given.journal)[-MOST:]
    if not kept:
        return {"progress_count": 0}
    columns = zip(*(each.ratings for each in kept), strict=True)
    lists = {name: ", ".join(map(str, column)) for name, column in zip(_COLUMNS, columns, strict=True)}
    parts = moved(kept[0].ratings, kept[-1].ratings)
    return {
        "progress_count": len(kept),
        "progress_since": day(kept[0].at, given.slots.get("time_zone")),
        "ratings_dates": ", ".join(day(each.at, given.slots.get("time_zone")) for each in kept),
        **lists,
        **{f"progress_{which}": text for which, text in parts.items()},
    }
