"""A sentence made of the longest own words still fits behind a copy button, whole."""

import re

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
    "recurring_my_starts": 36, "recurring_word": 24, "recurring_apart": 38, "hurt_told": 162,
}  # fmt: skip


def test_the_longest_sentence_fits(book: Book) -> None:
    own = {name: spec.most for name, spec in book.slots.items() if spec.validator.startswith("validate_own_")}
    longest = {**own, "inventory_effect": book.slots["inventory_effect"].most, **LONGEST}
    seen = set[str]()
    for variation in (each for response in book.responses.values() for each in response.variations):
        for copy in (button.copy for button in variation.buttons if button.copy):
            there = {slot for slot in slots_of(copy) if slot}
            if not there <= longest.keys():
                continue
            seen |= there
            full = fill(copy, {slot: "x" * longest[slot] for slot in there})
            assert len(full) <= LONGEST_COPY, f"{variation.place}: {len(full)} characters"
            assert not re.search(r"[{}]", full), variation.place
    assert LONGEST.keys() <= seen
    assert {"hurt_told", "inventory_part", "appreciation_what"} <= seen
