"""The screen: one dangerous sentence is enough, a little is worth a question, words and classifier help each other."""

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.inputs import SAFETY_CLASSES
from bot.understanding.lexicon import Finding
from bot.understanding.screen import CERTAIN, HINT, LEVELS, Alarm, Dangers, screen

CARD, SUPPORTED, QUESTION = LEVELS["self_harm"]
NAMES = ["none", *SAFETY_CLASSES]
NO_WORDS = Finding()
dangers = st.lists(st.floats(0.01, 1), min_size=len(NAMES), max_size=len(NAMES)).map(
    lambda shares: {name: share / sum(shares) for name, share in zip(NAMES, shares, strict=True)}
)
findings = st.builds(
    lambda kind, safety: Finding(**({kind: safety} if kind != "calm" else {"calm": True})),
    st.sampled_from(["card", "question", "calm"]),
    st.sampled_from(SAFETY_CLASSES),
)


def afraid(fear: float, safety: str = "self_harm") -> Dangers:
    return dict.fromkeys(NAMES, 0.0) | {"none": 1 - fear, safety: fear}


def classes(alarm: Alarm) -> tuple[str, str]:
    return alarm.card, alarm.question


def test_one_dangerous_sentence_in_a_harmless_story_is_enough() -> None:
    assert screen(afraid(0), [afraid(0), afraid(CARD + 0.01), afraid(0)], NO_WORDS).card == "self_harm"


def test_a_harmless_message_raises_no_alarm() -> None:
    assert classes(screen(afraid(0.1), [afraid(0), afraid(0.1)], NO_WORDS)) == ("none", "none")


def test_doubt_between_two_dangers_is_still_danger() -> None:
    torn = afraid(0) | {"none": 0.35, "abuse_victim": 0.4, "child_risk": 0.25}
    assert screen(torn, [], NO_WORDS).card == "abuse_victim"


def test_a_little_danger_is_worth_one_gentle_question() -> None:
    assert classes(screen(afraid(QUESTION + 0.01), [], NO_WORDS)) == ("none", "self_harm")


def test_a_hint_in_the_words_makes_a_card_of_what_would_be_a_question() -> None:
    hint = Finding(question="abuse_victim")
    assert screen(afraid(SUPPORTED + 0.01), [], NO_WORDS).card == "none"
    assert screen(afraid(SUPPORTED + 0.01), [], hint).card == "self_harm"


def test_a_hint_is_asked_about_unless_the_classifier_sees_nothing_at_all() -> None:
    hint = Finding(question="abuse_victim")
    assert screen(afraid(HINT + 0.01), [], hint).question == "abuse_victim"
    assert screen(afraid(HINT - 0.01), [], hint) == Alarm(fear=screen(afraid(HINT - 0.01), [], hint).fear)


def test_an_emergency_needs_less_for_a_card_than_violence() -> None:
    assert screen(afraid(0.4, "medical_emergency"), [], NO_WORDS).card == "medical_emergency"
    assert screen(afraid(0.4, "violence_perpetrator"), [], NO_WORDS).question == "violence_perpetrator"


def test_the_piece_that_reaches_its_own_level_decides() -> None:
    """A sentence about an emergency is not outweighed by a more frightening one that is only worth a question."""
    pieces = [afraid(0.6, "violence_perpetrator"), afraid(0.35, "medical_emergency")]
    assert screen(afraid(0), pieces, NO_WORDS).card == "medical_emergency"


def test_plain_words_of_danger_are_never_passed_over() -> None:
    words = Finding(card="self_harm", urgent=True, about="other")
    assert screen(afraid(0), [], words) == Alarm(question="self_harm", urgent=True, about="other")
    assert classes(screen(afraid(SUPPORTED + 0.01, "child_risk"), [], words)) == ("self_harm", "none")
    assert screen(afraid(0.95, "child_risk"), [], words).card == "child_risk"


def test_an_idiom_keeps_it_silent_unless_the_classifier_is_certain() -> None:
    idiom = Finding(calm=True)
    assert classes(screen(afraid(CERTAIN - 0.01), [], idiom)) == ("none", "none")
    assert classes(screen(afraid(CERTAIN + 0.01), [], idiom)) == ("none", "self_harm")


@given(dangers, st.lists(dangers, max_size=4), findings)
def test_there_is_a_card_or_a_question_never_both(whole: Dangers, pieces: list[Dangers], words: Finding) -> None:
    alarm = screen(whole, pieces, words)
    assert "none" in (alarm.card, alarm.question)


@given(dangers, st.lists(dangers, max_size=4), findings)
def test_more_text_never_takes_an_alarm_away(whole: Dangers, pieces: list[Dangers], words: Finding) -> None:
    if screen(whole, [], words).card != "none":
        assert screen(whole, pieces, words).card != "none"
