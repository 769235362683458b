"""How long ago something was, in plain words that are true in every time zone. Pure."""

HOUR, DAY = 3600, 86400  # seconds
_UNITS = ((365 * DAY, "year"), (30 * DAY, "month"), (7 * DAY, "week"), (DAY, "day"), (HOUR, "hour"))


def ago(seconds: float) -> str:
    """Under an hour is "just now"; 1 to 2 days "a day ago"; then days, weeks, months and years, rounded down."""
    for length, unit in _UNITS:
        if (number := int(seconds // length)) > 0:
            article = "an" if unit == "hour" else "a"
            return f"{article} {unit} ago" if number == 1 else f"{number} {unit}s ago"
    return "just now"
