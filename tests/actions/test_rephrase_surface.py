"""The last gate lets nothing through that would start the fight again."""

import pytest

from actions.rephrase.surface import LONGEST, faults


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("I feel sad when you never call.", "absolute"),
        ("When you're on your phone all the time, I feel lonely.", "absolute"),
        ("When you're so lazy, I feel tired.", "insult"),
        ("I feel that you don't love me.", "feel that you"),
        ("I feel like you don't care.", "feel that you"),
        ("When you're out, I feel ignored.", "no feeling"),
        ("When you're out, I feel sad and a bit abandoned.", "no feeling"),
        ("You hurt me and I feel sad.", "leading word"),
        ("Why am I alone?", "leading word"),
        ("Stop it, I feel sad.", "leading word"),
        ("When you go go out, I feel sad.", "doubled word"),
        ("When you has guests, I feel sad.", "agreement"),
        ("When you was late, I felt sad.", "agreement"),
        ("When i wait, I feel sad.", "pronoun"),
        ("When you don't not call, I feel sad.", "two negations"),
        ("When you go out and, I feel sad.", "loose end"),
        ("When , I feel sad.", "loose end"),
        ("When you call me (again), I feel sad.", "sign"),
        ("When you SHOUT, I feel tense.", "capitals"),
        ("When you shout, we are sad.", "no I"),
        ("I feel sad. " + "I need time with you and " * 12, "too long"),
        ("I feel sad. I am tired. I need time. Could we talk?", "too many sentences"),
    ],
)
def test_what_must_not_be_said_is_named(text: str, fault: str) -> None:
    assert fault in faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "When you're on your phone while I'm talking, I feel lonely and a bit hurt. I need to know I matter to you.",
        "I felt sad when you used my car on Friday. Please ask me first next time.",
        "When the trash and the TV are left to me, I feel worn out and need a hand.",
        "I need to feel you at my side when you're back at 3am.",
    ],
)
def test_what_a_tired_person_could_say_passes(text: str) -> None:
    assert faults(text) == ()


def test_the_limit_is_the_one_of_the_copy_button() -> None:
    assert LONGEST == 256
