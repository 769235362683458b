"""The word lists of words.yml, as sets and as alternatives in a pattern."""

import re
from pathlib import Path

from ruamel.yaml import YAML

_LISTS: dict[str, str] = YAML(typ="safe").load(Path(__file__).with_name("words.yml"))


def words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name].split())


def any_of(*names: str, without: str = "") -> str:
    """The words of the lists as a group for a regular expression."""
    chosen = {word for name in names for word in words(name)} - set(without.split())
    return f"(?:{'|'.join(re.escape(word) for word in sorted(chosen, key=len, reverse=True))})"
