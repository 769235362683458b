"""How it should be: whether a wish says what is to be there, or only what is to stop."""

import re
from collections.abc import Mapping

from actions.own_words import sayable
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_AWAY = re.compile(
    r"\b(?:no(?! matter)|nobody|nothing|not|never|without|less|fewer|stop\w*|quit|end of|instead of)\b|n't\b"
    r"|\b(?:do|does|is|wo)nt\b"
)


def action_vision_turn(given: ActionInput) -> Mapping[str, Value]:
    """Notes whether the picture says what should not be: then it is asked what would be there in its place."""
    words = str(given.slots.get("vision_picture") or "").casefold().replace("’", "'")
    return {"vision_away": True if _AWAY.search(words) else None, "vision_there": None, "vision_instead": None}


def action_vision_join(given: ActionInput) -> Mapping[str, Value]:
    """The picture of what should be there, and the wish as far as it can be sent."""
    picture = given.slots.get("vision_instead") or given.slots.get("vision_picture")
    return {"vision_there": picture, "vision_said": sayable(given.slots.get("vision_ask"), 90)}
