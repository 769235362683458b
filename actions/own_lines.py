"""Own words as an answer, of the lengths that pages and sentences have room for: quoted as they are, on one line.

"I don't know" counts as answered with nothing, so that the page has its own words there (see own_words.py). The lengths
keep what is copied below the 256 characters that a copy button takes.
"""

from actions.quoting import own_words
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value


def validate_own_few(given: ActionInput) -> Value:
    """Part of a sentence that has several such parts."""
    return own_words(given, 45)


def validate_own_line(given: ActionInput) -> Value:
    """One line of a page."""
    return own_words(given, 80)


def validate_own_lines(given: ActionInput) -> Value:
    """Two lines of a page, never in a sentence."""
    return own_words(given, 150)


def validate_own_story(given: ActionInput) -> Value:
    """Something told, that stands alone."""
    return own_words(given, 300)
