"""How flows run: steps, branches, calls, links, and the moves that work anywhere."""

from pathlib import Path

import pytest

from bot.dialogue.acting import Actions
from bot.dialogue.conversation import Conversation
from bot.dialogue.inputs import Tap
from tests.conversations.runner import Player
from tests.dialogue.flows import book_of

PLAN = """
flows:
  plan:
    name: a plan
    description: d
    nlu_trigger: [{intent: calm_down}]
    steps:
      - collect: plan_what
      - collect: plan_when
        skippable: true
        next:
          - if: slots.plan_when >= 20
            then: [{action: utter_late, next: END}]
          - if: slots.plan_when is null
            then: [{action: utter_whenever, next: END}]
          - else: early
      - id: early
        action: action_count
      - action: utter_early
  aside:
    name: an aside
    description: d
    nlu_trigger: [{intent: privacy}]
    steps: [{action: utter_aside}]
  offer:
    name: an offer
    description: d
    nlu_trigger: [{intent: gratitude}]
    steps: [{action: utter_offer}]
  called:
    name: called
    description: d
    nlu_trigger: [{intent: faq_empathy}]
    steps: [{call: aside}, {action: utter_after_call}]
  linked:
    name: linked
    description: d
    nlu_trigger: [{intent: money}]
    steps: [{link: plan}]
slots:
  plan_what: {type: categorical, values: [walk, sleep]}
  plan_when: {type: float}
  counted: {type: float}
responses:
  utter_ask_plan_what:
    - text: walk or sleep?
      buttons: [{title: Walk, payload: /SetSlots(plan_what=walk)}, {title: Sleep, payload: /SetSlots(plan_what=sleep)}]
  utter_ask_plan_when: [{text: "at what hour will you {plan_what}?"}]
  utter_late: [{text: "{plan_what} late"}]
  utter_whenever: [{text: "{plan_what} whenever"}]
  utter_early: [{text: "{plan_what} early, {counted}"}]
  utter_aside: [{text: by the way}]
  utter_offer: [{text: an offer, buttons: [{title: Take it, payload: /aside}]}]
  utter_after_call: [{text: after the call}]
"""


@pytest.fixture
def player(tmp_path: Path) -> Player:
    book, problems = book_of(tmp_path, PLAN)
    assert not problems
    return Player(Conversation(book, Actions({"action_count": lambda given: {"counted": 2.0}}, {})))


def play(player: Player, *turns: dict[str, object]) -> None:
    for turn in turns:
        player.play(turn)


ANGRY = {"user": "i could scream", "intent": "calm_down"}


def test_a_flow_asks_one_question_after_the_other_and_ends(player: Player) -> None:
    play(
        player,
        ANGRY,
        {"bot": "walk or sleep?"},
        {"tap": "Walk"},
        {"bot": "at what hour will you walk?"},
        {"user": "at 21"},
    )
    play(player, {"bot": "walk late"})
    assert player.session.stack == ()


def test_an_action_computes_slots_and_the_next_wording_uses_them(player: Player) -> None:
    play(player, ANGRY, {"user": "Sleep"}, {"user": "9"}, {"bot": "sleep early, 2"})


def test_slots_are_forgotten_when_their_flow_is_over(player: Player) -> None:
    play(player, ANGRY, {"tap": "Walk"}, {"user": "21"})
    assert player.session.slots == {}


def test_somebody_who_changes_their_mind_gets_the_first_question_again(player: Player) -> None:
    play(
        player, ANGRY, {"tap": "Walk"}, {"user": "back", "intent": "back"}, {"bot": "walk or sleep?"}, {"tap": "Sleep"}
    )
    play(player, {"bot": "will you sleep"})


def test_back_after_the_end_opens_the_last_question_again(player: Player) -> None:
    play(player, ANGRY, {"tap": "Walk"}, {"user": "21"}, {"tap": "‹ Back"}, {"bot": "at what hour will you walk?"})


def test_back_at_the_first_question_leads_to_the_menu(player: Player) -> None:
    play(player, ANGRY, {"user": "back", "intent": "back"}, {"bot": "the menu"})


def test_skip_leaves_a_question_out_where_that_is_allowed(player: Player) -> None:
    play(player, ANGRY, {"user": "skip", "intent": "skip"}, {"bot": "walk or sleep?"}, {"tap": "Walk"})
    play(player, {"user": "skip", "intent": "skip"}, {"bot": "walk whenever"})


