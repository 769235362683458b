"""A sentence made of the longest own words still fits behind a copy button, whole."""

import re
from pathlib import Path

import pytest

from bot.dialogue.flows import Book
from bot.dialogue.wording import LONGEST_COPY, fill, slots_of

# The longest that each slot can be: what its validator or action lets through.
LONGEST = {
    "conversation_matter": 40, "conversation_when": 38, "defensiveness_my_heard": 48, "defensiveness_my_part": 48,
    "defensiveness_my_want": 48, "defensiveness_my_missed": 48, "defensiveness_my_limit": 48,
    "defensiveness_my_then": 48, "assumptions_my_fact": 42, "assumptions_my_story": 42, "assumptions_my_other": 42,
    "assumptions_jealousy_my_sign": 42, "assumptions_jealousy_my_mine": 42, "assumptions_jealousy_my_until": 42,
    "assumptions_jealousy_my_feared": 42, "assumptions_jealousy_my_help": 42, "perspective_my_they_wanted": 40,
    "perspective_my_they_felt": 40, "recurring_my_subject": 36, "recurring_my_fixed": 44, "recurring_my_flexible": 44,
    "recurring_my_starts": 36, "recurring_word": 24, "recurring_apart": 38,
}  # fmt: skip
TOPICS = ("conversation", "defensiveness", "assumptions", "perspective", "recurring")


@pytest.mark.parametrize("topic", TOPICS)
def test_the_longest_sentence_fits(book: Book, topic: str) -> None:
    copies = [
        (variation.place, button.copy)
        for response in book.responses.values()
        if Path(response.place.file).stem == topic
        for variation in response.variations
        for button in variation.buttons
        if button.copy
    ]
    assert copies
    for place, copy in copies:
        full = fill(copy, {slot: "x" * LONGEST[slot] for slot in slots_of(copy) if slot})
        assert len(full) <= LONGEST_COPY, f"{place}: {len(full)} characters"
        assert not re.search(r"[{}]", full), place
