"""Moments as people type them: "8pm tmrw" → "tomorrow at 8 pm", a phrase that fits at the end of any sentence. Pure.

Nobody's time zone is known here, so nothing is reckoned against a clock; and what is not wholly a moment is none.
"""

import re

from actions.when_lengths import NUMBERS, bare, in_words, minutes

SPOKEN_DAYS = {
    "tonite": "tonight", "2nite": "tonight", "at night": "tonight", "this night": "tonight",
    "night": "tonight", "later tonight": "tonight", "today": "later today", "later": "later today",
    "evening": "this evening", "in the evening": "this evening", "today evening": "this evening",
    "afternoon": "this afternoon", "in the afternoon": "this afternoon", "morning": "in the morning",
    "weekend": "this weekend", "the weekend": "this weekend", "at the weekend": "this weekend",
    "on the weekend": "this weekend",
}  # fmt: skip
NAMED = {
    "noon": "at noon", "midday": "at noon", "midnight": "at midnight", "lunchtime": "at lunchtime",
    "lunch": "at lunchtime", "dinner": "at dinner", "breakfast": "at breakfast", "bedtime": "before bed",
}  # fmt: skip
_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_PART = "(?: (?:morning|afternoon|evening|night))"
_DAY = (
    rf"later today|tomorrow{_PART}?|tonight|(?:this|in the){_PART}|this weekend"
    rf"|(?:on |this |next )?(?:{_WEEKDAY}){_PART}?"
    rf"|{'|'.join(sorted(SPOKEN_DAYS, key=len, reverse=True))}"
)
_HOUR = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK = (
    rf"(?:at )?(?:(?P<past>half past|quarter past|quarter to) )?(?P<hour>{_HOUR})(?:[:.h](?P<minute>[0-5]\d))?"
    r"(?:\s*(?P<half>am|pm|o'?clock))?"
)
_EVENT = (
    r"(?:after|before) (?:(?:my |the )?(?:night )?(?:work|school|shift|lunch|dinner|supper|tea|breakfast|bed|bedtime"
    r"|gym|training|news|meeting)|(?:the )?kids (?:are|go) (?:asleep|in bed|to bed|to sleep))"
)
_MOMENT = re.compile(
    rf"(?:(?P<before>{_DAY})\s*)?(?:(?P<clock>{_CLOCK})|(?:at )?(?P<named>{'|'.join(NAMED)})|(?P<event>{_EVENT}))?"
    rf"(?:\s*(?P<after>{_DAY}))?"
)


def moment(text: str) -> str | None:
    """A moment as an end of a sentence. None when the words are anything else."""
    words = bare(text)
    found = _MOMENT.fullmatch(words)
    if not words or found is None or (found["before"] and found["after"]):
        return None
    time = _clock(found) if found["clock"] else NAMED.get(found["named"] or "", found["event"] or "")
    if found["clock"] and not time:
        return None
    day = _day(found["before"] or found["after"] or "")
    if time and day == "later today":
        day = "today"
    return f"{day} {time}".strip()


def soon(text: str) -> str | None:
    """A moment, or "now", or a length with its unit: "in half an hour". A bare number is an hour of the clock."""
    if re.fullmatch(r"(?:right |just )?(?:now|away)|straight away|immediately|asap|at once|this minute", bare(text)):
        return "now"
    length = minutes(text) if re.search("[a-z]", text.casefold()) else None
    return moment(text) or (in_words(length) if length else None)


def _day(words: str) -> str:
    words = SPOKEN_DAYS.get(words, words)
    if re.match(_WEEKDAY, words):
        words = f"on {words}"
    return re.sub(_WEEKDAY, lambda found: found[0].capitalize(), words)


def _clock(found: re.Match[str]) -> str:
    """The time of day as it was meant: with am or pm where that was said, else as a clock shows it."""
    hour = NUMBERS.get(found["hour"]) or int(found["hour"])
    half = f" {found['half']}" if found["half"] in ("am", "pm") else ""
    if hour > 23 or (half and not 1 <= hour <= 12) or (found["past"] and (found["minute"] or hour > 12)):
        return ""
    if found["past"]:
        return f"at {found['past']} {hour}{half}"
    minute = found["minute"] or ("" if 1 <= hour <= 12 else "00")
    return f"at {hour}{f':{minute}' if minute else ''}{half}"