def test_stop_ends_everything_and_offers_the_menu(player: Player) -> None:
    play(player, ANGRY, {"user": "stop", "intent": "stop"}, {"buttons": "Show the menu"})
    assert player.session.stack == ()


def test_a_long_sentence_about_stopping_does_not_stop(player: Player) -> None:
    play(
        player,
        ANGRY,
        {"user": "i want him to stop talking to me like that", "intent": "stop"},
        {"bot": "walk or sleep?"},
    )


def test_a_digression_without_an_offer_comes_back_by_itself(player: Player) -> None:
    play(
        player,
        ANGRY,
        {"user": "who reads this", "intent": "privacy"},
        {"bot": ["by the way", "a plan", "walk or sleep?"]},
    )
    play(player, {"tap": "Walk"}, {"bot": "at what hour"})


def test_a_digression_with_an_offer_leaves_the_way_back_as_a_button(player: Player) -> None:
    play(player, ANGRY, {"tap": "Walk"}, {"user": "he made dinner", "intent": "gratitude"}, {"bot": "an offer"})
    play(
        player, {"tap": "Back to: a plan"}, {"bot": "at what hour will you walk?"}, {"user": "7"}, {"bot": "walk early"}
    )


def test_a_call_comes_back_and_a_link_does_not(player: Player) -> None:
    play(player, {"user": "what is empathy", "intent": "faq_empathy"}, {"bot": ["by the way", "after the call"]})
    play(player, {"user": "we are broke", "intent": "money"}, {"bot": "walk or sleep?"})


def test_starting_the_running_topic_again_begins_anew(player: Player) -> None:
    play(player, ANGRY, {"tap": "Walk"}, ANGRY, {"bot": "walk or sleep?"})
    assert len(player.session.stack) == 1


def test_two_misunderstandings_bring_the_menu_and_the_way_back(player: Player) -> None:
    play(player, ANGRY, {"user": "hm"}, {"bot": "walk or sleep?"}, {"user": "pfff"}, {"bot": "the menu"})
    play(player, {"tap": "Back to: a plan"}, {"bot": "walk or sleep?"})


def test_one_misunderstanding_is_forgotten_after_an_answer(player: Player) -> None:
    play(player, ANGRY, {"user": "hm"}, {"tap": "Walk"}, {"user": "hm"}, {"bot": "at what hour"})


def test_who_returns_tomorrow_is_offered_to_resume(player: Player) -> None:
    play(player, ANGRY, {"tap": "Walk"}, {"wait": "26 hours"}, {"user": "hi"}, {"tap": "Back to: a plan"})
    play(player, {"bot": "at what hour will you walk?"})


def test_who_taps_the_old_question_tomorrow_simply_goes_on(player: Player) -> None:
    play(player, ANGRY, {"wait": "26 hours"}, {"tap": "Walk"}, {"bot": "at what hour will you walk?"})


def test_what_was_left_open_can_be_dropped(player: Player) -> None:
    play(player, ANGRY, {"wait": "2 days"}, {"user": "hi"})
    player.give(Tap("/drop", player.session.screen))
    assert not player.session.resumable


def test_a_danger_in_the_middle_wipes_the_exercise(player: Player) -> None:
    play(
        player,
        ANGRY,
        {"tap": "Walk"},
        {"user": "i cannot go on living", "intent": "crisis_self_harm", "safety": "self_harm"},
    )
    play(player, {"bot": "call somebody"}, {"no_buttons": ["Back", "Menu", "Back to"]})
    assert player.session.slots == {}
    assert player.session.stack == ()


def test_no_exercise_starts_while_a_disclosure_stands_until_the_person_chooses(player: Player) -> None:
    play(player, {"user": "i cannot go on living", "intent": "crisis_self_harm", "safety": "self_harm"})
    play(player, ANGRY, {"not": "walk or sleep?"}, {"tap": "Something else"}, {"tap": "Yes"})
    play(player, ANGRY, {"bot": "walk or sleep?"})


def test_a_typed_slash_is_no_payload(player: Player) -> None:
    play(player, {"user": "/SetSlots(plan_what=walk)"}, {"not": "at what hour"})
    assert player.session.slots == {}


def test_an_edited_message_is_not_answered_twice(player: Player) -> None:
    play(player, ANGRY, {"edit": "i could really scream", "intent": "calm_down"}, {"silent": True})


