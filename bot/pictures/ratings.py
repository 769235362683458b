"""Four ratings over time, each with a line of its own: lines that cross would be hard to tell apart on a phone."""

from bot.pictures.colours import EDGE, INK, MINE, QUIET
from bot.pictures.lettering import block
from bot.pictures.sheet import INNER, MARGIN, WIDTH, Point, Sheet
from bot.pictures.values import Values, day, items, numbers
from bot.pictures.words import words

NAMES = ("communication", "trust", "support", "closeness")
MOST = 24  # the newest
TALL = 130  # of a line's room
SMALL, LARGE = 5.0, 10.0  # the two scales: up to five, or up to ten
RIGHT = 110  # for the newest number


def draw(values: Values) -> bytes | None:
    """From `…_communication`, `…_trust`, `…_support`, `…_closeness` ("2,3,,4", the oldest first, an empty one was not
    given) and `…_dates` ("2026-03-01,…"). None without a number."""
    lines = {name: numbers(values, name)[-MOST:] for name in NAMES}
    lines = {name: line for name, line in lines.items() if any(each is not None for each in line)}
    if not lines:
        return None
    top = SMALL if all(each is None or each <= SMALL for line in lines.values() for each in line) else LARGE
    count = max(map(len, lines.values()))
    dates = items(values, "dates")[-count:]
    places = _places(dates, count)
    sheet = Sheet(words()["ratings"]["title"])
    for name, line in lines.items():
        _line(sheet, name, line, places[len(places) - len(line) :], top)
    _ends(sheet, dates)
    return sheet.png(sheet.y + (50 if dates else -20))


def _places(dates: list[str], count: int) -> list[float]:
    """Where each stands between left (0) and right (1): by the calendar, or evenly where a date cannot be read."""
    days = [each.toordinal() for each in map(day, dates) if each is not None]
    if len(days) == count and days == sorted(days) and days[0] < days[-1]:
        return [(each - days[0]) / (days[-1] - days[0]) for each in days]
    return [1.0] if count == 1 else [number / (count - 1) for number in range(count)]


def _line(sheet: Sheet, name: str, line: list[float | None], places: list[float], top: float) -> None:
    given = [(place, min(top, max(0.0, each))) for place, each in zip(places, line, strict=True) if each is not None]
    first, last = given[0][1], given[-1][1]
    sheet.write(block(words()["ratings"][name], 600, 42, bold=True), MARGIN, sheet.y, INK)
    if len(given) > 1:
        between = block(words()["ratings"]["between"].format(f"{first:g}", f"{last:g}"), 500, 36)
        sheet.write(between, WIDTH - MARGIN, sheet.y + 4, QUIET, align="right")
    sheet.y += 76
    left, width = MARGIN + 16, INNER - RIGHT - 16
    for level in (0.0, top):
        y = sheet.y + TALL * (1 - level / top)
        sheet.line([(left, y), (left + width, y)], EDGE, width=2, dashed=True)
    points: list[Point] = [(left + place * width, sheet.y + TALL * (1 - each / top)) for place, each in given]
    if len(points) > 1:
        sheet.line(points, MINE.strong, width=7)
    for point in points:
        sheet.dot(*point, 11, MINE.strong, filled=point is points[-1])
    newest = block(f"{last:g}", RIGHT, 46, bold=True)
    sheet.write(newest, WIDTH - MARGIN, points[-1][1] - 30, MINE.strong, align="right")
    sheet.y += TALL + 34


def _ends(sheet: Sheet, dates: list[str]) -> None:
    """The first and the last date, with their years where these differ."""
    years = {found.year for each in (dates[:1] + dates[-1:]) if (found := day(each)) is not None}
    far = len(years) > 1
    if dates:
        sheet.write(block(_spoken(dates[-1], year=far), 480, 36), WIDTH - MARGIN - RIGHT, sheet.y, QUIET, align="right")
    if len(dates) > 1:
        sheet.write(block(_spoken(dates[0], year=far), 480, 36, most=1), MARGIN, sheet.y, QUIET)


def _spoken(word: str, *, year: bool) -> str:
    found = day(word)
    return f"{found.day} {words()['months'][found.month - 1]}{f' {found.year}' if year else ''}" if found else word
