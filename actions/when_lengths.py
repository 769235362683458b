"""Lengths of time as people type them: "half an hour", "45", "1h30". Pure.

What is not wholly a length is none: it may be another topic, or an answer to something else.
"""

import re

HOUR, DAY = 60, 24 * 60  # minutes
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "couple of": 2, "three": 3, "a few": 3, "few": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
VAGUE = ("a", "an", "few", "couple of")  # numbers only beside a unit
UNITS = {"s": 1 / 60, "m": 1, "h": HOUR, "d": DAY}
SPOKEN = {
    r"half (?:an |a |of an )?hour": 30, r"(?:a )?quarter (?:of an )?hour": 15, r"three quarters of an hour": 45,
    r"(?:an |one )?hour and a half|one and a half hours?": 90, r"half a day": DAY // 2, r"hour": HOUR,
}  # fmt: skip
_NUMBER = "|".join([r"\d{1,4}(?:[.,]\d+)?", *sorted(NUMBERS, key=len, reverse=True)])
_UNIT = r"s|secs?|seconds?|m(?:in(?:ute)?s?)?|moments?|h(?:(?:ou)?rs?)?|days?"
_MORE = r"(?:and )?(?:(?P<half>a half)|(?P<rest>\d\d?)\s*(?:m(?:in(?:ute)?s?)?)?)"
_LENGTH = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})?(?:\s*{_MORE})?")
_FILLER = re.compile(
    r"\b(?:i (?:need|want|think|guess)|i'd say|give (?:me|us)|make (?:it|that)|let'?s (?:say|do|try|go for)|maybe"
    r"|perhaps|about|around|roughly|for|say|like|please|pls|ok|okay|yes|yeah|at least|or so|just|only|probably|then"
    r"|umm?|hmm+|a break of|a pause of)\b"
)


def bare(text: str) -> str:
    """Lower case, without marks, faces and the small words around a time."""
    words = re.sub(r"\b([ap])\. ?m\b\.?", r"\1m", text.casefold().replace("’", "'"))
    words = re.sub(r"\b(?:tom+or+ow|2mor+ow?|tmrw|tmr)\b", "tomorrow", words)
    words = re.sub(r"[^\w\s:.,']|[.,](?!\d)", " ", words)
    return " ".join(_FILLER.sub(" ", words).split())


def minutes(text: str) -> int | None:
    """A length of time in minutes; a bare number is minutes. None when the words are anything else."""
    words = bare(text).removeprefix("in ")
    for pattern, length in SPOKEN.items():
        if re.fullmatch(pattern, words):
            return length
    found = _LENGTH.fullmatch(words)
    if found is None or (found["number"] in VAGUE and not found["unit"]):
        return None
    unit = UNITS[found["unit"][0] if found["unit"] else "m"]
    if (found["half"] or found["rest"]) and unit < HOUR:
        return None
    number = NUMBERS.get(found["number"]) or float(found["number"].replace(",", "."))
    return round(number * unit + (unit / 2 if found["half"] else 0)) + int(found["rest"] or 0)


def in_words(length: int) -> str:
    """Minutes as an end of a sentence: 45 → "in 45 minutes", 60 → "in an hour", a day or more → "tomorrow"."""
    if length >= DAY:
        return "tomorrow"
    if length % HOUR or not length:
        return f"in {length} minute{'' if length == 1 else 's'}"
    return "in an hour" if length == HOUR else f"in {length // HOUR} hours"


def end_of_break(length: float) -> str:
    """The same for a break that may last for days: 4320 → "in 3 days"."""
    days = round(length) // DAY
    return f"in {days} days" if days > 1 else in_words(round(length))
