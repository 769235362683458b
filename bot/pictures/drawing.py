"""From a Picture to a PNG, whatever its kind. A picture that cannot be drawn costs nobody their message."""

import logging
import threading
import time
import warnings
from collections.abc import Callable, Mapping
from functools import cache

from bot.dialogue.outputs import Picture
from bot.pictures.values import Values

logger = logging.getLogger(__name__)

Kind = Callable[[Values], bytes | None]

# One drawing at a time: matplotlib's caches and Python's warning filters belong to the whole process.
_one_at_a_time = threading.Lock()


def draw(picture: Picture) -> bytes | None:
    """A PNG, 1080 pixels wide; None if the kind is unknown, there is nothing to show, or it went wrong (logged, without
    a word of what was to be in it). Takes tenths of a second, the first time one more: not for an event loop."""
    started = time.monotonic()
    try:
        with _one_at_a_time:
            kind = kinds().get(picture.kind)
            drawn = kind(picture.values) if kind else None
    except Exception as error:  # whatever it was, the words of the message say the same
        known = picture.kind if picture.kind.isidentifier() else "?"
        logger.error("the picture %s could not be drawn: %s", known[:40], type(error).__name__)
        return None
    logger.debug("a picture drawn in %.0f ms", 1000 * (time.monotonic() - started))
    return drawn


@cache
def kinds() -> Mapping[str, Kind]:
    """All kinds by name. Here, because matplotlib takes a second to import, and warns of its own parts meanwhile."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from bot.pictures import cycle, feelings_table, ladder, ratings, weeks  # noqa: PLC0415

    return {
        "cycle": cycle.draw,
        "ladder": ladder.draw,
        "feelings_table": feelings_table.draw,
        "weeks": weeks.draw,
        "ratings": ratings.draw,
    }
