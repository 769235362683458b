"""What is typed below a rewrite is understood like a tap; a new reproach is a new message."""

import pytest

from actions.rephrase_wishes import wish_of
from bot.dialogue.inputs import Guess, Reading


def wish(text: str, intent: str = "out_of_scope", sure: float = 0.9) -> str | None:
    return wish_of(Reading(text, (Guess(intent, sure),)))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("softer please", "softer"),
        ("Can you make it gentler?", "softer"),
        ("that's too harsh", "softer"),
        ("less angry", "softer"),
        ("a bit more direct", "direct"),
        ("too soft", "direct"),
        ("not so nice", "direct"),
        ("shorter", "short"),
        ("it's too long", "short"),
        ("longer please", "long"),
        ("without the request", "request"),
        ("no question at the end, leave out the question", "request"),
        ("say sad instead of lonely", "feeling sad"),
        ("I'm not sad, I'm angry", "feeling angry"),
        ("more hurt than angry", "feeling hurt"),
        ("furious", "feeling angry"),
        ("ignored", "feeling lonely"),
        ("not lonely but worried", "feeling worried"),
        ("tomorrow instead", "when tomorrow"),
        ("tomorrow", "when tomorrow"),
        ("on friday evening please", "when on Friday evening"),
        ("make it at the weekend", "when at the weekend"),
        ("can we say next week", "when next week"),
        ("not tonight, tomorrow", "when tomorrow"),
        ("another feeling", "feelings"),
        ("that's not what I feel", "feelings"),
        ("different need", "needs"),
        ("closeness", "need affection"),
        ("I need honesty", "need honesty"),
        ("another time", "times"),
        ("what did you change", "change"),
        ("why did you take out never", "change"),
        ("another sentence", "another"),
        ("more", "more"),
        ("perfect", "good"),
        ("I'll send that", "good"),
    ],
)
def test_wishes(typed: str, meant: str) -> None:
    assert wish(typed) == meant


@pytest.mark.parametrize(
    "typed", ["bananas", "what is the weather", "I", "hm", "does this ever work", "a" * 3900, "😡", "it sounds sad"]
)
def test_anything_else_is_no_wish(typed: str) -> None:
    assert wish(typed) is None


def test_a_new_reproach_is_a_new_message_whatever_words_are_in_it() -> None:
    assert wish("you always make me sad with your nicer friends", "blame_partner") == "typed"
    assert wish("and he never calls when he is late", "blame_partner") == "typed"


def test_an_unsure_reproach_is_none() -> None:
    assert wish("you lot and your bananas", "blame_partner", 0.2) is None


def test_thanks_and_yes_close_it() -> None:
    assert wish("cheers for that", "thanks") == "good"
    assert wish("yes", "affirm") == "good"


def test_symbols_are_no_wish() -> None:
    assert wish_of(Reading("😀", kind="symbols")) is None
