"""Up to three feelings, what each makes me want, and what I need."""

from bot.pictures.colours import INK, MINE, NEW, THEIRS
from bot.pictures.lettering import Block, block, drawable, width_of
from bot.pictures.sheet import INNER, MARGIN, Sheet
from bot.pictures.values import Values, text
from bot.pictures.words import words

SIZES = (42.0, 36.0, 30.0)  # the largest in which no word is broken and the whole is as tall as a phone at most
GAP = 14
PAD = 18
ROWS = (1, 2, 3)
COLUMNS = (("feeling", "feelings_{}", MINE), ("want", "want_{}", THEIRS), ("need", "need_{}", NEW))
TALL = 1500
MOST = 18  # lines a cell; 300 characters need 17

Row = tuple[str, ...]


def draw(values: Values) -> bytes | None:
    """From `feelings_1` … 3, `…_want_1` … 3, `…_need_1` … 3. A row or column without a word is left out;
    None if there is nothing at all."""
    columns = [each for each in COLUMNS if any(text(values, each[1].format(row)) for row in ROWS)]
    rows = [tuple(text(values, name.format(row)) for _, name, _ in columns) for row in ROWS]
    rows = [row for row in rows if any(row)]
    if not rows:
        return None
    width = (INNER - GAP * (len(columns) - 1)) / len(columns)
    size = next((size for size in SIZES if _fits(rows, width, size)), SIZES[-1])
    sheet = Sheet(words()["feelings_table"]["title"])
    lefts = [MARGIN + number * (width + GAP) for number in range(len(columns))]
    for (name, _, tone), left in zip(columns, lefts, strict=True):
        heading = block(words()["feelings_table"][name], width, 40, bold=True)
        sheet.write(heading, left + PAD, sheet.y, tone.strong)
    sheet.y += 66
    for row in rows:
        cells = _cells(row, width, size)
        height = max(each.height for each in cells) + 2 * PAD
        for cell, left, (_, _, tone) in zip(cells, lefts, columns, strict=True):
            sheet.box((left, sheet.y), (width, height), tone)
            sheet.write(cell, left + PAD, sheet.y + PAD, INK)
        sheet.y += height + GAP
    return sheet.png(sheet.y - GAP)


def _cells(row: Row, width: float, size: float) -> list[Block]:
    shown = (said if not said or drawable(said) else words()["unseen"] for said in row)
    return [block(said, width - 2 * PAD, size, most=MOST) for said in shown]


def _fits(rows: list[Row], width: float, size: float) -> bool:
    longest = max((width_of(word, size) for row in rows for said in row for word in drawable(said).split()), default=0)
    height = sum(max(cell.height for cell in _cells(row, width, size)) + 50 for row in rows)
    return longest <= width - 2 * PAD and height <= TALL
