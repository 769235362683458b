"""docs/practices.md: every practice, what it is from, what the person gets, how to reach it, and its test. Pure."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from bot.dialogue.flows import Book, Flow

HEAD = """\
# The practices

Made from the flow files by `make docs`; change those, not this page. "Ways in" are the titles by which a topic is
offered and the commands; each is also reached by typing in one's own words (`tests/reach/`).

| topic | from | what the person gets | ways in | test | a conversation |
|---|---|---|---|---|---|
"""


def practices(book: Book) -> list[Flow]:
    """The flows that are a practice, in the order of their files: those that say what they are from."""
    return sorted(
        (flow for flow in book.flows.values() if flow.source), key=lambda flow: (flow.place.file, flow.place.line)
    )


def page(book: Book) -> str:
    """The page as Markdown."""
    return HEAD + "".join(_row(flow) for flow in practices(book))


def topic_of(flow: Flow) -> str:
    """The stem of the file that the flow stands in."""
    return PurePosixPath(flow.place.file).stem


def _row(flow: Flow) -> str:
    topic = topic_of(flow)
    ways = [*flow.offers.values(), *([f"/{flow.command}"] if flow.command else ())]
    cells = (
        f"`{flow.id}`",
        flow.source,
        flow.gives,
        "; ".join(ways),
        f"[{topic}.yml](../tests/conversations/{topic}.yml)",
        f"[{topic}](transcripts/{topic}.md)",
    )
    return _line(cells)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |\n"
