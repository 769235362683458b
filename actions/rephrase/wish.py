"""What was commanded or wished for, where it can be asked for as it stands."""

import re
from collections.abc import Sequence

from actions.rephrase.cleaning import tidy
from actions.rephrase.cuts import cut
from actions.rephrase.statements import Statement
from actions.rephrase.surface import situation_faults
from actions.rephrase.words import contract

_NO_WISH = re.compile(
    r"(?:leave me|go away|tell me (?:how|why|what|that|again)|"
    r"see|know|understand|think|care|love|get (?:lost|out)|act|be (?:nice|normal))\b"
)
_THEM = re.compile(r"\b(?:them|him|her|there)$")


def wish_of(statements: Sequence[Statement]) -> str:
    """What was commanded or wished for can be asked for, if it is a plain deed."""
    clause = next((each.clause for each in statements if each.clause.wished and each.clause.negated), None)
    if clause is None or clause.subject != "you":
        return ""
    wish = tidy(cut(contract(clause.phrase)))
    sayable = (
        " " in wish
        and len(wish) < 60
        and not _NO_WISH.match(wish)
        and not situation_faults(f"you {wish}")
        and not _THEM.search(wish)
    )
    return wish if sayable else ""
