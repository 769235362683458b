"""What somebody may choose from while they type in another chat."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.flows import Book
from bot.public.answers import Answer
from tests.public.people import DANGERS, Place


@pytest.fixture
def place(book: Book) -> Place:
    return Place(book)


async def typed(place: Place, text: str, person: str = "7") -> Answer:
    answer = await place.answers.inline(person, text)
    assert answer is not None
    return answer


async def test_a_sentence_brings_three_cards_that_differ(place: Place) -> None:
    answer = await typed(place, "you never listen")
    assert [each.title for each in answer.choices] == ["Gentle", "Direct", "Short"]
    assert len({each.text for each in answer.choices}) == 3
    assert answer.way is None
    assert not answer.lasting


@pytest.mark.parametrize("text", ["", "   ", "\n"])
async def test_before_anything_is_typed_there_is_a_hint_and_nothing_is_read(place: Place, text: str) -> None:
    answer = await typed(place, text)
    assert answer.way is not None
    assert "Type" in answer.way.title
    assert answer.lasting
    assert not place.reader.read_texts


@pytest.mark.parametrize("text", ["y", "pizza", "make this nicer for you"])
async def test_what_cannot_be_reworded_leads_to_the_private_chat(place: Place, text: str) -> None:
    answer = await typed(place, text)
    assert (answer.choices, answer.way and answer.way.start) == ((), "q_2")


@pytest.mark.parametrize("text", ["he hits you", "you make me want to die", "maybe you go"])
async def test_rule_2_a_danger_or_a_hint_of_one_brings_no_wording(place: Place, text: str) -> None:
    answer = await typed(place, text)
    assert (answer.choices, answer.way and answer.way.start) == ((), "q_1")


async def test_rule_13_over_the_shoulder_danger_looks_like_not_understood(place: Place) -> None:
    danger, unclear = await typed(place, "he hits me"), await typed(place, "pizza", "8")
    assert danger.way
    assert unclear.way
    assert danger.way.title == unclear.way.title
    assert not danger.lasting


async def test_the_same_text_is_read_once_whoever_types_it(place: Place) -> None:
    first = await typed(place, "you never listen")
    assert await typed(place, "you never listen", "8") == first
    assert place.reader.read_texts == ["you never listen"]


async def test_a_text_that_is_not_wanted_any_more_is_never_read(place: Place) -> None:
    assert await place.answers.inline("7", "you never", lambda: False) is None
    assert not place.reader.read_texts


async def test_one_text_is_read_at_a_time(book: Book) -> None:
    place = Place(book, takes=0.005)
    await asyncio.gather(*(typed(place, f"you {number}", str(number)) for number in range(20)))
    assert len(place.reader.read_texts) == 20
    assert place.reader.most_at_once == 1


async def test_a_danger_is_counted_once_however_slowly_it_is_typed(place: Place) -> None:
    for text in ("he hits", "he hits me", "he hits me a lot"):
        await typed(place, text)
        place.clock.now += 1
    await typed(place, "he hits me", "8")
    assert place.ledger.counted == ["abuse_victim", "abuse_victim"]


async def test_a_count_that_is_lost_costs_nobody_the_answer(place: Place) -> None:
    place.ledger.broken = True
    assert (await typed(place, "he hits me")).way


async def test_rule_2_after_a_danger_the_next_sentence_is_not_reworded_either(place: Place) -> None:
    await typed(place, "he hits me")
    place.clock.now += 5
    assert not (await typed(place, "you never listen")).choices
    assert (await typed(place, "you never listen", "8")).choices
    place.clock.now += 3600
    assert (await typed(place, "you never listen")).choices


async def test_the_beginning_of_a_harmless_sentence_holds_nobody_up(place: Place) -> None:
    await typed(place, "I could die")
    place.clock.now += 0.7
    assert (await typed(place, "I could dieting with you")).choices


async def test_rule_2_while_a_disclosure_stands_in_the_private_chat_nothing_is_reworded(place: Place) -> None:
    place.ledger.told["7"] = "abuse_victim"
    answer = await typed(place, "you never listen")
    assert (answer.choices, answer.way and answer.way.start) == ((), "q_1")
    assert (await typed(place, "you never listen", "8")).choices


@given(before=st.text(max_size=60), word=st.sampled_from(sorted(DANGERS)), after=st.text(max_size=60))
async def test_wherever_in_the_text_it_stands_a_danger_never_comes_back_on_a_card(
    book: Book, before: str, word: str, after: str
) -> None:
    place = Place(book)
    text = f"you {before} {word} {after}"
    answer = await typed(place, text)
    assert not answer.choices
    assert not answer.text
    in_a_group = await place.answers.reply("8", "chat:-5", ("you never listen", text), 1)
    assert not in_a_group.choices
    assert "listen" not in in_a_group.text


@given(texts=st.lists(st.text(max_size=80), max_size=4))
async def test_any_texts_get_an_answer(book: Book, texts: list[str]) -> None:
    place = Place(book)
    answer = await place.answers.reply("8", "chat:-5", texts, 3)
    assert answer.text
    assert answer.way
    for text in texts:
        assert await place.answers.inline("9", text)
