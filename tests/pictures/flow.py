"""A few of the real flow files, and one flow whose only answer is a picture."""

import shutil
from pathlib import Path

from bot.dialogue.acting import Actions
from bot.dialogue.conversation import Conversation
from bot.dialogue.load import load_book
from tests.dialogue.flows import ROOT, book_of

FLOW = """
flows:
  circle:
    name: the circle
    description: d
    command: circle
    steps: [{set_slots: [{circle_mine: I go}, {circle_theirs: they ask}]}, {action: utter_circle}]
slots:
  circle_mine: {type: text}
  circle_theirs: {type: text}
responses:
  utter_circle:
    - text: "Round and round: {circle_mine}, {circle_theirs}"
      metadata: {keep: true, picture: {kind: cycle, slots: [circle_mine, circle_theirs]}}
"""


def with_a_picture(folder: Path) -> Conversation:
    """/circle shows it, /hide takes it away."""
    book_of(folder, FLOW)
    shutil.copy(ROOT / "dialogues" / "hide.yml", folder / "dialogues")
    return Conversation(load_book(folder / "dialogues"), Actions({}, {}))
