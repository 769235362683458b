"""How many thanks were noted in each week, the newest at the right."""

from bot.pictures.colours import INK, MINE, QUIET
from bot.pictures.lettering import block
from bot.pictures.sheet import INNER, MARGIN, WIDTH, Sheet
from bot.pictures.values import Values, numbers
from bot.pictures.words import words

MOST = 12  # weeks: more bars would be too thin for their numbers
TALL = 560  # the highest bar
THICK = 150


def draw(values: Values) -> bytes | None:
    """From `…_weeks` (or `weeks_counts`), "0,2,1,3", the oldest first. None without a week."""
    given = numbers(values, "weeks") or numbers(values, "weeks_counts")
    counts = [max(0, int(each or 0)) for each in given][-MOST:]
    if not counts:
        return None
    said = words()["weeks"]
    sheet = Sheet(said["title"])
    sheet.y += sheet.write(block(said["sum"].format(sum(counts)), INNER, 40), MARGIN, sheet.y, QUIET)
    ground = sheet.y + 70 + TALL
    place = INNER / len(counts)
    thick = min(THICK, place * 0.72)
    for number, count in enumerate(counts):
        middle = MARGIN + place * (number + 0.5)
        height = TALL * count / max(1, *counts)
        if count:
            sheet.bar((middle - thick / 2, ground - height), (thick, height), MINE.strong)
        size = 46.0 if count < 1000 else 30.0
        sheet.write(
            block(f"{count}", INNER, size, bold=True), middle, ground - height - size * 1.4, INK, align="center"
        )
    sheet.line([(MARGIN, ground), (WIDTH - MARGIN, ground)], QUIET, width=6)
    _ends(sheet, ground + 16, len(counts))
    return sheet.png(ground + 66)


def _ends(sheet: Sheet, y: float, count: int) -> None:
    """What the first and the last bar are; between them one counts."""
    said = words()["weeks"]
    if count == 1:
        sheet.write(block(said["now"], INNER, 38), WIDTH / 2, y, QUIET, align="center")
        return
    sheet.write(block(said["now"], INNER, 38), WIDTH - MARGIN, y, QUIET, align="right")
    first = said["one"] if count == 2 else said["ago"].format(count - 1)
    sheet.write(block(first, INNER, 38), MARGIN, y, QUIET)
