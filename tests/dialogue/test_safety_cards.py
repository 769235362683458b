"""Each card of each danger, urgent or not, about whomever, with and without a country: the rules of docs/safety.md."""

import json
import re
from collections.abc import Iterator
from itertools import product

import pytest

from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book, Collect, Flow, Link, Response, Say
from bot.dialogue.inputs import SAFETY_CLASSES, Command, Guess, Reading, SafetyClass, Tap, Utterance
from bot.dialogue.outcome import Outcome
from bot.dialogue.outputs import HideChat
from bot.dialogue.session import Frame, Session, to_json
from bot.dialogue.wording import slots_of

NOW = 1_780_000_000.0
TOLD = "zebra quilt told in confidence"
CASES = [
    pytest.param(safety, about, urgent, country, id=f"{safety}, {about}, {'urgent' if urgent else 'calm'}, {country}")
    for safety, about, urgent, country in product(
        SAFETY_CLASSES, ("self", "other", "minor"), (False, True), ("GB", None)
    )
]
EVERY_CARD = pytest.mark.parametrize(("safety", "about", "urgent", "country"), CASES)
TRUSTED = ("trust", "grown-up", "neighbour")
FORBIDDEN = (
    "!", "should leave", "have to leave", "leave him", "leave her", "promise", "confront him", "confront her",
    "you should", "couples", "both sides", "diagnos", "score", "lawyer", "police report", "why did", "why do you",
    "rope", "bridge", "dose", "blade", "cut yourself", "will remind", "will write to you", "will ask you tomorrow",
)  # fmt: skip
# What a lock screen shows of a message is about its first sixty characters (rule 13).
PREVIEW = 60
TELLING = re.compile(
    r"abus|suicid|violen|danger|crisis|\b(hit|kill|hurt|beat|rap(e|ed)\b|chok|strangl|weapon|assault|harm|die|dead)",
    re.I,
)


def card(conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None) -> Outcome:
    """What a person reads right after the danger was told."""
    reading = Reading(TOLD, (Guess("money", 0.9),), safety, urgent=urgent, about=about)  # type: ignore[arg-type]
    session = Session(slots={"country": country} if country else {})
    return conversation.respond(session, Utterance(reading), NOW)


def to_the_end(conversation: Conversation, outcome: Outcome, *, safe: bool) -> list[str]:
    """The texts from the card to the end of its flow: the country is not told, the question answered this way."""
    texts = [message.text for message in outcome.messages]
    while outcome.session.stack:
        wanted = "country=ZZ" if "country=ZZ" in str(outcome.session.buttons) else f"={str(safe).lower()})"
        payload = next(each.payload for each in outcome.session.buttons if wanted in each.payload)
        outcome = conversation.respond(outcome.session, Tap(payload, outcome.session.screen), NOW + 60)
        texts += [message.text for message in outcome.messages]
    return texts


@EVERY_CARD
def test_rules_6_and_7_the_first_message_has_the_number_and_says_what_it_is(
    conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None
) -> None:
    text = card(conversation, safety, about, urgent, country).messages[0].text
    number = "999" if country else "your local emergency number (112 or 911 in many countries)"
    assert f"{number}" in text
    assert "I am a program" in text
    assert "obody has been alerted" in text or "Nobody has been told" in text
    if urgent or safety == "medical_emergency":
        assert text.startswith(f"Call {number}")


@EVERY_CARD
def test_rule_6_one_question_at_a_time_and_at_the_end_of_what_is_said(
    conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None
) -> None:
    messages = card(conversation, safety, about, urgent, country).messages
    asked = [message for message in messages if "?" in re.sub(r"Cannot speak\?|https?:\S+", "", message.text)]
    assert asked == [messages[-1]]
    assert messages[-1].buttons
    assert [each.title for each in messages[-1].navigation] == ["Numbers", "Hide this", "Something else"]


@EVERY_CARD
def test_rule_6_the_whole_sequence_with_two_ways_a_trusted_person_and_an_open_end(
    conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None
) -> None:
    for safe in (True, False):
        texts = to_the_end(conversation, card(conversation, safety, about, urgent, country), safe=safe)
        said = "\n".join(texts)
        lines = [line for line in said.split("\n") if line.startswith("•")]
        assert len(lines) >= 2
        assert country is None or sum(line.count(way) for line in lines for way in ("call ", "text ", "chat ")) >= 2
        assert "findahelpline.com" in said
        assert any(word in texts[-1] for word in TRUSTED)
        assert "I stay here" in texts[-1]


@EVERY_CARD
def test_rule_15_the_text_is_neither_said_nor_kept(
    conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None
) -> None:
    outcome = card(conversation, safety, about, urgent, country)
    assert "zebra" not in json.dumps(to_json(outcome.session))
    assert not any("zebra" in message.text for message in outcome.messages)
    assert [effect.safety for effect in outcome.effects] == [safety]


