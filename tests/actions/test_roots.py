"""Roots, losses and other people: typed first answers are understood, and a question to the bot is no answer."""

import pytest

from actions.loss import validate_loss_kind
from actions.other_relationship import validate_other_relationship_who
from actions.roots import action_roots_say, validate_roots_under
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading


def typed(text: str, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput({}, Reading(text, (Guess(intent, 0.9),)), 0.0)


@pytest.mark.parametrize(
    ("text", "under"),
    [
        ("I feel invisible", "matter"),
        ("he lied to me before", "trust"),
        ("no room to breathe", "free"),
        ("since the baby", "big"),
        ("I am depressed", "self"),
        ("who am I talking to", None),
    ],
)
def test_which_question_is_under_the_fights(text: str, under: str | None) -> None:
    assert validate_roots_under(typed(text)) == under


@pytest.mark.parametrize(
    ("text", "intent", "kind"),
    [
        ("he left", "out_of_scope", "left"),
        ("she broke up with me", "out_of_scope", "left"),
        ("I left him", "out_of_scope", "ended"),
        ("we split up", "out_of_scope", "ended"),
        ("she passed away", "out_of_scope", "died"),
        ("I still set two plates", "breakup_loss", "any"),
        ("who am I talking to", "out_of_scope", None),
    ],
)
def test_what_happened(text: str, intent: str, kind: str | None) -> None:
    assert validate_loss_kind(typed(text, intent)) == kind


@pytest.mark.parametrize(
    ("text", "intent", "who"),
    [
        ("my sister", "out_of_scope", "family"),
        ("a guy I am dating", "out_of_scope", "dating"),
        ("my flat mate", "out_of_scope", "friend"),
        ("my boss", "out_of_scope", "somebody"),
        ("they never answer", "other_relationship", "any"),
        ("who am I talking to", "out_of_scope", None),
    ],
)
def test_who_it_is(text: str, intent: str, who: str | None) -> None:
    assert validate_other_relationship_who(typed(text, intent)) == who


@pytest.mark.parametrize(
    ("slot", "words", "say", "again"),
    [
        ("roots_money_ask", "that you ask me first", "that you ask me first", False),
        ("roots_money_ask", "that he asks me first", None, True),
        ("roots_household_ask", "that she cooks on Mondays", None, True),
        ("roots_family_ask", "that she rings before she comes", "that she rings before she comes", False),
        ("roots_parenting_ask", "that you read to him at night", "that you read to him at night", False),
        ("roots_money_ask", "", None, False),
    ],
)
def test_a_request_to_the_partner_is_not_about_them(slot: str, words: str, say: str | None, again: bool) -> None:
    assert action_roots_say(ActionInput({slot: words}, None, 0.0)) == {"roots_say": say, "roots_again": again}
