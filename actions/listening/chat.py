"""A copied chat: whose lines are the partner's, without names and time stamps. Pure.

Every messenger copies in its own way: "[12:03] Anna: …", "29/11/2026, 07:55 - Anna: …", "Anna, [29.11.2026 18:40]" and
the words below it. Of two named people, the one who spoke last is taken for the partner: that is what waits for an
answer; "Me:" is the person themselves.
"""

import re

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?"
_STAMP = rf"[\[(]?(?:{_DAY},?\s+)?{_TIME}(?:,?\s+{_DAY})?[\])]?"
_NAME = r"(?:[A-Z][\w'-]{0,20}(?: [A-Z][\w'-]{0,20})?|me|you)"
_STAMPED = re.compile(rf"^{_STAMP}\s*[-–]?\s*(?P<name>{_NAME}):\s*(?P<words>.*)$")
_STAMP_AFTER = re.compile(rf"^(?P<name>{_NAME}),?\s*{_STAMP}\s*:?\s*(?P<words>.*)$")
_NAMED = re.compile(rf"^(?P<name>{_NAME}):\s+(?P<words>\S.*)$")
_ONLY_STAMP = re.compile(rf"^{_STAMP}\s*[-–]?$")
_MINE = ("me", "you", "i")
# "Note: …" and "One thing: …" name nobody.
_NO_NAMES = (
    "note",
    "ps",
    "edit",
    "update",
    "fact",
    "also",
    "so",
    "look",
    "question",
    "listen",
    "anyway",
    "btw",
    "one thing",
)


def partners_lines(text: str) -> str:
    """The lines that the partner wrote; the text itself where it is no chat."""
    spoken: list[tuple[str, str]] = []
    chat = False
    for line in map(str.strip, text.split("\n")):
        found = _STAMPED.match(line) or _STAMP_AFTER.match(line) or _NAMED.match(line)
        if found and found["name"].lower() not in _NO_NAMES:
            spoken.append((found["name"], found["words"]))
            chat = True
        elif line and not _ONLY_STAMP.match(line):
            spoken.append((spoken[-1][0] if spoken else "", line))
        elif line:
            chat = True
    if not chat:
        return text
    theirs = [name for name, _ in spoken if name.lower() not in _MINE]
    return "\n".join(words for name, words in spoken if theirs and name == theirs[-1] and words)
