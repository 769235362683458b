"""What a partner says comes back turned round, in good grammar, and where that is not certain, in their own words."""

import re
from pathlib import Path

import pytest
from hypothesis import given as for_all
from hypothesis import strategies
from ruamel.yaml import YAML

from actions.listening import (
    action_listening_plainer,
    action_listening_reflect,
    action_listening_take,
    validate_listening_fits,
    validate_listening_said,
    validate_listening_wish,
)
from actions.listening.reflect import LONGEST, reflect
from actions.listening.turn import turned
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading, Sentence

CASES = YAML(typ="safe").load((Path(__file__).parent / "listening_cases.yml").read_text(encoding="utf-8"))


def typed(text: str, intent: str = "out_of_scope", **slots: str) -> ActionInput:
    reading = Reading(text, (Guess(intent, 0.9),), sentences=(Sentence(text),))
    return ActionInput(slots, reading, now=0.0)


@pytest.mark.parametrize(("said", "back"), CASES["turned"].items())
def test_the_meaning_comes_back_turned_round(said: str, back: str) -> None:
    found = reflect(said)
    assert (found.kind, found.words) == ("clause", back)


@pytest.mark.parametrize(
    ("said", "kind", "words"), [(each["said"], each["kind"], each["words"]) for each in CASES["kept"]]
)
def test_where_turning_is_not_certain_their_words_come_back(said: str, kind: str, words: str) -> None:
    found = reflect(said)
    assert (found.kind, found.words) == (kind, words)


@pytest.mark.parametrize("clause", CASES["unsure"])
def test_a_clause_that_can_be_read_two_ways_is_not_turned(clause: str) -> None:
    assert turned(clause) is None


@pytest.mark.parametrize("said", [*CASES["turned"], *(each["said"] for each in CASES["kept"])])
def test_no_reflection_breaks_the_grammar_of_be(said: str) -> None:
    found = reflect(said)
    if found.kind == "clause":
        assert not re.search(r"\b(?:I are|I were|you am|you was|me am|you is|I is|me never|me don't)\b", found.words)


@pytest.mark.parametrize(
    "said",
    [*CASES["turned"], "you never help " * 60, "You forgot the dentist and " * 30, "a" * 900, "é" * 300 + " you"],
)
def test_no_reflection_is_too_long_for_its_sentence(said: str) -> None:
    words = reflect(said).words
    assert len(words) <= LONGEST  # that the sentences around it leave it room: test_copied_sentences.py


@for_all(strategies.text(max_size=400))
def test_no_message_breaks_it(said: str) -> None:
    found = reflect(said)
    assert found.kind in {"clause", "asked", "quote", "short", "ironic", "angry", "open"}
    assert len(found.words) <= LONGEST
    assert bool(found.words) == (found.kind not in {"angry", "ironic", "open"})


def test_the_spelling_of_the_understanding_is_used_where_there_is_one() -> None:
    reading = Reading("u never listen", sentences=(Sentence("you never listen"),))
    slots = action_listening_reflect(ActionInput({"listening_said": "u never listen"}, reading, 0.0))
    assert slots["listening_kind"] == "clause"
    assert slots["listening_words"] == "you do not feel heard by me"


def test_not_quite_gives_their_own_words_and_then_a_question() -> None:
    said = "You always put your mother first"
    first = action_listening_plainer(typed("no", listening_said=said, listening_kind="clause"))
    assert first == {"listening_kind": "quote", "listening_words": said}
    second = action_listening_plainer(typed("no", listening_said=said, listening_kind="quote"))
    assert second == {"listening_kind": "open", "listening_words": None}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I don't remember", "none"),
        ("no exact words", "none"),
        ("I don't know what she meant", "none"),
        ("fine.", "fine."),
    ],
)
def test_who_can_not_recall_the_words_is_not_held_to_them(text: str, value: str) -> None:
    assert validate_listening_said(typed(text)) == value


def test_a_next_message_of_the_partner_is_not_taken_for_the_persons_own_blame() -> None:
    more = typed("you never do the dishes", "blame_partner")
    assert validate_listening_fits(more) == "more"
    assert action_listening_take(more) == {"listening_said": "you never do the dishes"}
    assert validate_listening_fits(typed("he never does the dishes", "blame_partner")) is None


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("just listen for once", "listen"),
        ("stop interrupting", "finish"),
        ("that he takes me seriously", "serious"),
        ("an answer", "answer"),
        ("purple", None),
    ],
)
def test_what_they_want_from_the_other_is_understood(text: str, wish: str | None) -> None:
    assert validate_listening_wish(typed(text)) == wish
