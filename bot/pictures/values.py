"""The values of a picture, read with patience: a missing or odd one makes the picture simpler."""

import math
import re
from collections.abc import Mapping
from datetime import date

Value = str | int | float | bool
Values = Mapping[str, Value]

NUMBER = re.compile(r"[+-]?\d{1,9}(?:\.\d{1,9})?")


def text(values: Values, name: str) -> str:
    """The words of the value with that name, or whose name ends in it; empty where there are none.

    Slots are named after their topic, so `trust` finds progress_trust.
    """
    value = next((each for key, each in sorted(values.items()) if f"_{key}".endswith(f"_{name}")), "")
    return value.strip() if isinstance(value, str) else "" if isinstance(value, bool) else f"{value:g}"


def whole(values: Values, name: str, least: int, most: int) -> int | None:
    """A whole number from `least` to `most`, or None."""
    found = number(text(values, name))
    return int(found) if found is not None and found.is_integer() and least <= found <= most else None


def items(values: Values, name: str) -> list[str]:
    """What stands between the commas; an empty list for an empty text."""
    found = text(values, name)
    return [each.strip() for each in found.split(",")] if found else []


def numbers(values: Values, name: str) -> list[float | None]:
    """The numbers between the commas; None where there is none, so that the others keep their places."""
    return [number(each) for each in items(values, name)]


def number(word: str) -> float | None:
    """A number as people and programs write it."""
    found = float(word) if NUMBER.fullmatch(word) else None
    return found if found is not None and math.isfinite(found) else None


def day(word: str) -> date | None:
    """A date like 2026-03-31, or None."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None
