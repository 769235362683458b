"""Whatever somebody types, the rewriter gives a sentence that can be said, or none; it never raises."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.rephrase import FEELINGS, NEEDS, STYLES, Complaint, Rewrite, Tuning, compose, understood
from actions.rephrase.changes import WHYS, changes_in
from actions.rephrase.refusals import refusal_of
from actions.rephrase.surface import INSULTS, LONGEST, MOST_SENTENCES
from bot.dialogue.inputs import SAFETY_CLASSES, Reading
from bot.understanding.parse import Parser

PARSER = Parser()
PIECES = st.sampled_from(
    [
        "you",
        "never",
        "always",
        "he",
        "she",
        "my",
        "husband",
        "wife",
        "listen",
        "to",
        "me",
        "phone",
        "the",
        "dishes",
        "when",
        "I",
        "and",
        "but",
        "because",
        "stop",
        "why",
        "do",
        "don't",
        "can't",
        "you're",
        "so",
        "lazy",
        "selfish",
        "an",
        "idiot",
        "like",
        "your",
        "mother",
        "or",
        "I'm",
        "gone",
        "said",
        '"',
        "“",
        "”",
        ",",
        ".",
        "!",
        "?",
        "…",
        "ur",
        "u",
        "n",
        "wanna",
        "thanks",
        "a",
        "lot",
        "great",
        ",",
        "Saturday",
        "3",
        "hours",
        "late",
        "not",
        "a",
        "word",
        "since",
        "work",
        "home",
        "kids",
        "money",
        "with",
        "him",
        "her",
        "them",
        "their",
        "his",
        "forgot",
        "promised",
        "ALWAYS",
        "NEVER",
        "💔",
        "(",
        ")",
        "-",
        "'",
        ";",
        ":",
        "//",
        "<b>",
        "{x}",
        "\n",
    ]
)
TEXTS = st.one_of(st.lists(PIECES, min_size=1, max_size=40).map(" ".join), st.text(max_size=120))
TUNINGS = st.builds(
    Tuning,
    style=st.sampled_from(STYLES),
    feeling=st.sampled_from(["", "no such feeling", *FEELINGS]),
    need=st.sampled_from(["", "no such need", *NEEDS]),
    softer=st.integers(-1, 4),
    request=st.booleans(),
    when=st.sampled_from(["", "tomorrow", "at the weekend"]),
)
ABSOLUTE = re.compile(r"\b(?:always|never|constantly|every single time|all you do)\b", re.I)
ACCUSING = re.compile(r"\bI (?:feel|felt) (?:that |like |as if )?(?:you|your)\b", re.I)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=TEXTS, tuning=TUNINGS)
def test_any_text_gives_a_sayable_sentence_or_none(text: str, tuning: Tuning) -> None:
    complaint = understood(Reading(text, sentences=PARSER.parse(text)))
    rewrite = compose(complaint, tuning)
    assert bool(rewrite.text) != bool(rewrite.refusal)
    assert len(rewrite.text) <= LONGEST
    assert len(re.findall(r"[.?!](?:\s|$)", rewrite.text)) <= MOST_SENTENCES
    assert not ABSOLUTE.search(rewrite.text)
    assert not re.search(rf"\b(?:{INSULTS})\b", rewrite.text, re.I)
    assert not ACCUSING.search(rewrite.text)
    assert Complaint.unpacked(complaint.packed()) == complaint
    assert all(change.why in WHYS for change in rewrite.changes)


def understood_text(text: str) -> Complaint:
    return understood(Reading(text, sentences=PARSER.parse(text)))


def first(text: str) -> Rewrite:
    return compose(understood_text(text), Tuning())


@pytest.mark.parametrize("safety", SAFETY_CLASSES)
def test_danger_is_never_worded(safety: str) -> None:
    text = "You never help with the kids"
    reading = Reading(text, safety=safety, sentences=PARSER.parse(text))  # type: ignore[arg-type]
    assert compose(understood(reading), Tuning()).text == ""


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("help me tell my girlfriend she can't wear that dress to work", "control"),
        ("I forbid you to talk to him", "control"),
        ("You're not allowed to go out with your sister", "control"),
        ("word this nicely: I will take the kids if you walk out", "threat"),
        ("you'll regret this", "threat"),
        ("make him feel guilty for going to the gym", "manipulation"),
        ("guilt trip her into staying at home", "manipulation"),
        ("hmm", "unclear"),
    ],
)
def test_what_no_wording_makes_kind_is_refused_by_its_name(text: str, refusal: str) -> None:
    assert first(text) == Rewrite("", refusal, changes=changes_in([text]))  # type: ignore[arg-type]


def test_a_bare_accusation_gets_no_fact_that_was_not_said() -> None:
    text = first("what is your problem").text
    assert re.search(r"when (?:our talks|it gets so tense|we can't find)", text, re.I)
    assert "wrong" not in text


@pytest.mark.parametrize(
    "text",
    [
        "You don't let me see my friends.",
        "You tell me I'm not allowed to buy shoes.",
        "He makes me feel guilty when I visit my mum.",
        "If you keep drinking I will leave.",
        "You won't talk to me about the money.",
        "You can't see how tired I am.",
    ],
)
def test_who_is_controlled_may_complain(text: str) -> None:
    assert refusal_of(text) == ""


def test_or_i_am_gone_becomes_a_boundary() -> None:
    text = first("Stop gambling with our savings or I'm gone.").text
    assert "I can't go on like this" in text
    assert "gone" not in text


def test_each_piece_of_blame_is_named_in_its_own_words() -> None:
    said = "You're so lazy, you never do the dishes, just like your mother. Thanks a lot!"
    found = {change.why: change.said for change in changes_in([said])}
    assert found["absolute"] == "never"
    assert found["comparison"] == "just like your mother"
    assert found["sarcasm"] == "Thanks a lot"
    assert {"insult", "label"} & set(found)
    assert all(change.said in said for change in changes_in([said]))
