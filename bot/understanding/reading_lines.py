"""Reads a file of messages, one JSON object a line, and writes what the program makes of each: for measuring."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, Protocol, TextIO

from bot.dialogue.inputs import Reading

BATCH = 32  # messages in one run of the model
ALTERNATIVES = 5
# Words to the bot itself. The measuring set's code book has one label for all of them.
SMALLTALK = {"affirm", "deny", "maybe", "back", "stop", "skip", "repeat", "menu", "help"}
SMALLTALK |= {
    "greeting",
    "thanks",
    "goodbye",
    "about_bot",
    "privacy",
    "forget_me",
    "export_me",
    "kept",
    "names",
    "smalltalk",
}


class BatchReader(Protocol):
    """The part of RasaReader that is needed here."""

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        """One reading for each text, in order."""


def read_jsonl(
    reader: BatchReader, source: TextIO, out: TextIO, rewrite: Callable[[Reading], str], errors: TextIO = sys.stderr
) -> int:
    """Lines {"id", "text"} in, lines with label, alternatives, safety, unclear, confidence and rewrite out.

    `rewrite` makes the "I" statement. A line that cannot be used is reported by its number and left out.
    Returns the exit code: 1 when there was such a line.
    """
    lines = enumerate(source, 1)
    bad = 0
    while batch := list(islice(lines, BATCH)):
        messages: list[tuple[Any, str]] = []
        for number, line in batch:
            if not line.strip():
                continue
            try:
                messages.append(_message(line))
            except ValueError as error:
                bad += 1
                print(f"Line {number}: {error}", file=errors)
        for answer in _answers(reader, messages, rewrite):
            out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()
    return 1 if bad else 0


def label(intent: str) -> str:
    """The code book's name of an intent."""
    return "smalltalk" if intent in SMALLTALK else intent


def _message(line: str) -> tuple[Any, str]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON ({error.msg} at character {error.pos + 1}).") from error
    except RecursionError as error:
        raise ValueError("this is not a message but deeply nested JSON.") from error
    if not isinstance(record, dict) or "id" not in record:
        raise ValueError('a message is an object with "id" and "text"; "id" is missing.')
    if not isinstance(record.get("text"), str):
        raise ValueError('a message is an object with "id" and "text"; "text" must be a string.')
    return record["id"], record["text"]


def _answers(
    reader: BatchReader, messages: Sequence[tuple[Any, str]], rewrite: Callable[[Reading], str]
) -> Iterator[dict[str, Any]]:
    readings = reader.read_all([text for _, text in messages])
    for (identifier, _), reading in zip(messages, readings, strict=True):
        yield {
            "id": identifier,
            "label": label(reading.intent),
            "alternatives": [[guess.intent, guess.confidence] for guess in reading.guesses[:ALTERNATIVES]],
            "safety": reading.safety,
            "unclear": reading.unclear,
            "confidence": reading.confidence,
            "rewrite": rewrite(reading),
        }
