"""A complaint in words that can be said: situation, feeling, need and a request, in three styles."""

import re
import zlib
from collections.abc import Sequence
from typing import Literal, TypeVar

from actions.rephrase.analysis import Complaint
from actions.rephrase.surface import faults
from actions.rephrase.wording import OWN_FEELINGS, WORDINGS, Wording

Style = Literal["gentle", "direct", "short"]
STYLES: tuple[Style, ...] = ("gentle", "direct", "short")

# Granting the other a view of their own is the best opener there is; where a plain fact was said it sounds like irony.
_OF_TWO_SIDES = frozenset({
    "attention", "criticism", "silence", "apology", "appreciation", "family", "control", "conflict", "us",
})  # fmt: skip
_HEDGES = ("I may be missing your side", "There may be two sides to this", "", "", "")

_Choice = TypeVar("_Choice")


def compose(complaint: Complaint, style: Style) -> str:
    """The fullest wording that has no fault; "" if there is none."""
    wording = WORDINGS.get(complaint.topic, WORDINGS["us"])
    situation = complaint.situation or _general(complaint, wording)
    if not situation:
        return ""
    write = {"gentle": _gentle, "direct": _direct, "short": _short}[style]
    return next((text for text in write(complaint, wording, situation) if not faults(text)), "")


def _gentle(complaint: Complaint, wording: Wording, situation: str) -> Sequence[str]:
    soft = _feeling(complaint, wording, "gentle")[1]
    plain = _feeling(complaint, wording, "gentle")[0]
    need = f"I need {_one(wording.needs, complaint, 'need')}."
    ask = f"Could you {complaint.wish}?" if complaint.wish else _one(wording.asks, complaint, "ask")
    begun = _situation_first(complaint, situation, soft)
    hedge = _one(_HEDGES, complaint, "hedge") if complaint.topic in _OF_TWO_SIDES else ""
    if hedge and begun.startswith("When "):
        hedged = f"{hedge}, but w{begun[1:]}"
        return f"{hedged} {need} {ask}", f"{begun} {need} {ask}", f"{begun} {need}"
    return f"{begun} {need} {ask}", f"{begun} {need}", f"{_situation_first(complaint, situation, plain)} {need}"


def _direct(complaint: Complaint, wording: Wording, situation: str) -> Sequence[str]:
    plain = _feeling(complaint, wording, "direct")[0]
    need = f"I need {_one(wording.needs, complaint, 'need', 1)}."
    bid = f"Please {complaint.wish}." if complaint.wish else _one(wording.bids, complaint, "bid")
    begun = _feeling_first(complaint, situation, plain)
    return f"{begun} {need} {bid}", f"{begun} {need}"


def _short(complaint: Complaint, wording: Wording, situation: str) -> Sequence[str]:
    plain = _feeling(complaint, wording, "short")[0]
    need = _one(wording.shorts, complaint, "short")
    begun = _situation_first(complaint, situation, plain)
    if complaint.past or complaint.mixed or complaint.opening:
        return (f"{begun} I need {need}.",)
    return f"{begun[:-1]} and need {need}.", f"{begun} I need {need}."


def _situation_first(complaint: Complaint, situation: str, feeling: str) -> str:
    if complaint.mixed or complaint.opening:
        return _feeling_first(complaint, situation, feeling)
    return f"When {situation}, I {'felt' if complaint.past else 'feel'} {feeling}."


def _feeling_first(complaint: Complaint, situation: str, feeling: str) -> str:
    link = "that" if complaint.mixed else "when"
    verb = "felt" if complaint.past and not complaint.mixed else "feel"
    if complaint.opening:
        return f"{complaint.opening}, I've felt {feeling} {link} {situation}."
    return f"I {verb} {feeling} {link} {situation}."


def _feeling(complaint: Complaint, wording: Wording, style: Style) -> tuple[str, str]:
    if complaint.feeling:
        return OWN_FEELINGS[complaint.feeling]
    return _one(wording.feelings, complaint, "feeling", STYLES.index(style))


def _general(complaint: Complaint, wording: Wording) -> str:
    return _one(wording.general, complaint, "general") if wording.general else ""


def _one(choices: Sequence[_Choice], complaint: Complaint, kind: str, shift: int = 0) -> _Choice:
    """One of several equal wordings: another for another complaint, the same for the same one."""
    seed = re.sub(r"\W+", " ", f"{kind} {complaint.situation or complaint.key}".lower())
    return choices[(zlib.crc32(seed.encode()) + shift) % len(choices)]
