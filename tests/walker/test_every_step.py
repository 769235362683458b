"""Every step and every branch of every flow can be reached by people, and every place they reach is fit for a phone."""

from collections.abc import Iterator

import pytest

from bot.dialogue.flows import Book, Flow, Link
from bot.dialogue.inputs import Command
from bot.dialogue.payloads import parse_payload
from tests.walker.conftest import Walker
from tests.walker.places import NOW, Place, topic_of, topics
from tests.walker.witness import Trace, Witness

TOPICS = topics()
LONGEST_TEXT, LONGEST_TITLE, LONGEST_COPY, LONGEST_DATA = 4096, 40, 256, 64  # Telegram's limits; of a title, a phone's


def test_the_topics_are_those_of_all_flows(book: Book) -> None:
    assert sorted({topic_of(book, flow) for flow in book.flows}) == TOPICS


@pytest.mark.parametrize("topic", TOPICS)
def test_every_branch_of_every_step_is_reached(book: Book, walked: Walker, topic: str) -> None:
    """A step is reached by being the first of a flow or the target of a branch, so that branches stand for steps."""
    reached = walked(topic).trace
    flows = [flow for flow in book.flows.values() if topic_of(book, flow.id) == topic]
    missed = [way for flow in flows for way in _ways(flow) if way not in reached.ways]
    assert not missed, f"no tap, answer or typed text reaches {missed}"
    missed_steps = [(flow.id, step) for flow in flows for step in _unreached(flow, reached)]
    assert not missed_steps


def _ways(flow: Flow) -> Iterator[tuple[str, str, int]]:
    """All branches but those of a link, which does not come back to go on."""
    for step in flow.steps:
        if not isinstance(step.does, Link):
            yield from ((flow.id, step.id, index) for index in range(len(step.next)))


def _unreached(flow: Flow, reached: Trace) -> set[str]:
    targets = {flow.by_id[name].next[index].to for _, name, index in reached.ways if _ == flow.id}
    return {step.id for step in flow.steps[1:]} - targets


@pytest.mark.parametrize("topic", TOPICS)
def test_every_response_of_the_topic_is_said_in_every_wording(book: Book, walked: Walker, topic: str) -> None:
    """Of wordings that fit alike the turn chooses; one that never fits is dead."""
    reached = walked(topic).trace
    own = [flow for flow in book.flows.values() if topic_of(book, flow.id) == topic]
    names = {name for flow in own for step in flow.steps if (name := _spoken(step.does))}
    assert not names - reached.said
    here = [name for name in names if book.responses[name].place.file == own[0].place.file]
    wordings = {(name, index): each for name in here for index, each in enumerate(book.responses[name].variations)}
    assert not [str(each.place) for wording, each in wordings.items() if wording not in reached.wordings]


def _spoken(does: object) -> str:
    return str(getattr(does, "response", "") or getattr(does, "utter", ""))


@pytest.mark.parametrize("topic", TOPICS)
def test_every_place_has_a_way_on_and_fits_a_phone(witness: Witness, walked: Walker, topic: str) -> None:
    for place in walked(topic).places:
        _fits(place)
        screen = [*place.messages[-1].buttons, *place.messages[-1].navigation]
        assert any(button.payload for button in screen), f"no way on after {place.path[-2:]}"
        assert {"/help_now"} <= {button.payload for button in screen}, f"no help after {place.path[-2:]}"


@pytest.mark.parametrize("topic", TOPICS)
def test_every_place_can_be_stopped_and_asked_back_from(witness: Witness, walked: Walker, topic: str) -> None:
    for place in walked(topic).places:
        stopped, _ = witness.respond(place.session, Command("stop"), NOW)
        assert not stopped.session.stack
        assert stopped.messages
        back, _ = witness.respond(place.session, Command("back"), NOW)
        assert back.messages


def _fits(place: Place) -> None:
    for message in place.messages:
        assert 0 < len(message.text) <= LONGEST_TEXT, place.path[-2:]
        for button in (*message.buttons, *message.navigation):
            assert 0 < len(button.title) <= LONGEST_TITLE, (button.title, place.path[-2:])
            assert len(button.copy) <= LONGEST_COPY, (button.copy, place.path[-2:])
            assert len(button.payload.encode()) <= 2 * LONGEST_DATA
            assert sum(map(bool, (button.payload, button.url, button.copy))) == 1, (button, place.path[-2:])
            if button.payload:
                parse_payload(button.payload)


def test_the_walk_would_notice_a_step_that_nothing_reaches(book: Book, walked: Walker) -> None:
    """The measure itself: the branches of another topic are not among those of this one."""
    other = next(flow for flow in book.flows.values() if flow.id == "calm_down")
    assert [way for way in _ways(other) if way not in walked("feelings").trace.ways]
