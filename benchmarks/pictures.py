"""What drawing a picture costs, and what it costs the others meanwhile: `python -m benchmarks.pictures`.

Drawing runs in a thread beside the event loop; the delay is how much later than asked the loop wakes up.
"""

import asyncio
import statistics
import time
from collections.abc import Callable

from bot.dialogue.outputs import Picture
from bot.pictures.drawing import draw

LONG = ("we begin to talk about the weekend and it ends at midnight with a slammed door " * 4)[:300]
CYCLE = ("cycle_trigger", "cycle_mine", "cycle_theirs", "cycle_change")
FEELINGS = tuple(f"feelings_{part}{row}" for row in (1, 2, 3) for part in ("", "want_", "need_"))
RATINGS = tuple(f"progress_{name}" for name in ("communication", "trust", "support", "closeness"))
PICTURES = {
    "cycle": Picture("cycle", dict.fromkeys(CYCLE, "They ask what is wrong, louder each time")),
    "cycle, 300 characters a box": Picture("cycle", dict.fromkeys(CYCLE, LONG)),
    "ladder": Picture("ladder", {"hurt_rung": 4}),
    "feelings_table": Picture("feelings_table", dict.fromkeys(FEELINGS, "an evening for us two")),
    "feelings_table, 300 characters a cell": Picture("feelings_table", dict.fromkeys(FEELINGS, LONG)),
    "weeks": Picture("weeks", {"appreciation_weeks": "0,2,1,3,0,4,2,5"}),
    "ratings": Picture("ratings", dict.fromkeys(RATINGS, "2,3,3,4,3,5")),
}
ROUNDS = 15
TICK = 0.005  # seconds that the loop sleeps between two looks at the clock


def milliseconds(work: Callable[[], bytes | None]) -> tuple[float, float, int]:
    """How long it took, how much of that was computing, and how many bytes came of it."""
    wall, cpu = time.perf_counter(), time.process_time()
    png = work()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000, len(png or b"")


def empty() -> bytes:
    """The least that a picture can be: a sheet with nothing on it."""
    from bot.pictures.sheet import Sheet  # noqa: PLC0415 (matplotlib's import is measured below)

    return Sheet().png(1000)


async def delays(picture: Picture | None) -> list[float]:
    """By how many milliseconds the loop was late, while that picture was drawn again and again, or nothing."""
    found = []
    work = asyncio.to_thread(lambda: [draw(picture) for _ in range(ROUNDS)] if picture else [])
    drawing = asyncio.create_task(work)
    for _ in range(200):
        start = time.perf_counter()
        await asyncio.sleep(TICK)
        found.append((time.perf_counter() - start - TICK) * 1000)
    await drawing
    return found


def main() -> None:
    print(f"the first picture, with matplotlib's import: {milliseconds(lambda: draw(PICTURES['cycle']))[0]:.0f} ms")
    least = statistics.median(milliseconds(empty)[1] for _ in range(ROUNDS))
    print(f"an empty sheet: {least:.0f} ms of computing")
    for name, picture in PICTURES.items():
        runs = [milliseconds(lambda p=picture: draw(p)) for _ in range(ROUNDS)]  # type: ignore[misc]
        wall, cpu = (statistics.median(each[part] for each in runs) for part in (0, 1))
        print(
            f"{name}: {cpu:.0f} ms of computing ({cpu / least:.1f} empty sheets), {wall:.0f} ms in all, "
            f"{runs[0][2] / 1000:.0f} kB"
        )
    for name, busy in (("nothing", None), ("a circle", PICTURES["cycle"])):
        late = asyncio.run(delays(busy))
        print(
            f"the loop beside {name}: late by {statistics.median(late):.1f} ms, 95 of 100 within "
            f"{statistics.quantiles(late, n=20)[-1]:.1f} ms"
        )


if __name__ == "__main__":
    main()
