"""The pages that are made by running the bot."""

from pathlib import Path

import pytest

from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book
from bot.dialogue.inputs import Guess, Reading
from bot.errors import MendError
from bot.pages.practices import page, practices
from bot.pages.transcripts import Script, play, read_scripts

ROOT = Path(__file__).parent.parent.parent


class Stated:
    """A reader that takes everything for the wish to calm down."""

    async def read(self, text: str) -> Reading:
        return Reading(text, (Guess("calm_down", 0.9),))


async def test_a_script_is_played_and_reads_as_a_conversation(conversation: Conversation) -> None:
    script = Script("calm_down", "Somebody is shaking.", ("i am shaking", "tap I am alone"))
    text = await play(script, conversation, Stated())
    assert text.startswith("# calm_down\n\nSomebody is shaking.\n")
    assert "> **i am shaking**" in text
    assert "> **[I am alone]**" in text
    assert "`Feel my feet`" in text


async def test_a_button_that_is_not_there_is_named(conversation: Conversation) -> None:
    with pytest.raises(MendError, match=r"scripts/x\.yml taps 'Purple', but there are"):
        await play(Script("x", "a", ("hello", "tap Purple")), conversation, Stated())


def test_a_script_without_lines_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text("about: something\nlines: []\n")
    with pytest.raises(MendError, match="needs 'about:' and 'lines:'"):
        read_scripts(tmp_path)


def test_the_page_of_practices_is_the_one_that_the_flow_files_make(book: Book) -> None:
    assert (ROOT / "docs" / "practices.md").read_text(encoding="utf-8") == page(book), "run `make docs`"


def test_every_practice_has_a_test_and_a_conversation(book: Book) -> None:
    for flow in practices(book):
        topic = Path(flow.place.file).stem
        assert (ROOT / "tests" / "conversations" / f"{topic}.yml").exists(), topic
        assert (ROOT / "docs" / "transcripts" / "scripts" / f"{topic}.yml").exists(), topic
