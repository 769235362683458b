"""A topic starts only when the bot is sure of it; when it may be one of a few it asks, and never twice in a row."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.acting import ActionInput, Actions
from bot.dialogue.certainty import ALSO, CANDIDATE, MOST_CANDIDATES, SURE_TOPIC, Nothing, Sure, Unsure, decide
from bot.dialogue.check_flow import LONGEST_OFFER
from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book
from bot.dialogue.inputs import Guess, Input, Reading, Sentence, Tap, Token, Utterance
from bot.dialogue.session import Session, from_json, to_json
from bot.dialogue.topics import LONGEST_HEARD
from tests.conversations.runner import Player
from tests.dialogue.flows import book_of

NOW = 1_780_000_000.0


def reading(text: str = "words", **guesses: float) -> Reading:
    ranked = sorted(guesses.items(), key=lambda each: -each[1])
    return Reading(text, tuple(Guess(intent, confidence) for intent, confidence in ranked))


def test_a_likely_topic_is_sure(book: Book) -> None:
    decision = decide(reading(money=SURE_TOPIC, parenting=ALSO - 0.01), book)
    assert decision == Sure("money", book.by_intent["money"])


def test_a_second_topic_is_remembered_with_it(book: Book) -> None:
    assert decide(reading(money=0.7, parenting=ALSO), book) == Sure("money", book.by_intent["money"], "parenting")


def test_what_a_single_sentence_is_about_is_remembered_too(book: Book) -> None:
    told = replace(reading(money=0.9), besides=(Guess("money", 0.9), Guess("smalltalk", 0.8), Guess("parenting", 0.7)))
    assert decide(told, book) == Sure("money", book.by_intent["money"], "parenting")


def test_less_likely_topics_are_candidates_the_likeliest_first(book: Book) -> None:
    decision = decide(reading(money=0.3, parenting=0.4, boredom=CANDIDATE - 0.01), book)
    assert decision == Unsure(("parenting", "money"))


def test_there_are_never_more_candidates_than_anybody_reads(book: Book) -> None:
    decision = decide(reading(money=0.3, parenting=0.2, boredom=0.15, feelings=0.12, vision=0.11), book)
    assert decision == Unsure(("money", "parenting", "boredom"))


def test_two_intents_of_one_flow_stand_for_it_together(book: Book) -> None:
    assert decide(reading(unheard=0.4, listen_howto=0.3), book) == Sure("unheard", book.by_intent["unheard"])
    assert decide(reading(unheard=0.2, listen_howto=0.2, money=0.3), book) == Unsure(("unheard", "money"))


def test_two_intents_of_one_flow_are_no_two_topics(book: Book) -> None:
    assert decide(reading(unheard=0.6, listen_howto=0.3), book) == Sure("unheard", book.by_intent["unheard"])


@pytest.mark.parametrize("chatter", ["out_of_scope", "smalltalk", "greeting", "thanks", "menu", "help"])
def test_unsure_small_talk_gives_way_to_a_topic(book: Book, chatter: str) -> None:
    assert decide(reading(**{chatter: 0.45}, money=0.2), book) == Unsure(("money",))
    assert decide(reading(**{chatter: 0.45}), book) == Nothing()
    assert decide(reading(**{chatter: 0.7}, money=0.25), book) == Sure(chatter, book.by_intent[chatter])


@pytest.mark.parametrize("danger", ["crisis_self_harm", "abuse_victim", "violence_perpetrator", "child_at_risk"])
def test_a_danger_is_never_something_to_choose(book: Book, danger: str) -> None:
    assert decide(reading(**{danger: 0.29}, money=0.2), book) == Unsure(("money",))
    assert decide(reading(money=0.7, **{danger: 0.3}), book) == Sure("money", book.by_intent["money"])


def test_a_yes_without_a_question_is_nothing(book: Book) -> None:
    assert decide(reading(affirm=0.9), book) == Nothing()


@given(
    st.dictionaries(
        st.sampled_from(["money", "unheard", "listen_howto", "menu", "affirm", "abuse_victim"]), st.floats(0, 1)
    )
)
def test_whatever_is_guessed_candidates_are_topics_of_different_flows(book: Book, guesses: dict[str, float]) -> None:
    decision = decide(reading(**guesses), book)
    if isinstance(decision, Unsure):
        flows = {book.by_intent[intent].id for intent in decision.intents}
        assert 1 <= len(decision.intents) == len(flows) <= MOST_CANDIDATES
        assert set(decision.intents) <= book.offers.keys()


def test_every_offer_fits_a_phone_and_reads_like_no_other(book: Book) -> None:
    titles = [title.casefold() for title in book.offers.values()]
    assert len(set(titles)) == len(titles)
    assert all(len(title) <= LONGEST_OFFER for title in titles)


PARSED = Sentence(
    "he spends it", (Token("he", "he", "PRON", "PRP", "nsubj", 1), Token("spends", "spend", "VERB", "VBZ", "ROOT", 1))
)
UNSURE = Reading(
    "he spends it", (Guess("money", 0.4), Guess("family_inlaws", 0.3), Guess("vision", 0.01)), sentences=(PARSED,)
)

FLOWS = """
flows:
  spending:
    name: spending
    description: d
    nlu_trigger: [{intent: money, offer: Money}]
    steps: [{action: action_look}, {collect: what}]
  others:
    name: others
    description: d
    nlu_trigger: [{intent: family_inlaws, offer: Family}]
    steps: [{action: action_look}]
slots:
  what: {type: text, mappings: [{type: from_text}]}
