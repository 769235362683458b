"""Something for the person: what typed answers mean, smaller steps, and the time of the plan."""

import re
from collections.abc import Mapping
from datetime import UTC

from actions.days import day_and_time, tomorrow
from actions.rhythms import Asked, first_wall, in_words
from actions.said import negates, said, yes_or_no
from actions.when_exactly import time_of
from actions.when_moments import soon
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.outputs import Remind, Unremind
from bot.dialogue.session import Value
from bot.schedule.quiet import quiet_of
from bot.schedule.rhythm import beginning
from bot.schedule.zones import local, zone

_NEEDS = {
    "sleep": r"\b(?:sleep\w*|slept|tired|rest|bed|nap|awake|insomnia|exhausted|knackered|shattered)\b",
    "food": r"\b(?:food|eat\w*|ate|meals?|hungry|cook\w*|breakfast|lunch|dinner|appetite)\b",
    "quiet": r"\b(?:quiet|peace|silence|noise|time (?:alone|for myself|to myself)|space|break|me time|calm)\b",
    "air": r"\b(?:air|outside|outdoors|walk\w*|sun\w*|nature|fresh)\b",
    "people": r"\b(?:people|friends?|company|lonely|somebody|someone|talk\w*|family|hug)\b",
    "body": r"\b(?:body|exercise|sports?|gym|stretch\w*|shower|bath|massage|touch|run\w*|swim\w*|yoga|mov(?:e|ing))\b",
}
_ANY = re.compile(
    r"\b(?:everything|all of (?:it|them|these)|don't know|dunno|idk|no idea|not sure|can't|cannot|nothing|anything)\b"
)
_TOO_MUCH = re.compile(
    r"\b(?:too (?:much|big|hard|long|tired)|can't|cannot|couldn't|no (?:energy|time|strength|way)|smaller|less|not even"
    r"|impossible|won't (?:work|happen)|never (?:works?|happens?)|(?:what's the|no) point)\b"
)
_OTHER = re.compile(r"\b(?:another|other|different|else|not (?:that|this|for me)|no good|boring|don't (?:like|want))\b")
_FITS = re.compile(r"\b(?:fits?|fine|good|great|ok|okay|sure|works|can do|let's|i'll (?:do|try)|perfect|deal)\b")
_WEEKS = re.compile(
    r"\b(?:weeks|months|years|for (?:so|very|a) long|a long time|every (?:single )?(?:day|night)|ages)\b"
)

NUDGE = "self_care_nudge"
_ENOUGH = re.compile(
    r"\b(?:don't (?:ask|write|remind)|do not (?:ask|write|remind)|enough|no more|leave me)\b|stop asking"
)
_DID = re.compile(r"\b(?:did (?:it|that)|done|it (?:did|was)|happened|managed|good|nice)\b")


def action_self_care_notice(given: ActionInput) -> Mapping[str, Value]:
    """Begins afresh, and remembers whether the person said that it has lasted for weeks."""
    return {"self_care_weeks": bool(_WEEKS.search(said(given))) or None, "self_care_small": None}


def validate_self_care_need(given: ActionInput) -> Value:
    """What is missing, in their words. Where much is missing, or they can't say what, any small thing will do."""
    words = said(given)
    found = [need for need, pattern in _NEEDS.items() if re.search(pattern, words)]
    if len(found) > 2 or (not found and _ANY.search(words)):
        return "any"
    return found[0] if found else None


def validate_self_care_fits(given: ActionInput) -> Value:
    """Whether the step fits; "I can't" and a plain no ask for a smaller one."""
    words = said(given)
    if _TOO_MUCH.search(words):
        return "smaller"
    if _OTHER.search(words):
        return "other"
    if _FITS.search(words) and not negates(words):
        return "fits"
    return {True: "fits", False: "smaller", None: None}[yes_or_no(given)]


def validate_self_care_time(given: ActionInput) -> Value:
    """When: "now", "at 8", "after work", "in half an hour"; None for anything else."""
    return soon(said(given))


def action_self_care_other(given: ActionInput) -> Mapping[str, Value]:
    """The two ideas change places, so that the first one can come back."""
    return {"self_care_step": given.slots.get("self_care_other"), "self_care_other": given.slots.get("self_care_step")}


def action_self_care_smaller(given: ActionInput) -> Mapping[str, Value]:
    """The smallest step of the same kind."""
    return {"self_care_step": given.slots.get("self_care_little"), "self_care_small": True}


def action_self_care_when(given: ActionInput) -> Mapping[str, Value]:
    """The beginning of the plan: "Today at 20:00", "Right now", "Tomorrow at 9"; and the step, for the next day."""
    return {"self_care_when": _when(given), "self_care_planned": given.slots.get("self_care_step")}


def _when(given: ActionInput) -> str:
    time = str(given.slots.get("self_care_time") or "")
    if time == "now":
        return "Right now"
    if not time or time.startswith(("at ", "after ", "before ")):
        return f"Today {time}".strip()
    return time[0].upper() + time[1:]


def action_self_care_ask(given: ActionInput) -> Changes:
    """A reminder at this hour tomorrow."""
    return Changes({}, effects=(Remind(NUDGE, tomorrow(given.now, given.slots.get("time_zone"))),))


def validate_self_care_hour(given: ActionInput) -> Value:
    """An hour of the clock: "half past seven" → "19:30"; None for anything else."""
    clock = time_of(given.reading.text) if given.reading else None
    return f"{clock:%H:%M}" if clock else None


def action_self_care_daily(given: ActionInput) -> Changes:
    """A reminder every day, at the hour they chose or at this one; `self_care_waits` where that is in quiet hours."""
    name = given.slots.get("time_zone")
    where = zone(name) or UTC
    clock = time_of(str(given.slots.get("self_care_hour") or ""))
    wall = first_wall(Asked("day", 1, clock=clock), local(given.now, where))
    rhythm = beginning("day", 1, wall, str(name) if zone(name) else "")
    at = rhythm.next_after(given.now)
    over = quiet_of(given.slots).over_at(at)
    slots = {
        "self_care_often": in_words(rhythm) if zone(name) else None,
        "self_care_next": day_and_time(over, name),
        "self_care_waits": f"{local(over, where):%H:%M}" if over > at else None,
    }
    return Changes(slots, effects=(Remind(NUDGE, at, rhythm),))


def action_self_care_nudged(given: ActionInput) -> Mapping[str, Value]:
    """Whether this reminder goes on, and when it comes next."""
    waiting = given.reminders.get(NUDGE)
    return {
        "self_care_again": waiting is not None or None,
        "self_care_next": day_and_time(waiting.at, given.slots.get("time_zone")) if waiting else None,
    }


def action_self_care_enough(given: ActionInput) -> Changes:
    """No more of them."""
    return Changes(effects=(Unremind(NUDGE),))


def validate_self_care_did(given: ActionInput) -> Value:
    """Whether it happened, or that nothing more is to be asked."""
    words = said(given)
    if _ENOUGH.search(words):
        return "enough"
    if _DID.search(words) and not negates(words):
        return "yes"
    return {True: "yes", False: "no", None: "no" if negates(words) else None}[yes_or_no(given)]
