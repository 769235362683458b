"""What a deed calls for goes with that deed: the request is none of another quarrel, and all of it can be said."""

from itertools import product

import pytest

from actions.rephrase import FEELINGS, STYLES, Complaint, Tuning, compose
from actions.rephrase.deeds import DEEDS, Deed, deeds_of
from actions.rephrase.surface import faults
from actions.rephrase.wording import WORDINGS

# A situation, and a word of what must be asked for. One row a cause of wrong requests that a reader found.
CALLS_FOR = (
    ("you text while you're driving me around", "drive"),
    ("I'm in the shower and you check my phone", "ask me"),
    ("you told your whole office about our fertility treatment", "before you tell"),
    ("you're on your phone at dinner", "screens"),
    ("you're on your Xbox every night", "evening"),
    ("you came home at two", "running late"),
    ("you don't put the toilet seat down", "put it down"),
    ("you snore", "helps"),
    ("I cooked your favourite curry and you ordered pizza", "early"),
    ("you bought a PS5 and told me we couldn't afford the dentist", "numbers"),
    ("your sister rearranged my garden and you sat there and let her", "say something"),
    ("you left me to clear up after your friends", "take over"),
    ("you let the dog sleep on my side of the bed even though I asked you not to", "keep to it"),
    ("you play golf on Saturday and I have the boys all weekend", "free hours"),
)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: f"{deed.need}: {deed.shorts[0]}")
def test_every_wording_of_a_deed_goes_with_every_other(deed: Deed) -> None:
    asks, bids = ([each.replace("{", "").replace("}", "") for each in said] for said in (deed.asks, deed.bids))
    for feeling, need, ask in product(deed.feelings, deed.needs, asks):
        assert faults(f"When you're out, I feel {FEELINGS[feeling].words[1]}. I need {need}. {ask}") == ()
    for need, short, bid in product(deed.needs, deed.shorts, bids):
        assert faults(f"I felt sad when you were out. I need {need}. {bid}") == ()
        assert faults(f"When you're out, I feel sad and need {short}.") == ()
    assert deed.need in WORDINGS
    assert len(deed.needs) >= 2, "gentle and direct must differ"


@pytest.mark.parametrize(("situation", "asked"), CALLS_FOR)
def test_the_request_follows_from_the_deed(situation: str, asked: str) -> None:
    deed = next(each for each in deeds_of(situation) if not each.wide)
    said = compose(Complaint(situation, deed.need), Tuning("gentle")).text
    assert asked in said


def test_what_only_names_whom_it_is_about_comes_last() -> None:
    found = deeds_of("your brother borrowed 500 dollars and you told him not to worry")
    assert any(deed.wide for deed in found)
    assert not next(deed for deed in found if deed.need == "money").wide


def test_another_need_that_was_chosen_takes_its_own_words() -> None:
    complaint = Complaint("you're on your phone at dinner", "phone")
    for style in STYLES:
        text = compose(complaint, Tuning(style, need="space")).text
        assert "screens" not in text
        assert text


def test_no_deed_where_nothing_is_named() -> None:
    assert deeds_of("you walked ahead of me the whole way") == ()
