"""What an operator found on a provider's page, written into the resource files; all else in them stays as it is."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.scalarstring import SingleQuotedScalarString

from actions.resources.book import ResourceBook
from actions.resources.check import INTERNATIONAL
from actions.resources.data import load_resources
from bot.dialogue.problems import did_you_mean
from bot.errors import MendError


def record(folder: Path, place: str, keys: Sequence[str], facts: Mapping[str, str]) -> ResourceBook:
    """Set these fields of the entries with these keys, and read the folder again.

    `place` is an ISO code or "international". Raises MendError for a key that is not there, and ResourceFileError where
    the bot could not start with the result, as without any emergency number; the file is then as it was.
    """
    file = folder / "international.yml" if place == INTERNATIONAL else folder / "countries" / f"{place}.yml"
    before = file.read_bytes()
    yaml = _as_the_files_are_written()
    document = yaml.load(before)
    parts = [document.get(part) or () for part in ("emergency", "lines", "directories")]
    entries = {str(each.get("key", each.get("number"))): each for part in parts for each in part}
    for key in keys:
        if key not in entries:
            raise MendError(f"{place} has no line '{key}'; {did_you_mean(key, entries)}")
        for field, value in facts.items():
            _set(entries[key], field, value)
    after = io.BytesIO()
    yaml.dump(document, after)
    file.write_bytes(after.getvalue())
    try:
        return load_resources(folder)
    except MendError:
        file.write_bytes(before)
        raise


def _as_the_files_are_written() -> YAML:
    yaml = YAML()  # round trip: comments, quotes and order stay
    yaml.preserve_quotes = True  # type: ignore[assignment]  # its types know only the default, None
    yaml.width = 10_000  # type: ignore[assignment]  # never wrap a line
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _set(entry: CommentedMap, field: str, value: str) -> None:
    """A new field goes before the last one: the empty line behind an entry belongs to its last field."""
    if field in entry:
        entry[field] = SingleQuotedScalarString(value)
    elif value:
        entry.insert(len(entry) - 1, field, SingleQuotedScalarString(value))
