"""docs/privacy.md says of every column what it holds, and cannot fall behind the tables."""

import re
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table

from bot.errors import MendError
from bot.pages.data_map import data_map, with_data_map
from bot.storage.purposes import FORMS
from bot.storage.tables import metadata

PAGE = Path(__file__).parent.parent.parent / "docs" / "privacy.md"
COLUMNS = [pytest.param(column, id=str(column)) for table in metadata.sorted_tables for column in table.columns]


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_says_what_it_is_for(column: Column[object]) -> None:
    assert column.info.get("form") in FORMS, f"{column} needs info=sealed(…), hashed(…) or plain(…)"
    assert len(column.info["why"]) > 5
    assert len(column.info["until"]) > 5


@pytest.mark.parametrize("column", COLUMNS)
def test_what_is_plain_is_no_text_of_anybody(column: Column[object]) -> None:
    """Bytes are sealed or hashed; a text in the clear is one of the few that the program makes itself."""
    ours = {"meta.name", "chats.channel", "chats.screen_message_id", "messages.message_id", "safety_counts.day",
            "safety_counts.safety", "ratings.day", "ratings.topic", "ratings.answer", "forgotten.day"}  # fmt: skip
    if column.info["form"] == "plain":
        assert re.fullmatch("BIGINT|INTEGER|DOUBLE|FLOAT", str(column.type)) or str(column) in ours, (
            f"{column} is in the clear; seal it, or say here that nobody else wrote it"
        )


def test_the_page_has_the_map_that_the_tables_make() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == with_data_map(text, metadata.sorted_tables), "run `make docs`"
    assert text.count("\n| chats | ") == len(metadata.tables["chats"].columns)


def test_a_column_without_a_purpose_and_a_page_without_its_marks_are_noticed() -> None:
    with pytest.raises(KeyError):
        data_map([Table("new", MetaData(), Column("surprise", Integer))])
    with pytest.raises(MendError, match=r"docs/privacy\.md needs the lines"):
        with_data_map("# Privacy\n", metadata.sorted_tables)
