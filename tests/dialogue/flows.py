"""Small flow files for tests: a book of their own, beside the real navigation."""

from pathlib import Path

from bot.dialogue.flows import Book
from bot.dialogue.load import read_book
from bot.dialogue.problems import Problem, Problems

ROOT = Path(__file__).parent.parent.parent
NEEDED = ("navigation.yml", "afterwards.yml", "unclear.yml", "aftermath.yml")

START_AND_MENU = """
flows:
  start: {name: the beginning, description: d, command: start, allowed_in_danger: true, steps: [{action: utter_hello}]}
  menu: {name: the menu, description: d, command: menu, steps: [{action: utter_menu}]}
  danger:
    name: danger
    description: d
    safety_trigger: self_harm
    command: help_now
    allowed_in_danger: true
    steps: [{action: utter_numbers}]
responses:
  utter_hello: [{text: hello}]
  utter_menu: [{text: the menu, buttons: [{title: Plan, payload: /plan}]}]
  utter_numbers: [{text: call somebody, buttons: [{title: Numbers, payload: /help_now}]}]
"""


def book_of(folder: Path, text: str) -> tuple[Book, list[Problem]]:
    """The book of this text together with the real navigation and a small menu; and the mistakes of its shape."""
    dialogues = folder / "dialogues"
    dialogues.mkdir(exist_ok=True)
    for name in NEEDED:
        (dialogues / name).write_text((ROOT / "dialogues" / name).read_text(encoding="utf-8"), encoding="utf-8")
    (dialogues / "base.yml").write_text(START_AND_MENU, encoding="utf-8")
    (dialogues / "topic.yml").write_text(text, encoding="utf-8")
    problems = Problems()
    return read_book(dialogues, problems), problems.found
