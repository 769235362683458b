"""The root of every error meant for a person at the terminal: one sentence, what is wrong and what to do."""


class MendError(Exception):
    """Something outside the program is wrong; the text says what, where, and the remedy."""
