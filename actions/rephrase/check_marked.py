"""The person's own words with the spots in brackets. Pure."""

from collections.abc import Sequence

from actions.rephrase.check import Finding

LONGEST = 400  # characters that are shown around the spots
_ROOM = 60  # characters that stay before the first spot of a long text


def marked(text: str, findings: Sequence[Finding]) -> str:
    """The text, its spots in brackets; spots that overlap share theirs. A long one begins shortly before the first."""
    shown, end = "", 0
    begin = 0
    if len(text) > LONGEST and findings:
        begin = max(text.rfind(" ", 0, max(findings[0].start - _ROOM, 0)) + 1, 0)
    end = begin
    for start, stop in _joined(findings):
        if start < end:
            continue
        shown += f"{text[end:start]}[{text[start:stop]}]"
        end = stop
    shown += text[end:]
    if len(shown) > LONGEST:
        shown = shown[:LONGEST].rsplit(" ", 1)[0]
        shown += "] …" if shown.count("[") > shown.count("]") else " …"
    return f"… {shown}" if begin else shown


def _joined(findings: Sequence[Finding]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for each in sorted(findings, key=lambda finding: finding.start):
        if joined and each.start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], each.end))
        else:
            joined.append((each.start, each.end))
    return joined
