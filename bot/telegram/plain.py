"""Text as Telegram counts and bears it."""


def clean(text: str) -> str:
    """Without NUL and halves of surrogate pairs: JSON can carry both, databases and UTF-8 cannot."""
    return text.replace("\0", "").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def units(text: str) -> int:
    """The length in UTF-16 code units, the strictest way to read Telegram's limits. `text` must be clean."""
    return len(text.encode("utf-16-le")) // 2


def prefix(text: str, limit: int) -> str:
    """The longest beginning of `text` that has at most `limit` UTF-16 units, never half a character."""
    return text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore")
