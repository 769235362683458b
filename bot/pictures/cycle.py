"""The circle that two people go round in: what starts it, my move, their move, and the one move to change."""

from dataclasses import dataclass

from bot.pictures.colours import MINE, NEW, PLAIN, QUIET, THEIRS, Tone
from bot.pictures.lettering import Block, block, drawable
from bot.pictures.sheet import INNER, MARGIN, WIDTH, Sheet
from bot.pictures.values import Values, text
from bot.pictures.words import words

SIZES = (46.0, 40.0, 34.0)  # the largest in which the whole is at most as tall as a phone
HEADING = 34.0
MOST = 9  # lines; 300 characters need 7
PAD = 26
GAP = 84  # for the arrow between two boxes
LANE = 104  # at the right, for the way back
TALL = 1500

TONES = {"trigger": PLAIN, "mine": MINE, "theirs": THEIRS, "change": NEW}


@dataclass(frozen=True, slots=True)
class Box:
    """A heading and the person's own words below it."""

    name: str
    said: str

    @property
    def tone(self) -> Tone:
        return TONES[self.name]

    @property
    def width(self) -> float:
        return INNER if self.name == "change" else INNER - LANE

    def blocks(self, size: float) -> tuple[Block, Block]:
        room = self.width - 2 * PAD
        shown = self.said if drawable(self.said) else words()["unseen"]
        return block(words()["cycle"][self.name], room, HEADING, bold=True), block(shown, room, size, most=MOST)

    def height(self, size: float) -> float:
        return sum(each.height for each in self.blocks(size)) + 2 * PAD


def draw(values: Values) -> bytes | None:
    """From `…_trigger`, `…_mine`, `…_theirs`, `…_change`. None if there is none of the first three."""
    boxes = [Box(name, said) for name in TONES if (said := text(values, name))]
    if not boxes or boxes[0].name == "change":
        return None
    size = next((size for size in SIZES if sum(each.height(size) + GAP for each in boxes) <= TALL), SIZES[-1])
    sheet = Sheet(words()["cycle"]["title"])
    middles: dict[str, float] = {}
    for number, box in enumerate(boxes):
        if number:
            _step(sheet, box)
        middles[box.name] = sheet.y + box.height(size) / 2
        _draw(sheet, box, size)
    if "mine" in middles and "theirs" in middles:
        _way_back(sheet, middles["theirs"], middles["mine"])
    return sheet.png()


def _step(sheet: Sheet, box: Box) -> None:
    """From one box to the next. The change stands by itself: it is not a part of the round."""
    if box.name == "change":
        sheet.y += GAP / 2
        return
    sheet.arrow([(MARGIN + 120, sheet.y + 8), (MARGIN + 120, sheet.y + GAP - 8)], QUIET)
    sheet.y += GAP


def _draw(sheet: Sheet, box: Box, size: float) -> None:
    heading, body = box.blocks(size)
    sheet.box((MARGIN, sheet.y), (box.width, box.height(size)), box.tone, dashed=box.name == "change")
    sheet.write(heading, MARGIN + PAD, sheet.y + PAD - 6, box.tone.strong)
    sheet.write(body, MARGIN + PAD, sheet.y + PAD + heading.height)
    sheet.y += box.height(size)


def _way_back(sheet: Sheet, low: float, high: float) -> None:
    """Their move leads to mine again."""
    right, far, bend = WIDTH - MARGIN - LANE + 8, WIDTH - MARGIN - 24, 28
    round_off = [(far - bend, low), (far - 8, low - 8), (far, low - bend)]
    at_the_top = [(far, high + bend), (far - 8, high + 8), (far - bend, high)]
    sheet.arrow([(right, low), *round_off, *at_the_top, (right, high)], QUIET)
