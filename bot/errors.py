"""The root of every error that a person at the terminal is meant to read: one sentence, what is wrong and what to do."""


class MendError(Exception):
    """Something outside the program is wrong; the text says what, where, and the remedy."""
