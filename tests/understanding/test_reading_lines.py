"""Reading a file: one line in, one line out, and a bad line costs only itself."""

import io
import json
from collections.abc import Sequence

import pytest

from bot.dialogue.inputs import Guess, Reading
from bot.understanding.reading_lines import BATCH, label, read_jsonl


class Echo:
    """A reader that takes the first word for the intent and remembers how it was asked."""

    def __init__(self) -> None:
        self.batches: list[int] = []

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        self.batches.append(len(texts))
        return [
            Reading(
                text,
                (Guess(text.split()[0], 0.9), Guess("money", 0.1)),
                safety="child_risk" if "child" in text else "none",
            )
            for text in texts
        ]


def run(lines: str) -> tuple[int, list[dict[str, object]], str]:
    out, errors = io.StringIO(), io.StringIO()
    code = read_jsonl(Echo(), io.StringIO(lines), out, lambda reading: reading.text.upper(), errors)
    return code, [json.loads(line) for line in out.getvalue().splitlines()], errors.getvalue()


def test_a_message_comes_out_with_everything_that_was_made_of_it() -> None:
    code, answers, errors = run('{"id": "a1", "text": "unheard by a child"}\n')
    assert (code, errors) == (0, "")
    assert answers == [
        {
            "id": "a1",
            "label": "unheard",
            "alternatives": [["unheard", 0.9], ["money", 0.1]],
            "safety": "child_risk",
            "unclear": "none",
            "confidence": 0.9,
            "rewrite": "UNHEARD BY A CHILD",
        }
    ]


def test_words_to_the_bot_are_smalltalk_but_keep_their_name_among_the_alternatives() -> None:
    _, [answer], _ = run('{"id": 1, "text": "affirm of course"}')
    assert answer["label"] == "smalltalk"
    assert answer["alternatives"][0][0] == "affirm"  # type: ignore[index]
    assert label("money") == "money"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("nonsense", "not JSON"),
        ('{"id": 1', "not JSON"),
        ("[1]", '"id" is missing'),
        ('{"text": "x"}', '"id" is missing'),
        ('{"id": 1}', '"text" must be a string'),
        ('{"id": 1, "text": 5}', '"text" must be a string'),
        ("[" * 100_000, "deeply nested"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(line: str, complaint: str) -> None:
    code, answers, errors = run(f'{{"id": 1, "text": "a"}}\n{line}\n\n{{"id": 2, "text": "b"}}\n')
    assert code == 1
    assert [answer["id"] for answer in answers] == [1, 2]
    assert errors.startswith("Line 2: ")
    assert complaint in errors
    assert errors.count("\n") == 1


def test_many_messages_are_read_in_few_runs() -> None:
    echo, out = Echo(), io.StringIO()
    lines = "".join(f'{{"id": {number}, "text": "a"}}\n' for number in range(2 * BATCH + 1))
    assert read_jsonl(echo, io.StringIO(lines), out, lambda reading: "") == 0
    assert echo.batches == [BATCH, BATCH, 1]
    assert [json.loads(line)["id"] for line in out.getvalue().splitlines()] == list(range(2 * BATCH + 1))
