"""The one answer that several people read."""

import re

import pytest

from bot.dialogue.flows import Book
from bot.dialogue.navigation import SPOKEN_IN_PUBLIC
from bot.public.answers import Answer
from tests.public.people import Place

TURNS = range(6)  # enough to meet every wording of a line
TELLING = re.compile(
    r"abus|suicid|violen|danger|crisis|safe|help ?line|emergenc|\b(hit|kill|hurt|beat|harm|die|dead|number)", re.I
)
TAKING_SIDES = re.compile(r"\b(right|wrong|fault|blame|should|deserve|agree|unfair|he|she|sorry)\b", re.I)


@pytest.fixture
def place(book: Book) -> Place:
    return Place(book)


async def said(place: Place, *texts: str, person: str = "7", chat: str = "chat:-5", turn: int = 0) -> Answer:
    return await place.answers.reply(person, chat, texts, turn)


async def test_a_sentence_gets_one_rewrite_with_others_to_choose(place: Place) -> None:
    answer = await said(place, "you never listen")
    assert "gentle: you never listen" in answer.text
    assert [each.style for each in answer.choices] == ["gentle", "direct", "short"]
    assert answer.way


async def test_the_text_that_is_pointed_at_is_reworded_where_the_own_words_only_ask_for_it(place: Place) -> None:
    answer = await said(place, "can you make this nicer", "you never help")
    assert "you never help" in answer.text
    assert place.reader.read_texts == ["can you make this nicer", "you never help"]


async def test_the_own_words_go_first(place: Place) -> None:
    assert "you are late" in (await said(place, "you are late", "you never help")).text


@pytest.mark.parametrize("texts", [("he hits me",), ("you never listen", "I hits"), ("maybe you",), ("die", "you")])
async def test_rule_2_a_danger_in_any_of_the_texts_brings_no_rewrite(place: Place, texts: tuple[str, ...]) -> None:
    for turn in TURNS:
        answer = await said(place, *texts, turn=turn)
        assert not answer.choices
        assert not TELLING.search(answer.text)


async def test_rules_2_and_13_nobody_can_tell_a_danger_from_what_was_not_understood(book: Book) -> None:
    for turn in TURNS:
        dangerous = await said(Place(book), "he hits me", turn=turn)
        assert dangerous == await said(Place(book), "pizza", turn=turn)
        assert dangerous == await said(Place(book), "maybe you go", turn=turn)


async def test_rule_2_after_a_danger_nobody_in_that_chat_gets_a_rewrite_for_a_day(place: Place) -> None:
    await said(place, "he hits me")
    assert not (await said(place, "you never listen", person="8")).choices
    assert (await said(place, "you never listen", person="8", chat="chat:-6")).choices
    place.clock.now += 25 * 3600
    assert (await said(place, "you never listen", person="8")).choices


async def test_rule_2_who_has_told_of_a_danger_in_private_gets_none_in_a_group(place: Place) -> None:
    place.ledger.told["7"] = "self_harm"
    assert not (await said(place, "you never listen")).choices
    assert (await said(place, "you never listen", person="8")).choices


async def test_a_danger_in_a_group_is_counted(place: Place) -> None:
    await said(place, "he hits me")
    assert place.ledger.counted == ["abuse_victim"]


async def test_another_wording_is_withheld_once_a_danger_was_told(place: Place) -> None:
    answer = await said(place, "you never listen")
    short = answer.choices[2]
    assert "short: you never listen" in await place.answers.choose("7", "chat:-5", short, 0)
    await said(place, "he hits me", person="8")
    assert await place.answers.choose("7", "chat:-5", short, 0) == ""


def test_rule_13_help_now_gives_a_link_into_the_private_chat_and_names_nothing(place: Place) -> None:
    for turn in TURNS:
        answer = place.answers.command("help_now", turn)
        assert answer.way
        assert answer.way.start == "q_3"
        assert not TELLING.search(answer.text + answer.way.title)
        assert not answer.choices
    other = place.answers.command("start", 0)
    assert other.way
    assert (other.way.start, other.way.title) == ("q_4", answer.way.title if answer.way else "")


def test_what_is_said_where_others_read_is_short_names_nothing_and_takes_no_side(book: Book) -> None:
    public = [name for name in SPOKEN_IN_PUBLIC if name.startswith("utter_groups")]
    for name in public:
        for variation in book.responses[name].variations:
            assert not TELLING.search(variation.text), name
            assert not TAKING_SIDES.search(variation.text), name
            assert "!" not in variation.text
            assert len(variation.text) < 200
            assert variation.text.count(". ") < 3


def test_every_way_leads_to_a_flow_that_a_link_can_start(book: Book) -> None:
    ways = {
        button.payload
        for name in SPOKEN_IN_PUBLIC
        for variation in book.responses[name].variations
        for button in variation.buttons
        if not button.payload.startswith("/SetSlots")
    }
    for payload in ways:
        parameter = book.flows[payload.removeprefix("/")].start_parameter
        assert re.fullmatch(r"q_\d", parameter), payload
        assert book.by_start_parameter[parameter].id == payload.removeprefix("/")
