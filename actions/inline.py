"""A sentence typed where others read along, in three wordings to choose from."""

from collections.abc import Mapping

from actions.rephrase import rewrite
from bot.dialogue.inputs import Reading

STYLES = ("gentle", "direct", "short")
LONGEST = 256  # characters: what fits on a card, and behind a copy button

# What is no sentence to a partner. Small talk is not among them: "you never listen" could be said to the bot, and where
# it is asked for other words, it is not. Of held-out phrases the sum of these tells 28 of 35 that are not meant for a
# partner and would be reworded all the same; it takes 2 of 81 that are.
NOT_TO_A_PARTNER = frozenset({"out_of_scope", "greeting", "thanks", "goodbye", "about_bot"})
SURE = 0.7


def wordings(reading: Reading) -> Mapping[str, str]:
    """The wordings by style, no two alike; none where the text cannot be said well, or only asks for other words."""
    if reading.intent == "rephrase_request" or _not_to_a_partner(reading) >= SURE:
        return {}
    found: dict[str, str] = {}
    for style in STYLES:
        text = rewrite(reading, style)
        if 0 < len(text) <= LONGEST and text not in found.values():
            found[style] = text
    return found


def _not_to_a_partner(reading: Reading) -> float:
    return sum(guess.confidence for guess in reading.guesses if guess.intent in NOT_TO_A_PARTNER)
