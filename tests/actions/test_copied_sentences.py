"""What a copy button of these topics copies is what the message shows, and it fits, however long the answers are."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions.listening.depths import LONGEST_FEELING
from actions.listening.matters import BY_KIND, HARD, THEMES
from actions.listening.reflect import LONGEST, LONGEST_ABOUT
from bot.dialogue.wording import LONGEST_COPY

DIALOGUES = Path(__file__).parent.parent.parent / "dialogues"
BEHIND = (HARD, *THEMES, *BY_KIND.values())
LONG = {
    "listening_words": "x" * LONGEST,
    "listening_about": "x" * LONGEST_ABOUT,
    "listening_feeling": "x" * LONGEST_FEELING,
    "listening_need": max((each.need for each in BEHIND), key=len),
    "listening_sense": max((each.sense for each in BEHIND), key=len),
    "listening_when": "next Wednesday afternoon after the kids go to sleep",
    "calm_when": "next Wednesday afternoon after the kids go to sleep",
    "self_care_when": "Next Wednesday afternoon after the kids go to sleep",
    "self_care_step": "write down what goes round in the head, fold the paper, lights out",
}


def wordings() -> list[Any]:
    found = []
    for topic in ("calm_down", "listening", "self_care"):
        book = YAML(typ="safe").load((DIALOGUES / f"{topic}.yml").read_text(encoding="utf-8"))
        for name, variations in book["responses"].items():
            found += [pytest.param(each, id=f"{name}-{number}") for number, each in enumerate(variations)]
    return [each for each in found if _copy(each.values[0])]


def _copy(wording: Any) -> str:
    return next((str(button["copy"]) for button in wording.get("buttons", ()) if "copy" in button), "")


@pytest.mark.parametrize("wording", wordings())
def test_the_copied_sentence_is_the_shown_one_and_fits(wording: Any) -> None:
    copied = _copy(wording)
    assert copied in " ".join(wording["text"].split())
    assert len(copied.format(**LONG)) <= LONGEST_COPY