responses:
  utter_ask_what: [{text: what}]
"""


class Seen:
    """An action that remembers what it was given, and the player of a conversation with it."""

    def __init__(self, folder: Path) -> None:
        self.readings: list[Reading | None] = []
        self.player = Player(Conversation(book_of(folder, FLOWS)[0], Actions({"action_look": self._look}, {})))

    def _look(self, given: ActionInput) -> dict[str, str]:
        self.readings.append(given.reading)
        return {}


@pytest.fixture
def seen(tmp_path: Path) -> Seen:
    return Seen(tmp_path)


def test_the_chosen_topic_sees_the_text_as_if_it_had_been_understood_at_once(seen: Seen) -> None:
    seen.player.give(Utterance(UNSURE))
    seen.player.play({"tap": "Money"})
    assert seen.readings == [Reading(UNSURE.text, (Guess("money", 1.0),), sentences=UNSURE.sentences)]


def test_a_long_text_is_not_kept_only_what_it_may_mean(seen: Seen) -> None:
    seen.player.give(Utterance(Reading("word " * LONGEST_HEARD, UNSURE.guesses)))
    assert "word" not in json.dumps(to_json(seen.player.session)["heard"]).replace('"words"', "")
    seen.player.play({"tap": "Family"})
    assert seen.readings == [Reading("", (Guess("family_inlaws", 1.0),), kind="empty")]


def test_what_was_typed_is_forgotten_when_the_next_turn_is_over(seen: Seen) -> None:
    for then in (
        {"tap": "Money"},
        {"user": "hm"},
        {"command": "menu"},
        {"send": "sticker"},
        {"user": "ah", "safety": "self_harm"},
    ):
        seen.player.give(Utterance(UNSURE))
        assert seen.player.session.heard is not None
        seen.player.play(then)
        assert seen.player.session.heard is None
        seen.player.session = Session(noticed=True)


def test_a_button_of_a_question_that_is_gone_says_where_we_are(seen: Seen) -> None:
    seen.player.give(Utterance(UNSURE))
    old = seen.player.session.screen
    seen.player.play({"command": "menu"})
    seen.player.give(Tap("/Topic(money)", old))
    seen.player.play({"bot": "the menu"})
    assert seen.readings == []


def test_a_topic_that_the_flow_files_lost_is_an_old_button(seen: Seen, tmp_path: Path) -> None:
    seen.player.give(Utterance(UNSURE))
    book, _ = book_of(tmp_path, FLOWS.replace("intent: money, offer: Money", "intent: boredom, offer: Dull"))
    seen.player.conversation = Conversation(book, seen.player.conversation.actions)
    seen.player.play({"tap": "Money"})
    seen.player.play({"bot": "the menu"})


def test_the_second_topic_starts_without_the_text(seen: Seen) -> None:
    seen.player.give(Utterance(reading("they are mean and they spend", family_inlaws=0.7, money=0.25)))
    seen.player.play({"tap": "Also: Money"})
    assert seen.readings[-1] == Reading("", (Guess("money", 1.0),), kind="empty")


def test_a_chosen_topic_remembers_the_other_one_like_an_understood_one(seen: Seen) -> None:
    seen.player.give(Utterance(UNSURE))
    seen.player.play({"tap": "Money"})
    seen.player.play({"user": "games"})
    seen.player.play({"buttons": "Also: Family"})


def test_a_session_with_the_question_survives_its_json() -> None:
    session = Session(heard=Reading(UNSURE.text, UNSURE.guesses, sentences=UNSURE.sentences), also="money", screen=3)
    assert from_json(json.loads(json.dumps(to_json(session)))) == session


INTENTS = [
    "money",
    "family_inlaws",
    "parenting",
    "forgiveness",
    "smalltalk",
    "out_of_scope",
    "affirm",
    "deny",
    "back",
    "thanks",
]
TEXTS = st.sampled_from(["no", "yes he does", "money", "2", "something else", "the first one", "he left me", "also"])
TYPED = st.builds(
    lambda text, guesses, danger: Utterance(
        Reading(
            text,
            tuple(Guess(*each) for each in sorted(guesses.items(), key=lambda g: -g[1])) or (Guess("maybe", 0.0),),
            danger,
        )
    ),
    TEXTS,
    st.dictionaries(st.sampled_from(INTENTS), st.sampled_from([0.05, 0.15, 0.3, 0.45, 0.7]), max_size=3),
    st.sampled_from(["none"] * 9 + ["self_harm"]),
)


def tapped(session: Session, number: int) -> Tap:
    """Some button of the newest screen; the menu where there is none."""
    payloads = [button.payload for button in (*session.buttons, *session.navigation) if button.payload] or ["/menu"]
    return Tap(payloads[number % len(payloads)], session.screen)


@given(st.lists(st.one_of(TYPED, st.integers(0, 5)), max_size=8))
def test_whatever_people_do_the_question_stands_for_one_turn_and_never_in_danger(
    conversation: Conversation, turns: list[Utterance | int]
) -> None:
    session = Session()
    for number, what in enumerate(turns):
        given: Input = what if isinstance(what, Utterance) else tapped(session, what)
        after = conversation.respond(session, given, NOW + 20 * number).session
        before, session = session, from_json(json.loads(json.dumps(to_json(after))))
        asks = any(button.payload.startswith("/Topic(") for button in session.buttons)
        assert asks == (session.heard is not None)
        assert not (before.heard and session.heard)
        if session.danger != "none":
            assert not asks
            assert not any(button.payload == "/also" for button in session.buttons)