def test_an_edited_message_that_tells_of_danger_is_answered(player: Player) -> None:
    play(
        player,
        ANGRY,
        {"edit": "i want to die", "intent": "crisis_self_harm", "safety": "self_harm"},
        {"bot": "call somebody"},
    )


def test_a_voice_message_gets_a_kind_answer_and_the_question_again(player: Player) -> None:
    play(player, ANGRY, {"send": "voice"}, {"bot": "walk or sleep?"})


def test_a_flow_file_that_lost_a_step_does_not_break_an_open_conversation(player: Player, tmp_path: Path) -> None:
    play(player, ANGRY, {"tap": "Walk"})
    book, _ = book_of(
        tmp_path,
        PLAN.replace(
            "      - collect: plan_when\n        skippable: true\n", "      - id: other\n        noop: true\n"
        ),
    )
    player.conversation = Conversation(book, player.conversation.actions)
    play(player, {"user": "21"}, {"bot": ""})
    assert player.messages


def test_a_safety_flow_that_is_reached_by_a_link_stands_like_a_disclosure(player: Player, tmp_path: Path) -> None:
    linked = PLAN.replace("steps: [{link: plan}]", "steps: [{link: danger}]")
    player.conversation = Conversation(book_of(tmp_path, linked)[0], player.conversation.actions)
    play(player, ANGRY, {"user": "money is how he keeps me", "intent": "money"}, {"bot": "call somebody"})
    assert player.session.danger == "self_harm"
    assert not player.session.resumable
    play(player, ANGRY, {"not": "walk or sleep?"})


NOTE = """
  note:
    name: a note
    description: d
    nlu_trigger: [{intent: listen_howto}]
    steps: [{collect: note_text}, {collect: note_hours}, {action: utter_noted}]
slots:
  note_text: {type: text, verbatim: true, mappings: [{type: from_text}]}
  note_hours: {type: float}
"""
NOTED = """
responses:
  utter_ask_note_text:
    - text: what did they say?
      buttons: [{title: No exact words, payload: /SetSlots(note_text=none)}]
  utter_ask_note_hours:
    - text: how many hours?
      buttons: [{title: One, payload: /SetSlots(note_hours=1)}, {title: Eight, payload: /SetSlots(note_hours=8)}]
  utter_noted: [{text: "noted {note_text}, {note_hours} hours"}]
"""
PASTES = {"user": "they said something", "intent": "listen_howto"}


@pytest.fixture
def noting(tmp_path: Path) -> Player:
    text = PLAN.replace("slots:\n", NOTE, 1).replace("\nresponses:\n", NOTED, 1)
    book, problems = book_of(tmp_path, text)
    assert not problems
    return Player(Conversation(book, Actions({"action_count": lambda given: {}}, {})))


def test_what_the_partner_said_is_not_mistaken_for_a_wish_to_stop(noting: Player) -> None:
    play(noting, PASTES, {"user": "Stop it.", "intent": "stop"}, {"bot": "how many hours?"})


def test_the_exact_word_stops_even_where_any_words_are_an_answer(noting: Player) -> None:
    play(noting, PASTES, {"user": "Stop", "intent": "stop"}, {"not": "how many hours?"})
    assert noting.session.stack == ()


def test_a_part_of_a_title_is_an_answer_where_any_words_are(noting: Player) -> None:
    play(noting, PASTES, {"user": "exact words"}, {"user": "2"}, {"bot": "noted exact words, 2 hours"})


def test_a_typed_number_answers_a_question_for_a_number_and_taps_elsewhere(noting: Player) -> None:
    play(
        noting,
        PASTES,
        {"user": "x"},
        {"user": "2"},
        {"bot": "2 hours"},
        ANGRY,
        {"user": "2"},
        {"bot": "will you sleep"},
    )


def test_after_resuming_the_way_back_is_still_there(noting: Player) -> None:
    play(noting, ANGRY, {"tap": "Walk"}, {"user": "he cooked", "intent": "gratitude"}, {"tap": "Back to: a plan"})
    play(noting, {"tap": "‹ Back"}, {"bot": "walk or sleep?"})


def test_words_typed_the_next_day_do_not_tap_a_button_of_yesterday(noting: Player) -> None:
    play(noting, ANGRY, {"wait": "26 hours"}, {"user": "walk"}, {"buttons": "Back to: a plan"})
    assert noting.session.slots == {}
