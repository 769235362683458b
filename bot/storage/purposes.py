"""What each column of the tables says of itself: in which form it is kept, why, and until when.

It stands beside the column, so that nobody adds one without thinking of this; docs/privacy.md is made from it, and what
is `sealed` is what a new key has to seal anew.
"""

from typing import Literal, get_args

from sqlalchemy import Column, Table

Form = Literal["sealed", "hash", "plain"]
FORMS: tuple[Form, ...] = get_args(Form)


def sealed(why: str, until: str) -> dict[str, str]:
    """Only the key opens it."""
    return {"form": "sealed", "why": why, "until": until}


def hashed(why: str, until: str) -> dict[str, str]:
    """A hash with a key: equal values can be told, and nothing else."""
    return {"form": "hash", "why": why, "until": until}


def plain(why: str, until: str) -> dict[str, str]:
    """As it is: numbers, hours and names of the program's own. Nothing that anybody wrote."""
    return {"form": "plain", "why": why, "until": until}


def sealed_columns(table: Table) -> list[Column[object]]:
    """Those of a table that only the key opens."""
    return [column for column in table.columns if column.info.get("form") == "sealed"]
