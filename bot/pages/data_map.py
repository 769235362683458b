"""The data map of docs/privacy.md: every column of every table, as the tables themselves say it. Pure."""

from collections.abc import Iterable

from sqlalchemy import Column, Table

from bot.errors import MendError

BEGIN, END = "<!-- data map: made by `make docs` -->\n", "<!-- end of the data map -->\n"
HEAD = "| table | column | form | what it is for | how long |\n|---|---|---|---|---|\n"
MEANING = {"sealed": "sealed", "hash": "keyed hash", "plain": "plain"}


def data_map(tables: Iterable[Table]) -> str:
    """As a Markdown table, in the order of the tables' names."""
    rows = (_row(table, column) for table in sorted(tables, key=lambda each: each.name) for column in table.columns)
    return HEAD + "".join(rows)


def with_data_map(page: str, tables: Iterable[Table]) -> str:
    """The page with the map anew between its two marks. Raises MendError if one is missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise MendError(f"docs/privacy.md needs the lines '{BEGIN.strip()}' and '{END.strip()}', in this order")
    return f"{before}{BEGIN}\n{data_map(tables)}\n{END}{after}"


def _row(table: Table, column: Column[object]) -> str:
    said = column.info
    return f"| {table.name} | {column.name} | {MEANING[said['form']]} | {said['why']} | {said['until']} |\n"
