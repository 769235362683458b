"""The ladder that an old hurt climbs when it is left alone, and the rung that the person stands on."""

from bot.pictures.colours import INK, MINE, NEW, PLAIN, QUIET, Tone
from bot.pictures.lettering import block
from bot.pictures.sheet import INNER, MARGIN, WIDTH, Sheet
from bot.pictures.values import Values, whole
from bot.pictures.words import words

RUNG = 150  # height
GAP = 22
SIDE = 34  # the ladder's poles
MARK = 350  # at the right, for "you are here"


def draw(values: Values) -> bytes | None:
    """From `…_rung`, 1 (the lowest) to 6; without it nobody stands on the ladder."""
    said = words()["ladder"]
    here = whole(values, "rung", 1, len(said["rungs"]))
    sheet = Sheet(said["title"])
    top = sheet.y
    bottom = top + len(said["rungs"]) * (RUNG + GAP) - GAP
    for pole in (MARGIN + 90, WIDTH - MARGIN - 90):
        sheet.line([(pole, top - 10), (pole, bottom + 10)], QUIET, width=SIDE / 2)
    for number in range(len(said["rungs"]), 0, -1):
        tone = MINE if number == here else NEW if here is not None and number == here - 1 else PLAIN
        _rung(sheet, number, tone, here)
        sheet.y += RUNG + GAP
    return sheet.png(bottom + 10)


def _rung(sheet: Sheet, number: int, tone: Tone, here: int | None) -> None:
    said = words()["ladder"]
    name, meaning = said["rungs"][number - 1]
    sheet.box((MARGIN, sheet.y), (INNER, RUNG), tone, dashed=tone is NEW)
    left, room = MARGIN + 28, INNER - 56
    sheet.write(block(f"{number}. {name}", room, 44, bold=True), left, sheet.y + 18, colour=INK)
    mark = {MINE: f"● {said['here']}", NEW: f"↓ {said['next']}"}.get(tone, "")
    if mark:
        words_at = (WIDTH - MARGIN - 28, sheet.y + 82)
        sheet.write(block(mark, MARK, 36, bold=True), *words_at, colour=tone.strong, align="right")
        room -= MARK
    sheet.write(block(meaning, room, 36, most=1), left, sheet.y + 82, colour=QUIET)
