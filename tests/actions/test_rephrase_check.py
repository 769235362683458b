"""The coach marks what may land as blame in the person's own words, and leaves alone what can be said."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions.rephrase import STYLES, rewrite
from actions.rephrase.check import KINDS, Check, check
from actions.rephrase.check_marked import LONGEST, marked
from bot.dialogue.inputs import Reading, Sentence
from bot.understanding.parse import Parser

HERE = Path(__file__).parent
Cases = list[dict[str, Any]]


def cases(name: str) -> Cases:
    return list(YAML(typ="safe").load(HERE.joinpath(name).read_text(encoding="utf-8")))


OWN = cases("rephrase_check_cases.yml")
OTHER_VOICES = cases("rephrase_check_other_voices.yml")


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def look(parser: Parser, text: str) -> Check:
    return check(text, parser.parse(text))


def quotes(found: Check, text: str, kind: str) -> list[str]:
    return [text[each.start : each.end] for each in found.findings if each.kind == kind]


class Counts:
    """How many kinds were named rightly, wrongly and not at all."""

    def __init__(self) -> None:
        self.right, self.wrong, self.missed = Counter[str](), Counter[str](), Counter[str]()

    def add(self, named: set[str], meant: set[str]) -> None:
        self.right.update(named & meant)
        self.wrong.update(named - meant)
        self.missed.update(meant - named)

    def precision(self) -> float:
        return self.right.total() / (self.right.total() + self.wrong.total())

    def recall(self) -> float:
        return self.right.total() / (self.right.total() + self.missed.total())

    def lines(self) -> Iterator[str]:
        for kind in KINDS:
            named, meant = self.right[kind] + self.wrong[kind], self.right[kind] + self.missed[kind]
            shares = f"{self.right[kind] / named if named else 1:.2f}  {self.right[kind] / meant if meant else 1:.2f}"
            yield f"{kind:14} {meant:4} {shares}"
        yield f"{'all':14} {self.right.total() + self.missed.total():4} {self.precision():.2f}  {self.recall():.2f}"


@pytest.mark.parametrize("labelled", [OWN, OTHER_VOICES], ids=["own", "other voices"])
def test_nine_in_ten_are_found_and_nine_in_ten_are_right(parser: Parser, labelled: Cases) -> None:
    counts = Counts()
    for case in labelled:
        counts.add({each.kind for each in look(parser, case["say"]).findings}, set(case["find"]))
    print("\nkind          meant precision recall", *counts.lines(), sep="\n")
    assert len(labelled) >= 150
    assert counts.precision() >= 0.9
    assert counts.recall() >= 0.9


def test_both_sides_are_measured() -> None:
    clean = [case for case in OWN + OTHER_VOICES if not case["find"]]
    assert len(clean) >= 80
    assert {kind for case in OWN + OTHER_VOICES for kind in case["find"]} == set(KINDS)


def test_what_the_rewriter_writes_has_nothing_to_mend(parser: Parser) -> None:
    said = [case["say"] for case in cases("rephrase_cases.yml")]
    readings = [Reading(text, sentences=parser.parse(text)) for text in said]
    texts = [text for reading in readings for style in STYLES if (text := rewrite(reading, style))]
    assert len(texts) > 400
    assert [(text, found.findings) for text in texts if (found := look(parser, text)).findings] == []
    assert [text for text in texts if not {"feeling", "own"} & set(look(parser, text).strengths)] == []


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("I feel that you never listen.", "absolute", "you never"),
        ("u nevr call me back", "absolute", "u nevr"),
        ("YOU NEVER SAY THANK YOU", "absolute", "YOU NEVER"),
        ("I’m sad and you’re so selfish.", "label", "selfish"),
        ("I love you, but the car is a mess.", "hidden_but", "but"),
        ("Be home by eight or I'm leaving.", "threat", "or I'm leaving"),
        ("I feel ignored at breakfast.", "fake_feeling", "feel ignored"),
        ("Hm. Well. You don't care about my job.", "mind_reading", "You don't care"),
        ("im so tired 😩 why do u always do this", "absolute", "u always"),
    ],
)
def test_the_span_is_in_the_words_as_they_were_typed(parser: Parser, text: str, kind: str, quote: str) -> None:
    assert quotes(look(parser, text), text, kind) == [quote]


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        ("I felt lonely on Sunday. Could we eat together tonight?", {"feeling", "moment", "request", "own"}),
        ("You left the kitchen in a mess.", set()),
        ("I know you had a long day.", {"view", "own"}),
        ("I need a quiet hour.", {"need", "own"}),
        ("I feel that you never listen.", {"own"}),
    ],
)
def test_what_is_right_is_seen_too(parser: Parser, text: str, strengths: set[str]) -> None:
    assert set(look(parser, text).strengths) == strengths


def test_what_is_quoted_among_other_words_is_not_said_by_the_person(parser: Parser) -> None:
    assert look(parser, "I felt sad when you told me “you're too sensitive”.").findings == ()
    assert look(parser, '"You never listen to me."').findings


def test_one_spot_is_named_once_for_each_thing_that_is_wrong_with_it(parser: Parser) -> None:
    found = look(parser, "You always, always, ALWAYS do this, you liar, you liar").findings
    for one in found:
        others = [each for each in found if each is not one and each.kind == one.kind]
        assert all(each.end <= one.start or one.end <= each.start for each in others)


@pytest.mark.parametrize("text", ["", "😡😡", "...", "a", "why", "\n\n", "[you] {never}", "你从来不听我说话"])
def test_nothing_breaks_it(parser: Parser, text: str) -> None:
    for each in look(parser, text).findings:
        assert 0 <= each.start < each.end <= len(text)


def test_a_text_without_a_parse_is_looked_at_all_the_same() -> None:
    text = "You never listen, you are so selfish."
    assert {each.kind for each in check(text, (Sentence(text),)).findings} >= {"absolute", "label"}


def test_a_huge_text_is_marked_briefly(parser: Parser) -> None:
    text = "We went to the market and then to the sea. " * 90 + "You never listen to me."
    found = look(parser, text[-1000:])
    assert quotes(found, text[-1000:], "absolute") == ["You never"]
    shown = marked(text[-1000:], found.findings)
    assert len(shown) <= LONGEST + 6
    assert "[You never]" in shown


def test_spots_that_overlap_share_their_brackets(parser: Parser) -> None:
    text = "I feel that you never listen."
    assert marked(text, look(parser, text).findings) == "[I feel that you never] listen."


def test_what_is_clean_has_no_brackets() -> None:
    assert marked("I miss our walks.", ()) == "I miss our walks."
