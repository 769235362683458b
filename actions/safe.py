"""Whether somebody says that they are safe. Pure. In doubt the question is asked again: a wrong "safe" would end it."""

import re

from actions.said import said, yes_or_no
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

_WHO = r"(?:i ?am|i'?m|we ?are|we'?re|they ?are|they'?re|(?:s?he|everybody|everyone|the child) ?(?:is|'s))"
_SAFE = re.compile(rf"(?:(?:yes|yeah)\W+)?(?:{_WHO} )?safe(?: (?:now|right now|for now|at the moment|here))?\W*")
_NOT_SAFE = re.compile(r"\bunsafe\b|(?:\bnot|n'?t|\bnever) (?:\w+ )?safe\b")


def validate_safe(given: ActionInput) -> Value:
    """True or False for a plain answer to "are you safe right now?", None for anything else."""
    words = " ".join(said(given).split())
    if _NOT_SAFE.search(words):
        return False
    return True if _SAFE.fullmatch(words) else yes_or_no(given)
