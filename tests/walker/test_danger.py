"""Nobody in danger is coached (rules 1 and 2): a danger told at any place of any flow ends what was practised, and
nothing but help is said, computed, offered or reached until the person chooses to talk about something else."""

from itertools import cycle, product

import pytest

from bot.dialogue.flows import Book, Collect
from bot.dialogue.inputs import SAFETY_CLASSES, Input, SafetyClass, Tap, Utterance
from bot.dialogue.session import Concern, Session
from tests.walker.conftest import Walker
from tests.walker.danger import Allowed, Siege, broken, every_payload
from tests.walker.inputs import carried, danger, hint, said
from tests.walker.places import NOW, Place, topic_of, topics
from tests.walker.witness import Witness

TOPICS = topics()
MEANT = (None, said("yes", "affirm"), said("not sure", "maybe"))  # a tap, and typed


@pytest.fixture(scope="session")
def allowed(witness: Witness) -> Allowed:
    return Allowed(witness.book)


@pytest.mark.parametrize("topic", TOPICS)
def test_rules_1_and_2_a_danger_told_at_any_place_ends_what_was_practised(
    witness: Witness, allowed: Allowed, walked: Walker, topic: str
) -> None:
    for place, safety, urgent in product(_calm(walked, topic), SAFETY_CLASSES, (False, True)):
        for given in carried(danger(safety, urgent=urgent)):
            outcome, trace = witness.respond(place.session, given, NOW)
            _holds(allowed, place, given, (broken(allowed, outcome, trace), outcome.session), safety)


@pytest.mark.parametrize("topic", TOPICS)
def test_rules_1_2_and_5_a_yes_to_the_gentle_question_at_any_place_does_the_same(
    witness: Witness, allowed: Allowed, walked: Walker, topic: str
) -> None:
    answers = cycle(MEANT)
    for place, safety, urgent in product(_unasked(walked, topic), SAFETY_CLASSES, (False, True)):
        for given in carried(hint(safety, urgent=urgent)):
            asked, _ = witness.respond(place.session, given, NOW)
            assert asked.session.concern.question == "hint", (given, place.path[-2:])
            answer = next(answers) or Tap("/meant", asked.session.screen)
            outcome, trace = witness.respond(asked.session, answer, NOW)
            _holds(allowed, place, answer, (broken(allowed, outcome, trace), outcome.session), safety)


def _calm(walked: Walker, topic: str) -> list[Place]:
    """Where no disclosure stands yet: a place for each question that waits, one for each that interrupts another topic,
    and one for each kind of screen that waits for nothing. Another topic's question alone is met in its own walk."""
    found: dict[object, Place] = {}
    walk = walked(topic)
    for place in (*walk.places, *(each for each in walk.beyond if len(each.session.stack) != 1)):
        session = place.session
        below = tuple(frame.flow for frame in session.stack[:-1])
        standing = (session.concern.question, session.concern.hint, session.concern.disclosed)
        besides = (bool(session.resumable), bool(session.also), session.heard is not None, standing)
        if session.danger == "none":
            found.setdefault((below, session.stack[-1:], besides), place)
    return list(found.values())


def _unasked(walked: Walker, topic: str) -> list[Place]:
    """Of these, where no hint was asked about: a second one is answered with the card, a denied one with nothing."""
    return [place for place in _calm(walked, topic) if place.session.concern == Concern()]


def _holds(allowed: Allowed, place: Place, given: Input, came: tuple[str, Session], safety: SafetyClass) -> None:
    """What a disclosure leaves is the same wherever it is told: its card, and slots that outlive every flow."""
    wrong, session = came
    assert not wrong, f"{wrong}: {given} after {place.path[-2:]}"
    assert session.danger == safety
    assert [frame.flow for frame in session.stack] == [allowed.book.by_safety[safety].id]
    assert not session.resumable
    assert len(session.trail) <= 1
    own = {"danger_urgent", "danger_about", "danger_again", "resources_need", "emergency_number", "resources_text"}
    assert set(session.slots) <= allowed.book.persisted_slots | own


@pytest.mark.parametrize("safety", SAFETY_CLASSES)
def test_rule_2_nothing_but_help_is_reached_until_the_choice_to_go_on(
    witness: Witness, allowed: Allowed, safety: SafetyClass
) -> None:
    """Every button on every screen from the card on, every intent typed, every command, old buttons, attachments."""
    outcome, trace = witness.respond(Session(noticed=True, last_at=NOW), Utterance(danger(safety)), NOW)
    assert not broken(allowed, outcome, trace)
    siege = Siege(witness, allowed)
    found = siege.lay([Place(outcome.session, outcome.messages, trace)])
    assert not found, "\n".join(found[:10])
    assert len(siege.seen) > 20  # it went somewhere


@pytest.mark.parametrize("safety", SAFETY_CLASSES)
def test_rule_2_a_button_of_an_older_screen_leads_nowhere_whatever_it_says(
    witness: Witness, allowed: Allowed, safety: SafetyClass
) -> None:
    told, _ = witness.respond(Session(noticed=True), Utterance(danger(safety)), NOW)
    for payload in every_payload(witness.book):
        outcome, trace = witness.respond(told.session, Tap(payload, told.session.screen - 1), NOW + 60)
        assert not (payload != "/hide" and broken(allowed, outcome, trace)), payload


def test_the_siege_would_notice_an_exercise(witness: Witness, allowed: Allowed) -> None:
    """The measure itself: what calm people get is refused in danger."""
    outcome, trace = witness.respond(Session(noticed=True), Tap("/calm_down"), NOW)
    wrong = broken(allowed, outcome, trace)
    assert all(part in wrong for part in ("no longer stands", "calm_down", "says", "offers"))


@pytest.mark.parametrize("topic", TOPICS)
def test_every_question_of_every_flow_waits_somewhere_so_that_a_danger_is_told_there(
    book: Book, walked: Walker, topic: str
) -> None:
    """Without exception: a message can only come where a question waits, or where nothing does."""
    places = (*walked(topic).places, *walked(topic).beyond)
    waiting = {(frame.flow, frame.step) for place in places for frame in place.session.stack[-1:]}
    flows = [flow for flow in book.flows.values() if topic_of(book, flow.id) == topic]
    asked = {(flow.id, step.id) for flow in flows for step in flow.steps if isinstance(step.does, Collect)}
    assert not asked - waiting
