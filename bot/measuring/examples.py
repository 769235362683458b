"""Phrases with their right labels: what the model learns, what it has never seen, and what other people wrote."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import Progress
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.measuring.errors import MeasuringError
from bot.understanding.cleaning import clean
from bot.understanding.embedding_cache import EmbeddingCache
from bot.understanding.encoder import Vectors, fingerprint, shared_encoder
from bot.understanding.encoder_weights import find_encoder

NEAR_DANGER = "near_danger"  # harmless phrases with dangerous words in them
# The files of a measuring set that ask for a label; in "blame" the rewriter is measured.
LABELLED, REWRITTEN = ("topics", "safety", "out_of_scope"), "blame"


@dataclass(frozen=True, slots=True)
class Example:
    """A phrase, the label that it should get, and other labels that would do as well."""

    text: str
    label: str
    source: str  # the file's name without its ending: the topic
    alternates: tuple[str, ...] = ()
    identifier: str = ""  # only in a measuring set

    def accepts(self, label: str) -> bool:
        """Whether a label is right or as good as right."""
        return label == self.label or label in self.alternates


def rasa_examples(folder: Path) -> list[Example]:
    """The examples of all .yml files in Rasa's format, by file and line. Raises MeasuringError.

    Files without `nlu:` are skipped: the floors lie beside the held-out phrases.
    """
    return [example for path in sorted(folder.glob("**/*.yml")) for example in _of_file(path)]


def near_danger(folder: Path) -> list[Example]:
    """The phrases of near_danger.jsonl: {"text", "label"} a line. Raises MeasuringError."""
    path = folder / f"{NEAR_DANGER}.jsonl"
    return [Example(record["text"], record["label"], NEAR_DANGER) for record in _records(path, "text", "label")]


def measuring_set(folder: Path) -> list[Example]:
    """The messages of an outside measuring set, in the order of its four files. Raises MeasuringError."""
    return [
        Example(record["text"], record["label"], name, tuple(record["alts"]), record["id"])
        for name in (*LABELLED, REWRITTEN)
        for record in _records(folder / f"{name}.jsonl", "id", "text", "label", "alts")
    ]


def cached_vectors(cache: Path, examples: Sequence[Example]) -> Vectors:
    """The encoder's vectors, float32 [n, 3840], from the training's cache; only what is missing is encoded."""
    files = find_encoder(cache)
    store = EmbeddingCache(cache / "embeddings.sqlite", fingerprint(files))
    texts = [clean(example.text).text for example in examples]
    with Progress(console=Console(stderr=True), disable=store.missing(texts) == 0) as bar:
        task = bar.add_task("Encoding examples", total=len(set(texts)))
        return store.vectors(
            texts, lambda some: shared_encoder(files, 0).encode(some), lambda count: bar.advance(task, count)
        )


def _of_file(path: Path) -> list[Example]:
    try:
        found = YAML(typ="safe").load(path.read_text("utf-8"))
        return [
            Example(line.removeprefix("- ").strip(), block["intent"], path.stem)
            for block in found.get("nlu", ())
            for line in block["examples"].splitlines()
            if line.startswith("- ")
        ]
    except (OSError, ValueError, KeyError, AttributeError, TypeError, YAMLError) as error:
        raise MeasuringError(f"{path} is not Rasa training data ({error}); compare it with nlu_data/.") from error


def _records(path: Path, *keys: str) -> list[dict[str, Any]]:
    try:
        records: list[dict[str, Any]] = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    except (OSError, ValueError) as error:
        raise MeasuringError(f"{path} is not a file of JSON lines: {error}") from error
    for number, record in enumerate(records, 1):
        if not isinstance(record, dict) or not record.keys() >= set(keys):
            raise MeasuringError(f"{path}, line {number}: an item has the keys {', '.join(keys)}.")
    return records
