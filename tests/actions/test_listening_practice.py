"""Practice rounds: a reflection is judged as a good teacher would, and the character softens or hardens with it."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies
from ruamel.yaml import YAML

from actions.listening_practice import EXCHANGES, build
from actions.listening_practice.rounds import FEWEST_LINES, LEVELS, Character, Line, RoundsFileError, load_rounds
from actions.listening_practice.score import Verdict, score
from actions.listening_practice.signs import FAULTS
from actions.rephrase.surface import INSULTS
from bot.dialogue.acting import ActionInput
from bot.dialogue.flows import Book
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.wording import fill

ROUNDS = load_rounds()
LINES = {line.text: line for each in ROUNDS.values() for lines in each.lines.values() for line in lines}
GROUPS: list[dict[str, Any]] = YAML(typ="safe").load(
    Path(__file__).with_name("listening_replies.yml").read_text(encoding="utf-8")
)
REPLIES = [(group["line"], each["say"], each["change"].split("|")) for group in GROUPS for each in group["replies"]]
CHANGES = {"none", "meaning", "parrot", "certain", "feeling", "asks", "insult", *FAULTS}


def judged(line: str, reply: str) -> Verdict:
    return score(reply, LINES[line])


def play(slots: dict[str, Any], action: str, **more: Any) -> dict[str, Any]:
    actions, _ = build(ROUNDS)
    return {**slots, **more, **actions[action](ActionInput({**slots, **more}, None, 0.0))}


def test_there_are_enough_replies_and_every_label_is_known() -> None:
    assert len({(line, reply) for line, reply, _ in REPLIES}) == len(REPLIES) >= 120
    assert {label for _, _, labels in REPLIES for label in labels} <= CHANGES


def test_nine_in_ten_replies_get_the_change_that_a_teacher_would_name() -> None:
    wrong = [(reply, labels, judged(line, reply).change) for line, reply, labels in REPLIES]
    wrong = [each for each in wrong if each[2] not in each[1]]
    assert 1 - len(wrong) / len(REPLIES) >= 0.9, wrong


def test_nine_in_ten_good_replies_soften_and_nine_in_ten_that_close_a_door_harden() -> None:
    fine = [judged(line, reply).good for line, reply, labels in REPLIES if labels == ["none"]]
    doors = {"insult", "meaning", *FAULTS}
    shut = [judged(line, reply).good for line, reply, labels in REPLIES if set(labels) <= doors]
    assert len(fine) >= 30
    assert len(shut) >= 60
    assert sum(fine) / len(fine) >= 0.9
    assert 1 - sum(shut) / len(shut) >= 0.9


@pytest.mark.parametrize("line", LINES.values(), ids=lambda line: line.text)
def test_every_example_is_what_it_teaches(line: Line) -> None:
    verdict = score(line.example, line)
    assert (verdict.worked, verdict.change, verdict.good) == ("both", "none", True)


@pytest.mark.parametrize("line", LINES.values(), ids=lambda line: line.text)
def test_saying_the_line_back_word_for_word_is_noticed(line: Line) -> None:
    assert not score(line.text, line).own_words


@pytest.mark.parametrize("character", ROUNDS.values(), ids=lambda each: each.name)
def test_every_character_has_lines_for_every_level_and_insults_nobody(character: Character) -> None:
    import re  # noqa: PLC0415 (only this test)

    said = [*character.softer, *character.harder, character.calmer, character.colder]
    for level in LEVELS:
        assert len(character.lines[level]) >= FEWEST_LINES
        said += [line.text for line in character.lines[level]]
    assert len(set(said)) == len(said)
    assert [text for text in said if re.search(rf"\b(?:{INSULTS})\b", text.replace("impossible", ""), re.I)] == []


def test_there_are_six_characters_and_the_question_offers_each(book: Book) -> None:
    assert len(ROUNDS) >= 5
    assert set(book.slots["practice_who"].values) == set(ROUNDS)
    titles = [button.title for button in book.responses["utter_ask_practice_who"].variations[0].buttons]
    assert [title.split(",")[0] for title in titles] == [ROUNDS[who].name for who in book.slots["practice_who"].values]


def test_a_round_is_three_lines_and_then_the_last_word() -> None:
    slots = play({}, "action_practice_begin", practice_who="angry", practice_level="middle")
    shown = [slots["practice_line"]]
    for number in range(1, EXCHANGES + 1):
        slots = play(slots, "action_practice_score", practice_reply=slots["practice_example"])
        assert slots["practice_mood"] == "softer"
        slots = play(slots, "action_practice_next")
        assert slots["practice_over"] == (number == EXCHANGES)
        shown.append(slots["practice_line"])
    assert len(set(shown[:EXCHANGES])) == EXCHANGES
    assert slots["practice_heard"] == EXCHANGES
    assert slots["practice_answer"] == ROUNDS["angry"].calmer


def test_a_door_closed_three_times_ends_cold() -> None:
    slots = play({}, "action_practice_begin", practice_who="hurt", practice_level="easy")
    for _ in range(EXCHANGES):
        slots = play(slots, "action_practice_score", practice_reply="You're overreacting")
        slots = play(slots, "action_practice_next")
    assert slots["practice_heard"] == 0
    assert slots["practice_answer"] == ROUNDS["hurt"].colder


def test_the_next_round_begins_with_other_lines() -> None:
    first = play({}, "action_practice_begin", practice_who="hurt", practice_level="easy")
    again = play(first, "action_practice_begin")
    assert again["practice_line"] != first["practice_line"]


def test_who_skips_the_choice_gets_a_round_all_the_same() -> None:
    assert play({}, "action_practice_begin")["practice_line"] in LINES


def test_asking_for_something_else_is_no_reflection() -> None:
    _, validators = build(ROUNDS)
    take = validators["validate_practice_reply"]

    def typed(text: str, intent: str, confidence: float, kind: Any = "words") -> Any:
        return take(ActionInput({}, Reading(text, (Guess(intent, confidence),), kind=kind), 0.0))

    assert typed("I need to calm down first", "calm_down", 0.9) is None
    assert typed("you want to calm down", "calm_down", 0.5) == "you want to calm down"
    assert typed("🙄", "out_of_scope", 0.0, "symbols") is None
    assert len(typed("you feel sad " * 400, "feelings", 0.9)) <= 1000


def test_every_verdict_has_its_sentence(book: Book) -> None:
    for response, slot, values in (
        ("utter_practice_worked", "practice_worked", {"both", "kept", "feeling", "asks", "tried"}),
        ("utter_practice_change", "practice_change", CHANGES),
    ):
        for value in values:
            fitting = [each for each in book.responses[response].variations if each.condition]
            assert len([each for each in fitting if each.condition and each.condition.holds({slot: value})]) >= 3


def test_every_message_of_a_character_says_that_it_is_a_game(book: Book) -> None:
    for response in ("utter_ask_practice_reply", "utter_practice_over"):
        for wording in book.responses[response].variations:
            assert "game" in fill(wording.text, {}).casefold().split("\n")[0]


@for_all(strategies.text(max_size=300))
def test_no_reply_breaks_the_judgement(reply: str) -> None:
    verdict = score(reply, next(iter(LINES.values())))
    assert verdict.change in CHANGES


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name: [", "cannot be read as YAML"),
        (
            "name: A\nabout: b\nsofter: [a]\nharder: [b, c, d]\ncalmer: e\ncolder: f\nlines: []",
            "'softer' needs at least 3",
        ),
        ("name: A\nlines:\n  - {level: esay, line: a, keep: [b], example: c}", "did you mean 'easy'?"),
        ("name: A\nlines:\n  - {level: easy, line: a, example: c}", "needs 'keep:"),
        ("name: A\nsofte: [a, b, c]", "did you mean 'softer'?"),
    ],
)
def test_a_mistake_in_a_file_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "new.yml").write_text(text, encoding="utf-8")
    with pytest.raises(RoundsFileError) as error:
        load_rounds(tmp_path)
    assert "rounds/new.yml:" in str(error.value)
    assert message in str(error.value)


def test_a_folder_without_characters_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RoundsFileError, match="no character"):
        load_rounds(tmp_path)
