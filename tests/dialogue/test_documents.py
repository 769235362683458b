"""A file that comes with a message: its text is a slot's, or the storage writes it."""

from pathlib import Path

from bot.dialogue.acting import ActionInput, Actions
from bot.dialogue.check import check_book
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Command
from bot.dialogue.outputs import Document
from bot.dialogue.session import Session
from tests.conversations.runner import Player
from tests.dialogue.flows import book_of

TOPIC = """
flows:
  plan: {name: a plan, description: d, command: plan, steps: [{action: action_file}, {action: utter_file}]}
  copy: {name: a copy, description: d, command: copy, steps: [{action: utter_copy}]}
slots:
  plan_file: {type: text}
responses:
  utter_file: [{text: here, metadata: {document: {name: a.ics, slot: SLOT}}}]
  utter_copy: [{text: here, metadata: {document: {name: all.json}}}]
"""


def player(folder: Path, content: str | None) -> Player:
    book, problems = book_of(folder, TOPIC.replace("SLOT", "plan_file"))
    assert not problems

    def file(given: ActionInput) -> dict[str, str | None]:
        return {"plan_file": content}

    return Player(Conversation(book, Actions({"action_file": file}, {})), Session(noticed=True))


def test_its_text_is_that_of_the_slot(tmp_path: Path) -> None:
    there = player(tmp_path, "BEGIN:VCALENDAR {not_a_slot}")
    there.give(Command("plan"))
    assert there.messages[-1].document == Document("a.ics", "BEGIN:VCALENDAR {not_a_slot}")


def test_while_the_slot_is_empty_the_message_comes_alone(tmp_path: Path) -> None:
    there = player(tmp_path, None)
    there.give(Command("plan"))
    assert (there.messages[-1].text, there.messages[-1].document) == ("here", None)


def test_without_a_slot_it_is_left_to_the_storage(tmp_path: Path) -> None:
    there = player(tmp_path, None)
    there.give(Command("copy"))
    assert there.messages[-1].document == Document("all.json", "")


def test_a_slot_that_does_not_exist_and_a_file_without_a_name_are_named_with_a_remedy(tmp_path: Path) -> None:
    book, _ = book_of(tmp_path, TOPIC.replace("SLOT", "plan_fiel"))
    found = [str(each) for each in check_book(book, Actions({"action_file": lambda given: {}}, {}), ())]
    assert any("plan_fiel" in each and "plan_file" in each for each in found)
    _, problems = book_of(tmp_path, TOPIC.replace("name: a.ics, ", "").replace("SLOT", "plan_file"))
    assert [str(each) for each in problems] == ["dialogues/topic.yml:8: a document needs 'name: …'"]
