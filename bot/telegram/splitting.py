"""A long text in parts that Telegram takes, cut where a reader would pause."""

import re

from bot.telegram.plain import clean, prefix, units

LIMIT = 4096  # UTF-16 units a message

# Where to cut, best first: between paragraphs, lines, sentences, words.
BOUNDARIES = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"[.!?…][\"'”’)\]]*\s"),
    re.compile(r"\s"),
)


def split(text: str, limit: int = LIMIT) -> tuple[str, ...]:
    """The text in parts of at most `limit` UTF-16 units; none of them empty, so an empty text has no part."""
    rest = clean(text).strip()
    parts: list[str] = []
    while units(rest) > limit:
        cut = _cut(prefix(rest, limit))
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return tuple(part for part in (*parts, rest) if part)


def _cut(head: str) -> int:
    """Where to end the part. A boundary in the first half would leave a stub, so a lesser one further on is better."""
    for boundary in BOUNDARIES:
        ends = [match.end() for match in boundary.finditer(head)]
        if ends and ends[-1] > len(head) // 2:
            return ends[-1]
    return len(head)
