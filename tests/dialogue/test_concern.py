"""The questions about danger that the interpreter asks: they stand for one turn and keep nothing."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.concern import DENIED_FOR
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import SAFETY_CLASSES, Attachment, Command, Guess, Input, Reading, Tap, Utterance
from bot.dialogue.session import Concern, Session, from_json, to_json
from bot.dialogue.topics import LONGEST_HEARD

NOW = 1_780_000_000.0
TEXTS = (
    "no",
    "yes",
    "yes he is still here",
    "not sure",
    "money",
    "2",
    "safe",
    "numbers",
    "something else",
    "back",
    "stop",
)
READINGS = st.builds(
    Reading,
    st.sampled_from(TEXTS),
    st.tuples(
        st.builds(Guess, st.sampled_from(["money", "calm_down", "affirm", "deny", "back"]), st.sampled_from([0.1, 0.9]))
    ),
    st.sampled_from(["none"] * 12 + list(SAFETY_CLASSES)),
    st.sampled_from(["none"] * 5 + list(SAFETY_CLASSES)),
    st.booleans(),
    st.sampled_from(["self", "other", "minor"]),
)
INPUTS = st.one_of(
    st.builds(Utterance, READINGS, st.booleans()),
    st.builds(Attachment, st.just("photo"), READINGS),
    st.builds(Command, st.sampled_from(["menu", "help_now", "hide", "start"])),
    st.integers(0, 8),
)
WAITS = st.sampled_from([1, 20, 4000, 30_000, 100_000, 300_000])


def tapped(session: Session, number: int) -> Tap:
    payloads = [button.payload for button in (*session.buttons, *session.navigation) if button.payload] or ["/menu"]
    return Tap(payloads[number % len(payloads)], session.screen)


def again(session: Session) -> Session:
    return from_json(json.loads(json.dumps(to_json(session))))


@given(st.lists(st.tuples(INPUTS, WAITS), max_size=10))
def test_whatever_people_do_a_danger_holds_and_a_question_stands_for_one_turn(
    conversation: Conversation, turns: list[tuple[Input | int, int]]
) -> None:
    session, now = Session(), NOW
    for what, wait in turns:
        now += wait
        outcome = conversation.respond(session, tapped(session, what) if isinstance(what, int) else what, now)
        before, session = session, again(outcome.session)
        assert session == outcome.session
        if session.danger != "none":
            assert all(conversation.book.flows[frame.flow].allowed_in_danger for frame in session.stack)
        if before.danger in ("self_harm", "abuse_victim") and session.danger == "none":
            assert before.concern.leaving
        asks = session.concern.question or any("/Topic(" in button.payload for button in session.buttons)
        assert session.heard is None or asks
        assert outcome.messages or session.turns == before.turns


def test_a_long_hint_is_kept_only_as_what_it_may_mean(conversation: Conversation) -> None:
    reading = Reading("zebra " * LONGEST_HEARD, (Guess("money", 0.9),), unclear="self_harm")
    asked = conversation.respond(Session(), Utterance(reading), NOW).session
    assert "zebra" not in json.dumps(to_json(asked))
    after = conversation.respond(asked, Tap("/misread", asked.screen), NOW + 20)
    assert after.session.stack[0].flow == conversation.book.by_intent["money"].id


def test_a_hint_with_no_likely_topic_leads_on_to_the_menu(conversation: Conversation) -> None:
    asked = conversation.respond(Session(), Utterance(Reading("hm", unclear="self_harm")), NOW).session
    after = conversation.respond(asked, Tap("/misread", asked.screen), NOW + 20)
    assert "/rephrase" in [button.payload for button in after.session.buttons]


def test_an_answer_that_stands_nowhere_any_more_is_an_old_button(conversation: Conversation) -> None:
    session = Session(noticed=True, screen=3)
    for payload in ("/meant", "/misread", "/better", "/other_topic"):
        outcome = conversation.respond(session, Tap(payload, 3), NOW)
        assert outcome.messages
        assert outcome.session.danger == "none"


def test_what_is_remembered_survives_its_json_and_an_older_row_has_nothing_of_it() -> None:
    concern = Concern("hint", "abuse_victim", 7, {"self_harm": NOW}, "self_harm", NOW, leaving=True)
    assert again(Session(concern=concern)).concern == concern
    assert from_json({"turns": 3}).concern == Concern()


def test_a_no_is_believed_for_a_day(conversation: Conversation) -> None:
    denied = Session(concern=Concern(denied={"self_harm": NOW}), noticed=True)
    hint = Utterance(Reading("hm", unclear="self_harm"))
    assert not conversation.respond(denied, hint, NOW + DENIED_FOR - 1).session.concern.question
    assert conversation.respond(denied, hint, NOW + DENIED_FOR).session.concern.question == "hint"
