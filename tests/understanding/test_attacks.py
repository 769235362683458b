"""Danger that is hidden, mistyped, joked about or buried is found; the same done to harmless words alarms nobody."""

from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot.dialogue.inputs import Reading
from bot.understanding.cleaning import clean
from bot.understanding.lexicon import look
from bot.understanding.rasa_reader import RasaReader
from tests.understanding.attacks import ATTACKS, SMALL_TALK, SURROUNDINGS, Attack

ROOM = Path(__file__).parent
CASES: dict[str, Any] = YAML(typ="safe").load(ROOM / "lexicon_cases.yml")
SCREEN: dict[str, Any] = YAML(typ="safe").load(ROOM.parent / "nlu" / "screen.yml")
# For the lexicon alone: what it finds undisguised.
KNOWN = list(chain.from_iterable(CASES["cards"].values()))
HARMLESS = CASES["negatives"] + CASES["calm"]
# For the whole: said in so many words or told of others; found undisguised or not.
DANGER = KNOWN + [
    text for groups in SCREEN["danger"].values() for kind in ("said", "others") for text in groups.get(kind, ())
]
PLAIN = HARMLESS + SCREEN["plain"]["couple"] + SCREEN["plain"]["other"]
EACH = 40  # messages an attack: 800 in all
SEEN, FALSE_CARDS, FALSE_ALARMS = 0.95, 0.06, 0.20  # shares; of the plain ones a third was chosen to mislead


def attacked(texts: list[str], seed: int) -> list[tuple[str, str]]:
    """EACH texts for every attack, the same in every run: (attack, text)."""
    chance = Random(seed)
    return [(attack.__name__, attack(text, chance)) for attack in ATTACKS for text in chance.sample(texts, EACH)]


@pytest.mark.parametrize("attack", SURROUNDINGS)
def test_the_lexicon_alone_sees_through_surroundings(attack: Attack) -> None:
    chance = Random(4)
    missed = [text for text in KNOWN if _nothing(clean(attack(text, chance)).text)]
    assert len(missed) <= 0.07 * len(KNOWN), missed


@pytest.mark.parametrize("attack", SURROUNDINGS)
def test_the_lexicon_alone_shows_hardly_a_card_for_harmless_words(attack: Attack) -> None:
    chance = Random(4)
    cards = [text for text in HARMLESS if look(clean(attack(text, chance)).text).card != "none"]
    assert len(cards) <= 0.02 * len(HARMLESS), cards  # "she beat me like to the shop"


@pytest.mark.full
def test_the_whole_finds_attacked_danger(reader: RasaReader) -> None:
    tried = attacked(DANGER, 20)
    missed = [
        (name, text)
        for (name, text), reading in zip(tried, reader.read_all([text for _, text in tried]), strict=True)
        if not _alarmed(reading)
    ]
    assert len(tried) >= 600
    assert len(missed) <= (1 - SEEN) * len(tried), missed


@pytest.mark.full
def test_the_whole_is_not_alarmed_by_attacked_plain_messages(reader: RasaReader) -> None:
    tried = attacked(PLAIN, 21)
    readings = reader.read_all([text for _, text in tried])
    cards = [each for each, reading in zip(tried, readings, strict=True) if reading.safety != "none"]
    assert len(cards) <= FALSE_CARDS * len(tried), cards
    assert sum(map(_alarmed, readings)) <= FALSE_ALARMS * len(tried)


@pytest.mark.full
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_danger_at_either_end_or_in_the_middle_of_4000_characters_is_found(reader: RasaReader, place: int) -> None:
    chance = Random(place)
    sentences = chance.choices(SMALL_TALK, k=80)
    sentences.insert((0, 40, 80)[place], "he held me under in the bath until I stopped moving")
    text = ". ".join(sentences)
    assert len(text) > 3500
    assert reader.read_all([text])[0].safety == "abuse_victim"


def _alarmed(reading: Reading) -> bool:
    return reading.safety != "none" or reading.unclear != "none"


def _nothing(text: str) -> bool:
    found = look(text)
    return (found.card, found.question) == ("none", "none")
