"""Grammar: what the rewriter needs to know about a sentence, also when it was typed on a phone."""

import pytest

from bot.dialogue.inputs import Sentence, Token
from bot.understanding.parse import LONGEST, Parser

pytestmark = pytest.mark.full


def word(sentence: Sentence, text: str) -> Token:
    return next(token for token in sentence.tokens if token.text == text)


def test_who_does_what_to_whom(parser: Parser) -> None:
    (sentence,) = parser.parse("u nevr help me")
    assert sentence.text == "you never help me"
    assert [token.text for token in sentence.tokens] == ["you", "never", "help", "me"]
    help_ = word(sentence, "help")
    assert (help_.dep, help_.pos, sentence.tokens[help_.head]) == ("ROOT", "VERB", help_)
    for text, relation in (("you", "nsubj"), ("never", "neg")):
        assert word(sentence, text).dep == relation
        assert sentence.tokens[word(sentence, text).head] == help_


def test_lemmas_and_tags_are_there(parser: Parser) -> None:
    (sentence,) = parser.parse("She forgot the dishes")
    assert (word(sentence, "forgot").lemma, word(sentence, "forgot").tag) == ("forget", "VBD")


def test_heads_count_from_the_beginning_of_their_sentence(parser: Parser) -> None:
    sentences = parser.parse("He left. She cried all night, and then he came back.")
    assert len(sentences) >= 2
    for sentence in sentences:
        assert all(0 <= token.head < len(sentence.tokens) for token in sentence.tokens)
        assert sum(token.dep == "ROOT" for token in sentence.tokens) == 1


def test_of_a_long_text_the_end_comes_without_grammar(parser: Parser) -> None:
    one = "He forgot my birthday again."
    sentences = parser.parse(" ".join([one] * 100))
    assert [sentence.text for sentence in sentences] == [one] * 100
    parsed = [bool(sentence.tokens) for sentence in sentences]
    assert parsed == sorted(parsed, reverse=True)
    assert sum(parsed) == LONGEST // len(one)


@pytest.mark.parametrize("text", ["", "?", "😭😭", "x" * 5000, "a " * 3000], ids=len)
def test_no_text_is_too_odd(parser: Parser, text: str) -> None:
    assert "".join(sentence.text for sentence in parser.parse(text)).replace(" ", "") == text.replace(" ", "")
