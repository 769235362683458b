"""A rewrite is tuned by taps and typed words. The complaint stays in a slot, so nothing has to be read again."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from actions.rephrase import FEELINGS, NEEDS, Complaint, Rewrite, Tuning, compose, understood
from actions.rephrase.quoted import sentences_of
from actions.rephrase.tuning import SOFTEST, STYLES
from actions.rephrase_wishes import wish_of
from bot.dialogue.acting import ActionInput
from bot.dialogue.preferences import plain_tone
from bot.dialogue.session import Slots, Value

_TUNED = ("style", "feeling", "need", "softer", "no_request", "when", "odd", "note", "change", "changes")
_LONGEST_MESSAGE = 600  # characters, as the slot keeps them
_LONGEST_WHEN = 40  # characters of a time that somebody typed
# From the softest to the most direct; a tap goes one step, or on to the next one that says something else.
_LADDER: tuple[Tuning, ...] = (
    *(Tuning("gentle", softer=steps) for steps in range(SOFTEST, -1, -1)),
    Tuning("direct"),
)


def action_rephrase_begin(given: ActionInput) -> Mapping[str, Value]:
    """Read the message and word it; what was tuned before is forgotten. One of an earlier turn stays as it was."""
    message, reading = str(given.slots.get("rephrase_message") or ""), given.reading
    if given.safety != "none" or (reading is not None and reading.safety != "none"):
        return {"rephrase_refusal": "unclear", "rephrase_result": None}
    sentences = sentences_of(reading, message) if reading is not None else ()
    if reading is None or not any(sentence.tokens for sentence in sentences):
        return {"rephrase_refusal": None if given.slots.get("rephrase_complaint") else "unclear"}
    return {**_afresh(), **_worded(understood(replace(reading, sentences=tuple(sentences))), _first(given.slots))}


def action_rephrase_word(given: ActionInput) -> Mapping[str, Value]:
    """Word a message that the coach has read already."""
    complaint = _complaint(given.slots)
    return {**_afresh(), **(_worded(complaint, _first(given.slots)) if complaint else {"rephrase_refusal": "unclear"})}


def action_rephrase_tune(given: ActionInput) -> Mapping[str, Value]:
    """Change the wording as it was chosen. Where that changes nothing, `rephrase_note` says why."""
    complaint, before = _complaint(given.slots), str(given.slots.get("rephrase_result") or "")
    if complaint is None or not before:
        return {"rephrase_note": "lost"}
    choice, _, detail = str(given.slots.get("rephrase_next") or "").partition(" ")
    now = tuning_of(given.slots)
    for wanted in _wanted(now, choice, detail):
        rewrite = compose(complaint, wanted)
        if rewrite.text and rewrite.text != before:
            return {**_slots(wanted), **_shown(rewrite), "rephrase_odd": not given.slots.get("rephrase_odd") or None}
    return {"rephrase_note": choice if choice in ("softer", "direct") else "same"}


def action_rephrase_change(given: ActionInput) -> Mapping[str, Value]:
    """The next word of blame that is gone from the rewrite; none after the last one."""
    complaint, place = _complaint(given.slots), given.slots.get("rephrase_change")
    changes = complaint.changes if complaint else ()
    at = int(place) if isinstance(place, int | float) else 0
    if at >= len(changes):
        over = {"rephrase_change": None, "rephrase_change_said": None}
        return {**over, "rephrase_change_why": None if at else "nothing"}
    shown = {"rephrase_change_said": changes[at].said, "rephrase_change_why": changes[at].why}
    return {**shown, "rephrase_change": at + 1, "rephrase_changes": len(changes)}


def action_rephrase_typed(given: ActionInput) -> Mapping[str, Value]:
    """What was typed while a wording stood there is the next message."""
    return {"rephrase_message": given.reading.text[:_LONGEST_MESSAGE] if given.reading else None}


def validate_rephrase_next(given: ActionInput) -> Value:
    """What typed words ask for, in the notation of the buttons; None for anything else."""
    return wish_of(given.reading) if given.reading is not None else None


def tuning_of(slots: Slots) -> Tuning:
    """What was asked for until now."""
    softer = slots.get("rephrase_softer")
    return Tuning(
        style=next((style for style in STYLES if style == slots.get("rephrase_style")), "gentle"),
        feeling=str(slots.get("rephrase_feeling") or ""),
        need=str(slots.get("rephrase_need") or ""),
        softer=int(softer) if isinstance(softer, int | float) else 0,
        request=not slots.get("rephrase_no_request"),
        when=str(slots.get("rephrase_when") or ""),
    )


def _wanted(now: Tuning, choice: str, detail: str) -> Iterator[Tuning]:
    """The tunings that the choice may mean, the nearest first."""
    match choice:
        case "softer" | "direct":
            yield from _steps(now, choice)
        case "short":
            yield replace(now, style="short")
        case "long":
            yield replace(now, style="gentle")
        case "request":
            yield replace(now, request=not now.request)
        case "feeling" if detail in FEELINGS:
            yield replace(now, feeling=detail)
        case "need" if detail in NEEDS:
            yield replace(now, need=detail)
            yield replace(now, need=detail, request=True)
        case "when" if detail:
            timed = replace(now, when=detail[:_LONGEST_WHEN], request=True)
            yield timed
            yield replace(timed, style="gentle")  # the short style has no request


def _steps(now: Tuning, choice: str) -> Iterator[Tuning]:
    if now.style == "short" and choice == "softer":
        yield from (replace(now, softer=steps) for steps in range(now.softer + 1, SOFTEST + 1))
        return
    at = next((at for at, step in enumerate(_LADDER) if (step.style, step.softer) == (now.style, now.softer)), SOFTEST)
    ways = reversed(_LADDER[:at]) if choice == "softer" else _LADDER[at + 1 :]
    yield from (replace(now, style=step.style, softer=step.softer) for step in ways)


def _worded(complaint: Complaint, tuning: Tuning) -> dict[str, Value]:
    rewrite = compose(complaint, tuning)
    return {
        "rephrase_style": None if tuning == Tuning() else tuning.style,
        "rephrase_complaint": complaint.packed(),
        "rephrase_refusal": rewrite.refusal or None,
        **_shown(rewrite),
    }


def _shown(rewrite: Rewrite) -> dict[str, Value]:
    return {"rephrase_result": rewrite.text or None, "rephrase_note": None}


def _slots(tuning: Tuning) -> dict[str, Value]:
    return {
        "rephrase_style": tuning.style,
        "rephrase_feeling": tuning.feeling or None,
        "rephrase_need": tuning.need or None,
        "rephrase_softer": tuning.softer or None,
        "rephrase_no_request": not tuning.request or None,
        "rephrase_when": tuning.when or None,
    }


def _first(slots: Slots) -> Tuning:
    """What comes before anything was tapped: gentle, or direct for who wants plain words."""
    return Tuning("direct") if plain_tone(slots) else Tuning()


def _afresh() -> dict[str, Value]:
    return {f"rephrase_{name}": None for name in _TUNED}


def _complaint(slots: Slots) -> Complaint | None:
    packed = slots.get("rephrase_complaint")
    return Complaint.unpacked(packed) if isinstance(packed, str) else None
