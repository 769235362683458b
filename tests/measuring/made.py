"""A handful of phrases with vectors, answers and figures made of them: small enough to check by hand."""

from collections.abc import Sequence

import numpy as np

from bot.dialogue.inputs import Guess, Reading, SafetyClass
from bot.measuring.asking import HeldOut, Outside
from bot.measuring.estimates import share
from bot.measuring.examples import Example
from bot.measuring.quality import Quality, look_at
from bot.measuring.report import Figures, collect
from bot.measuring.scores import Answer, score
from bot.understanding.encoder import Vectors

LINES = [
    Example("money is short", "money", "life"),
    Example("we are short of money", "money", "life"),
    Example("thanks a lot", "thanks", "smalltalk"),
    Example("he pushed me <down>", "abuse_victim", "abuse"),
]
NEAR = Example("this deadline kills me", "out_of_scope", "near_danger")
SECRET = "a message that somebody else wrote"


class FirstWord:
    """A reader that takes the first word for the intent, and sees danger in the word "pushed"."""

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        return [
            Reading(
                text,
                (Guess(text.split()[0], 0.75), Guess("money", 0.25)),
                "abuse_victim" if "pushed" in text else "none",
            )
            for text in texts
        ]


def vectors() -> Vectors:
    """Of LINES: the first two nearly alike, the last one like the third; float32 [4, 2], of length one."""
    found: Vectors = np.array([[1, 0], [0.999, 0.0447], [0, 1], [0, 1]], np.float32)
    return found


def answer(example: Example, label: str, confidence: float = 0.75, safety: SafetyClass = "none") -> Answer:
    return Answer(example, (label, "greeting", "thanks"), confidence, safety)


def answers() -> list[Answer]:
    """One wrong (thanks, but among the three best), three right, the danger seen."""
    money, also, thanks, abuse = LINES
    return [
        answer(money, "money"),
        answer(also, "money", 0.95),
        answer(thanks, "money", 0.35),
        answer(abuse, "abuse_victim", 0.55, "abuse_victim"),
    ]


def quality() -> Quality:
    return look_at(LINES, vectors())


def held_out() -> HeldOut:
    """Two phrases were left out; the one that only sounds dangerous gets a card."""
    near = answer(NEAR, "out_of_scope", safety="self_harm")
    return HeldOut(tuple(answers()), (near,), (LINES[0], LINES[1]))


def figures(*, outside: bool) -> Figures:
    theirs = [answer(Example(SECRET, "money", "topics", (), "t1"), "money")]
    measured = Outside({"topics.accepted": share([True, False]), "topics.accepted.money": share([True])}, score(theirs))
    return collect(answers(), held_out(), quality(), measured if outside else None)
