"""Every conversation in this folder goes as its file says."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.dialogue.conversation import Conversation
from tests.conversations.runner import Player

HERE = Path(__file__).parent


def conversations() -> list[object]:
    found = []
    for path in sorted(HERE.glob("*.yml")):
        for each in YAML(typ="safe").load(path.read_text(encoding="utf-8")):
            found.append(pytest.param(each["turns"], id=f"{path.stem}: {each['conversation']}"))
    return found


@pytest.mark.parametrize("turns", conversations())
def test_the_conversation_goes_as_written(conversation: Conversation, turns: list[dict[str, object]]) -> None:
    player = Player(conversation)
    for number, turn in enumerate(turns, 1):
        try:
            player.play(turn)
        except AssertionError as error:
            raise AssertionError(f"turn {number}, {turn}: {error}") from error
