"""The reader with the real model: what people get, whatever they type."""

import asyncio
import logging
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.dialogue.inputs import Reading, TextKind
from bot.understanding.dangers import SAFETY_OF_INTENT
from bot.understanding.intents import known_intents
from bot.understanding.rasa_reader import RasaReader
from bot.understanding.training import PROJECT

pytestmark = pytest.mark.full


async def test_a_message_is_read_with_all_intents_and_grammar(reader: RasaReader) -> None:
    reading = await reader.read("You never listen to me. Its always about you!")
    assert {guess.intent for guess in reading.guesses} == known_intents(PROJECT / "nlu_data") - set(SAFETY_OF_INTENT)
    assert sum(guess.confidence for guess in reading.guesses) == pytest.approx(1, abs=0.01)
    assert [sentence.text for sentence in reading.sentences] == ["You never listen to me.", "It's always about you!"]
    assert all(sentence.tokens for sentence in reading.sentences)
    assert (reading.kind, reading.safety) == ("words", "none")


def test_every_danger_intent_is_in_the_data() -> None:
    assert set(SAFETY_OF_INTENT) <= known_intents(PROJECT / "nlu_data")


async def test_one_dangerous_sentence_in_a_long_story_is_seen(reader: RasaReader) -> None:
    story = (
        "We went to the market on Saturday and bought apples. The car needed fuel again and the queue was long. " * 4
    )
    assert (await reader.read(story)).safety == "none"
    assert (await reader.read(f"{story} I want to kill myself. {story}")).safety == "self_harm"


@pytest.mark.parametrize("intent", ["affirm", "menu", "money", "thanks"])
async def test_a_command_to_rasa_is_just_odd_text(reader: RasaReader, intent: str) -> None:
    """Obeyed, "/money" would be the intent money, whatever the words say; it is read like the words."""
    for typed in (f"/{intent}", f'/{intent}{{"slot": "value"}}'):
        assert await reader.read(typed) == await reader.read(typed[1:])


@pytest.mark.parametrize(
    ("typed", "kind", "language"),
    [
        ("", "empty", "en"),
        ("😭😭", "symbols", "en"),
        ("42", "symbols", "en"),
        ("Он опять поздно пришёл", "foreign", "ru"),
        ("mi esposo no me escucha", "foreign", "es"),
    ],
)
async def test_what_holds_no_words_is_not_guessed_at(
    reader: RasaReader, typed: str, kind: TextKind, language: str
) -> None:
    assert await reader.read(typed) == Reading(typed, kind=kind, language=language)


async def test_danger_in_another_language_is_danger_without_the_classifier(reader: RasaReader) -> None:
    assert await reader.read("mi marido me pega") == Reading("mi marido me pega", safety="abuse_victim", language="es")
    mixed = await reader.read("I don't know what to do any more, er schlägt mich")
    assert (mixed.safety, mixed.language) == ("abuse_victim", "en")
    assert mixed.sentences


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec=None) | st.sampled_from("\0\ud800/{}\"' a.?!"), max_size=80))
def test_no_text_is_too_odd(reader: RasaReader, text: str) -> None:
    reading = asyncio.run(reader.read(text))
    assert reading.guesses


async def test_ten_thousand_characters_do_not_take_for_ever(reader: RasaReader) -> None:
    start = time.process_time()
    reading = await reader.read(" ".join(f"He said {number} things to me and I went out." for number in range(400)))
    assert reading.kind == "words"
    assert time.process_time() - start < 30


async def test_readings_that_wait_for_each_other_do_not_block_the_loop(reader: RasaReader) -> None:
    readings = asyncio.gather(*(reader.read(f"he left me {number}") for number in range(5)))
    steps = 0
    while not readings.done():
        await asyncio.sleep(0.005)
        steps += 1
    assert [reading.text for reading in await readings] == [f"he left me {number}" for number in range(5)]
    assert steps > 5


def test_together_or_alone_makes_no_difference(reader: RasaReader) -> None:
    texts = ["He never helps me.", "I am leaving him. I have had enough.", "hello", ""]
    for together, text in zip(reader.read_all(texts), texts, strict=True):
        (alone,) = reader.read_all([text])
        assert (together.intent, together.safety) == (alone.intent, alone.safety)
        assert together.confidence == pytest.approx(alone.confidence, abs=0.001)


async def test_nothing_that_people_write_is_logged_or_printed(
    reader: RasaReader, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        await reader.read("Xylophonia told me that she hates Zanzibarius")
    said = caplog.text + "".join(capfd.readouterr())
    assert "Xylophonia" not in said
    assert "Zanzibarius" not in said


async def test_when_the_model_fails_the_conversation_goes_on(
    reader: RasaReader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(**arguments: object) -> None:
        raise RuntimeError("secret text")

    monkeypatch.setattr(reader._runner, "run", broken)
    reading = await reader.read("He hit me")
    assert (reading.text, reading.intent, reading.confidence) == ("He hit me", "out_of_scope", 0.0)
    assert "RuntimeError" in caplog.text
    assert "secret" not in caplog.text
    assert "hit" not in caplog.text


async def test_when_only_the_grammar_fails_the_safety_screen_still_works(
    reader: RasaReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader._parser, "parse", lambda text: 1 / 0)
    reading = await reader.read("I want to kill myself")
    assert reading.safety == "self_harm"
    assert reading.sentences[0].tokens == ()
