"""Every sentence that the bot says is short, plain, impartial and kind: the rules of style.yml over all flow files."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from textstat import textstat

from bot.dialogue.flows import Book, Response, Variation
from bot.dialogue.load import load_book

HERE = Path(__file__).parent
RULES: dict[str, Any] = YAML(typ="safe").load((HERE / "style.yml").read_text(encoding="utf-8"))
BOOK = load_book(HERE.parent.parent / "dialogues")
FILES = sorted({response.place.file for response in BOOK.responses.values()})
QUOTED = re.compile("“[^”]*”|\"[^\"]*\"")  # fmt: skip
LIST = re.compile(r"^\s*(?:•|\d+[.)]).*$", re.MULTILINE)
SLOT = re.compile(r"\{[^}]*\}")
SENTENCE = re.compile(r"[.?!…]+(?:\s|$)")
OF_DANGER = frozenset(
    ("crisis", "abuse", "violence", "child", "emergency", "foreign", "resources", "aftermath", "unclear")
)


def own_words(text: str) -> str:
    """What the bot says itself: without what the person may send, lists and slots."""
    return SLOT.sub("it", LIST.sub("", QUOTED.sub("it", text)))


def texts(variation: Variation) -> tuple[str, ...]:
    """All that it may be: short and plain, too, for who asked for that."""
    return tuple(filter(None, (variation.text, variation.short, variation.plain)))


def stem(response: Response) -> str:
    return Path(response.place.file).stem


def of_file(file: str) -> list[Response]:
    return [response for response in BOOK.responses.values() if response.place.file == file]


def groups(response: Response) -> Counter[str]:
    """How many wordings there are, by condition."""
    return Counter(each.condition.source if each.condition else "" for each in response.variations)


@pytest.mark.parametrize("rule", RULES["words"])
def test_no_text_has_words_that_this_bot_does_not_use(rule: str) -> None:
    patterns = [re.compile(pattern, re.IGNORECASE) for pattern in RULES["words"][rule]["patterns"]]
    excepted = RULES["except"][rule]
    faults = [
        f"{variation.place}: '{found.group()}' ({rule}); write {RULES['words'][rule]['instead']}"
        for response in BOOK.responses.values()
        if response.name not in excepted
        for variation in response.variations
        for pattern in patterns
        for found in pattern.finditer(own_words(" ".join((*texts(variation), *(b.title for b in variation.buttons)))))
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("file", FILES)
def test_three_sentences_at_most_before_a_button(file: str) -> None:
    faults = [
        f"{variation.place}: {count} sentences in '{response.name}'; at most {RULES['most_sentences']}"
        for response in of_file(file)
        if stem(response) not in OF_DANGER and response.name not in RULES["more_sentences"]
        for variation in response.variations
        if (count := sentences(variation)) > RULES["most_sentences"]
    ]
    assert not faults, "\n".join(faults)


def sentences(variation: Variation) -> int:
    return len(SENTENCE.findall(own_words(variation.text).strip()))


@pytest.mark.parametrize("file", FILES)
def test_what_can_be_said_again_has_three_wordings(file: str) -> None:
    faults = [
        f"{response.place}: '{response.name}' has {count} wording(s){f' for {condition}' if condition else ''}; "
        f"write at least {RULES['least_wordings']}"
        for response in of_file(file)
        if stem(response) not in OF_DANGER and response.name not in RULES["fewer_wordings"]
        for condition, count in groups(response).items()
        if count < RULES["least_wordings"]
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("file", FILES)
def test_a_child_of_twelve_can_read_it(file: str) -> None:
    words = (texts(variation) for response in of_file(file) for variation in response.variations)
    text = " ".join(own_words(text) for each in words for text in each)
    grade = textstat.flesch_kincaid_grade(text)
    assert grade <= RULES["most_grade"], f"{file}: grade {grade:.1f}; shorter sentences and shorter words"


def test_every_exception_is_still_needed() -> None:
    named = {*RULES["fewer_wordings"], *RULES["more_sentences"]}.union(*RULES["except"].values())
    assert named <= set(BOOK.responses)


def test_the_rules_find_what_they_are_for() -> None:
    wrong = {
        "exclamation marks": "Well done!",
        "jargon": "This is your attachment style.",
        "taking sides": "They are wrong about that.",
        "staying or going": "You should leave.",
        "the partner as he or she": "Ask him tonight.",
        "promises": "Everything will be fine.",
        "pet names": "Do not cry, dear.",
        "claiming to be somebody": "I know how you feel.",
    }
    assert set(wrong) == set(RULES["words"])
    for rule, text in wrong.items():
        assert any(re.search(pattern, text, re.IGNORECASE) for pattern in RULES["words"][rule]["patterns"]), rule


def test_counting_sentences() -> None:
    def count(text: str) -> int:
        return len(SENTENCE.findall(own_words(text).strip()))

    assert count("One. Two? Three…") == 3
    assert count("Say this:\n\n“I felt sad. I need you. Please.”") == 0
    assert count("At 8.30 tonight, e.g. in the kitchen.") == 2  # an abbreviation counts: it is better written out


def test_the_book_is_all_read(book: Book) -> None:
    assert len(book.responses) == len(BOOK.responses)