@EVERY_CARD
def test_rule_13_what_a_notification_shows_of_the_first_message_names_nothing(
    conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None
) -> None:
    shown = card(conversation, safety, about, urgent, country).messages[0].text[:PREVIEW]
    assert not TELLING.search(shown)


@EVERY_CARD
def test_rule_14_hiding_leaves_that_the_danger_stands_and_nothing_to_come_back_to(
    conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None
) -> None:
    told = card(conversation, safety, about, urgent, country).session
    for by in (Tap("/hide", told.screen), Tap("/hide"), Command("hide")):
        hidden = conversation.respond(told, by, NOW + 60)
        after, concern = hidden.session, hidden.session.concern
        assert hidden.effects == (HideChat(),)
        assert not TELLING.search(" ".join(message.text for message in hidden.messages))
        assert (after.danger, concern.disclosed_at, concern.question) == (safety, 0.0, "")
        left = (after.stack, after.trail, after.resumable, after.heard, after.also, after.buttons)
        assert left == ((), (), (), None, "", ())
        assert set(after.slots) <= conversation.book.persisted_slots
        for given in (Tap("", told.screen), Command("hide")):  # a card that another device still shows; once more
            answer = conversation.respond(after, given, NOW + 120)
            assert answer.messages
            assert not re.search("told|wrote|said", " ".join(message.text for message in answer.messages))


# What each card says it has heard, in plain words; never among what a lock screen shows.
RISK = {
    "self_harm": r"hurt(ing)? (yourself|themselves)|dying|their life",
    "abuse_victim": r"hurting, controlling or frightening|hands on the throat|may hurt you",
    "violence_perpetrator": r"hurt somebody|lose hold of yourself",
    "child_risk": r"hurt",
    "medical_emergency": r"ambulance",
}
ACKNOWLEDGED = (
    "thank you for telling", "good that you", "believe you", "did right to tell", "right to say",
    "takes something to say",
)  # fmt: skip


@EVERY_CARD
def test_rule_6_the_card_acknowledges_what_was_told_and_names_the_risk_it_heard(
    conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None
) -> None:
    text = card(conversation, safety, about, urgent, country).messages[0].text
    assert any(word in text.casefold() for word in ACKNOWLEDGED), text
    assert re.search(RISK[safety], text[PREVIEW:]), text


@EVERY_CARD
def test_rules_6_10_and_12_no_number_of_another_country_is_shown(
    conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None
) -> None:
    """The commonest fault elsewhere: numbers of the United States for everybody."""
    for safe in (True, False):
        said = "\n".join(to_the_end(conversation, card(conversation, safety, about, urgent, country), safe=safe))
        plain = said.replace("(112 or 911 in many countries)", "")
        assert not re.search(r"\b(988|741741|911|1-800|800-799)\b", plain), plain
        assert country is None or "999" in plain


@pytest.mark.parametrize("safety", ["self_harm", "abuse_victim", "child_risk"])
@pytest.mark.parametrize("urgent", [False, True])
def test_rule_6_a_teenager_is_told_that_telling_was_right_and_whom_to_go_to(
    conversation: Conversation, safety: SafetyClass, urgent: bool
) -> None:
    text = card(conversation, safety, "minor", urgent, "GB").messages[0].text
    assert "You did right to tell" in text
    assert "not your fault" in text
    assert "grown-up" in text
    assert max(len(each.split()) for each in re.split(r"[.?:]\s", text)) <= 24


@pytest.mark.parametrize("about", ["self", "other", "minor"])
def test_rule_6_urgent_signs_inside_abuse_send_to_a_doctor_even_without_a_mark(
    conversation: Conversation, about: str
) -> None:
    text = card(conversation, "abuse_victim", about, True, None).messages[0].text
    assert re.search(r"After hands on the throat, .*doctor.* today, even if there is no mark", text, re.S)


PRAISE = re.compile(
    r"\b(wonderful|beautiful|great|proud|amazing|kind of you|nice|lovely|shows how|you care|healthy|bond"
    r"|connection|well done|congratulations|enjoy)\b", re.I,
)  # fmt: skip


@EVERY_CARD
def test_rule_8_nothing_that_was_done_to_anybody_is_praised(
    conversation: Conversation, safety: SafetyClass, about: str, urgent: bool, country: str | None
) -> None:
    """A wellbeing bot once praised a child's report of being forced to have sex."""
    for safe in (True, False):
        said = "\n".join(to_the_end(conversation, card(conversation, safety, about, urgent, country), safe=safe))
        assert not PRAISE.search(said), said


