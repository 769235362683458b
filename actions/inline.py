"""A sentence typed where others read along, in three wordings to choose from."""

from collections.abc import Mapping

from actions.rephrase import rewrite
from bot.dialogue.inputs import Reading

STYLES = ("gentle", "direct", "short")
LONGEST = 256  # characters: what fits on a card, and behind a copy button


def wordings(reading: Reading) -> Mapping[str, str]:
    """The wordings by style, no two alike; none where the text cannot be said well, or only asks for other words."""
    if reading.intent == "rephrase_request":
        return {}
    found: dict[str, str] = {}
    for style in STYLES:
        text = rewrite(reading, style)
        if 0 < len(text) <= LONGEST and text not in found.values():
            found[style] = text
    return found
