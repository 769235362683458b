"""The pictures' own words, from words.yml."""

from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML


@cache
def words() -> Any:
    """By kind, then by place."""
    return YAML(typ="safe", pure=True).load(Path(__file__).with_name("words.yml").read_text("utf-8"))