@pytest.mark.parametrize("answer", ["/meant", "yes", "not sure"])
def test_rule_15_after_a_yes_to_the_gentle_question_the_text_is_gone(conversation: Conversation, answer: str) -> None:
    asked = conversation.respond(Session(), Utterance(Reading(TOLD, unclear="self_harm")), NOW).session
    assert asked.heard is not None
    given = Tap(answer, asked.screen) if answer.startswith("/") else Utterance(Reading(answer))
    after = conversation.respond(asked, given, NOW + 20)
    assert after.session.danger == "self_harm"
    assert "zebra" not in json.dumps(to_json(after.session))


def test_rules_1_and_2_a_danger_at_any_question_ends_what_was_practised(conversation: Conversation) -> None:
    book = conversation.book
    for flow, safety in product(book.flows.values(), SAFETY_CLASSES):
        for step in (each for each in flow.steps if isinstance(each.does, Collect)):
            session = Session((Frame(flow.id, step.id),), noticed=True, last_at=NOW)
            after = conversation.respond(session, Utterance(Reading(TOLD, safety=safety)), NOW + 20).session
            assert after.danger == safety
            assert [frame.flow for frame in after.stack] == [book.by_safety[safety].id]
            assert not after.resumable
            assert "zebra" not in json.dumps(to_json(after))


def test_rule_2_no_tap_on_a_card_reaches_anything_but_help_before_the_choice_to_go_on(
    conversation: Conversation,
) -> None:
    for case in CASES:
        walk(conversation, card(conversation, *case.values).session, steps=3)  # type: ignore[arg-type]


def walk(conversation: Conversation, session: Session, *, steps: int) -> None:
    """Tap every button but "Something else" and what confirms it."""
    assert all(conversation.book.flows[frame.flow].allowed_in_danger for frame in session.stack)
    assert session.danger != "none"
    if not steps:
        return
    for button in (*session.buttons, *session.navigation):
        if button.payload not in ("", "/go_on") and (steps > 1 or "country=" not in button.payload):
            after = conversation.respond(session, Tap(button.payload, session.screen), NOW + 60).session
            walk(conversation, after, steps=steps - 1)


def said_in_danger(book: Book) -> Iterator[Response]:
    """Every fixed text that somebody in danger may read; the helplines themselves have tests of their own."""
    flows = [*book.by_safety.values(), book.flows["crisis_pressure"], book.flows["hide"]]
    names = {step.does.response for flow in flows for step in flow.steps if isinstance(step.does, Say)}
    names |= {step.does.utter for flow in flows for step in flow.steps if isinstance(step.does, Collect)}
    names |= {name for name in book.responses if name.startswith(("utter_unclear_", "utter_leaving", "utter_after"))}
    names |= {"utter_misread", "utter_danger_holds"}
    yield from (book.responses[name] for name in sorted(names - {"utter_resources"}))


def test_rule_8_no_forbidden_word_and_nothing_long_in_what_is_said_in_danger(book: Book) -> None:
    for response in said_in_danger(book):
        for variation in response.variations:
            text = variation.text
            assert not [word for word in FORBIDDEN if word in text.casefold()], (variation.place, text)
            assert len(text) <= 520, (variation.place, len(text))
            assert all(len(part.split()) <= 75 for part in text.split("\n")), variation.place
            assert max(len(each.split()) for each in re.split(r"[.?:]\s", text)) <= 32, (variation.place, text)


def test_rule_6_no_text_in_danger_is_only_a_link(book: Book) -> None:
    for response in said_in_danger(book):
        for variation in response.variations:
            words = re.sub(r"\S+\.(?:com|org|help)\S*", "", variation.text)
            assert len(words.split()) >= 3, variation.place


def test_rule_6_every_danger_has_all_its_texts_for_whomever_it_is_about(book: Book) -> None:
    for safety in SAFETY_CLASSES:
        flow = book.by_safety[safety]
        for response in (book.responses[name] for name in _own(flow)):
            for about, urgent in product(("self", "other", "minor"), (False, True)):
                slots = {"danger_about": about, "danger_urgent": urgent}
                fitting = [each for each in response.variations if each.condition and each.condition.holds(slots)]
                assert len(fitting) <= 1, (response.name, slots)
            assert any(each.condition is None for each in response.variations), response.name


def _own(flow: Flow) -> set[str]:
    said = {step.does.response for step in flow.steps if isinstance(step.does, Say)}
    asked = {step.does.utter for step in flow.steps if isinstance(step.does, Collect)}
    return {name for name in said | asked if name.removeprefix("utter_").removeprefix("ask_").startswith(flow.id)}


def test_safety_flows_look_only_at_what_the_reading_says_of_the_danger(book: Book) -> None:
    """Never at a text: no slot of theirs takes words, but the country through its validator."""
    for flow in book.by_safety.values():
        for step in flow.steps:
            assert not isinstance(step.does, Link)
            if isinstance(step.does, Collect):
                assert not book.slots[step.does.slot].from_text
        for name in _own(flow):
            for variation in book.responses[name].variations:
                assert slots_of(variation.text) <= {"emergency_number"}
