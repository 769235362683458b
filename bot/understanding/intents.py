"""The intents of the training data, without loading Rasa for it."""

import re
from pathlib import Path

from bot.understanding.dangers import SAFETY_OF_INTENT

INTENT = re.compile(r"^\s*-\s*intent:\s*([\w/+-]+)\s*$", re.MULTILINE)


def known_intents(folder: Path) -> frozenset[str]:
    """The names after `- intent:` in all files of nlu_data/; empty for a folder without any."""
    return frozenset(
        name for path in folder.glob("**/*.yml") for name in INTENT.findall(path.read_text(encoding="utf-8"))
    )


def topic_intents(folder: Path) -> frozenset[str]:
    """Those that are a topic, an answer or a move. What is about danger goes by the screen, never by its intent."""
    return known_intents(folder) - SAFETY_OF_INTENT.keys()
