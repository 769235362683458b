"""Whatever the choice among equal wordings, the sentence can be said."""

from itertools import product

import pytest

from actions.rephrase import FEELINGS, NEEDS, STYLES, Complaint, Tuning, compose
from actions.rephrase.check import check
from actions.rephrase.feelings import NAMED
from actions.rephrase.patterns import ROWS
from actions.rephrase.surface import faults
from actions.rephrase.topics import CUES, LABELS
from actions.rephrase.tuning import Style
from actions.rephrase.wording import DEEDS, OPENERS, WORDINGS, Wording
from bot.understanding.parse import Parser

OUT = Complaint("you're out all night", "time")


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


@pytest.mark.parametrize("wording", [*WORDINGS.values(), *DEEDS.values()], ids=[*WORDINGS, *DEEDS])
def test_every_wording_of_a_need_or_deed_goes_with_every_other(wording: Wording) -> None:
    asks, bids = ([each.replace("{", "").replace("}", "") for each in said] for said in (wording.asks, wording.bids))
    for feeling, need, ask in product(wording.feelings, wording.needs, asks):
        assert faults(f"When you're out, I feel {FEELINGS[feeling].words[1]}. I need {need}. {ask}") == ()
    for need, short, bid in product(wording.needs, wording.shorts, bids):
        assert faults(f"I felt sad when you were out. I need {need}. {bid}") == ()
        assert faults(f"When you're out, I feel sad and need {short}.") == ()
    assert wording.opener in OPENERS


@pytest.mark.parametrize("wording", [*WORDINGS.values(), *DEEDS.values()], ids=[*WORDINGS, *DEEDS])
def test_the_coach_finds_nothing_to_mend_in_a_wording(wording: Wording, parser: Parser) -> None:
    said = [f"When you're out, I feel sad. I need {need}." for need in wording.needs]
    said += [f"When you're out, I feel sad and need {short}." for short in wording.shorts]
    said += [f"I feel sad when you're out. {line}" for line in (*wording.asks, *wording.bids)]
    for text in (each.replace("{", "").replace("}", "") for each in said):
        assert check(text, parser.parse(text)).findings == (), text


def test_every_topic_that_is_named_has_words() -> None:
    named = {row.topic for row in ROWS} | {topic for topic, _ in CUES} | {topic for topic, _ in LABELS}
    assert named - {""} <= set(WORDINGS)


def test_a_label_has_something_general_to_say() -> None:
    topics = {topic for topic, _ in LABELS}
    assert all(WORDINGS[topic].general for topic in topics)


def test_what_people_call_a_feeling_leads_to_a_feeling() -> None:
    assert {key for key, _ in NAMED.values()} <= set(FEELINGS)
    for feeling in FEELINGS.values():
        for word in feeling.words:
            assert faults(f"I feel {word} when you're out. When you're out, I feel {word}.") == ()


@pytest.mark.parametrize("need", NEEDS)
@pytest.mark.parametrize("style", STYLES)
def test_any_feeling_and_need_can_be_chosen_and_made_softer(style: str, need: str) -> None:
    for feeling, softer in product(FEELINGS, (0, 1, 2)):
        tuned = compose(OUT, Tuning(style, feeling, need, softer, when="tomorrow"))  # type: ignore[arg-type]
        assert (tuned.feeling, tuned.need) == (feeling, need)
        assert FEELINGS[feeling].words[max(0, 1 - softer)] in tuned.text
        assert faults(tuned.text) == ()


def test_another_time_and_no_request() -> None:
    assert "tomorrow" in compose(OUT, Tuning(when="tomorrow")).text
    assert "?" not in compose(OUT, Tuning(request=False)).text


def test_a_complaint_survives_the_slot() -> None:
    complaint = compose(OUT, Tuning())
    assert complaint.text
    assert Complaint.unpacked(OUT.packed()) == OUT
    for broken in ("", "{", "[]", "null", '{"situation": 3, "changes": 5}', "you never listen"):
        assert Complaint.unpacked(broken) is None


def test_a_long_situation_loses_the_request_before_it_loses_itself() -> None:
    situation = "you spent the whole of last weekend " + "with your friends and your brother " * 4 + "in Leeds"
    for style in STYLES:
        text = compose(Complaint(situation, "time", past=True), Tuning(style)).text
        assert len(text) <= 256
        assert situation in text


@pytest.mark.parametrize("style", STYLES)
def test_what_goes_on_until_now_does_not_stand_behind_when(style: Style) -> None:
    text = compose(Complaint("you haven't called me since Easter", "contact"), Tuning(style)).text
    assert " that you haven't called me since Easter" in text or ", because you haven't called me since Easter" in text
    assert "hen you haven't" not in text
