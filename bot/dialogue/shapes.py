"""The few questions that every reader of a YAML node asks: is it a mapping, are its keys known, is this a text?"""

from collections.abc import Collection
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from bot.dialogue.flows import Place
from bot.dialogue.problems import Problems, did_you_mean


class Node:
    """A YAML mapping with its place; what is missing or of the wrong kind is noted, and a usable default returned."""

    def __init__(self, data: Any, place: Place, problems: Problems, what: str) -> None:
        self.place, self.problems, self.what = place, problems, what
        if not isinstance(data, CommentedMap):
            problems.add(place, f"{what} must be a list of 'key: value' lines")
            data = CommentedMap()
        self.data: CommentedMap = data

    def known(self, keys: Collection[str]) -> None:
        """Note every key that is not one of these."""
        for key in self.data:
            if key not in keys:
                self.problems.add(self.at(key), f"{self.what} has no '{key}'; {did_you_mean(str(key), keys)}")

    def at(self, key: Any) -> Place:
        """The place of a key, or of the node where the key is absent."""
        return Place(self.place.file, self.data.lc.key(key)[0] + 1) if key in self.data else self.place

    def text(self, key: str, *, required: bool = False) -> str:
        value = self.data.get(key)
        if value is None:
            if required:
                self.problems.add(self.place, f"{self.what} needs '{key}: …'")
            return ""
        if isinstance(value, bool | int | float):
            value = str(value)
        if not isinstance(value, str) or (required and not value.strip()):
            self.problems.add(self.at(key), f"'{key}' of {self.what} must be a text")
            return ""
        return value.strip()

    def flag(self, key: str) -> bool:
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            self.problems.add(self.at(key), f"'{key}' of {self.what} must be true or false")
            return False
        return value

    def items(self, key: str) -> list[tuple[Any, Place]]:
        """The items of a list with their places; an absent key is an empty list."""
        value = self.data.get(key)
        if value is None:
            return []
        if not isinstance(value, CommentedSeq):
            self.problems.add(self.at(key), f"'{key}' of {self.what} must be a list: lines that begin with '- '")
            return []
        return [(item, Place(self.place.file, value.lc.item(index)[0] + 1)) for index, item in enumerate(value)]
