"""A grammar check for what the rewriter writes: short spoken English with "I" and "you".

It is no general checker. spaCy's parse names the words, and the rules look for the faults of a program that puts
sentences together from pieces: a verb that doesn't agree, a wrong form after "to", "don't" or "of", a pronoun in the
wrong case, a clause without its verb or cut in the middle, doubled words, wrong articles, punctuation.
grammar_sentences.yml holds right and wrong sentences; test_grammar.py measures how many of each it tells apart.
"""

from functools import cache
from typing import TYPE_CHECKING

from bot.understanding.parse import MODEL
from bot.understanding.quiet import no_warnings
from tests.actions.grammar import agreement, articles, cases, clauses, forms, surface

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def model() -> "Language":
    with no_warnings():
        import spacy  # noqa: PLC0415 (importing it takes a second)

        return spacy.load(MODEL, exclude=["ner", "senter"])


def faults(text: str) -> list[str]:
    """What is wrong with the text, each with the words that show it; empty when nothing was found."""
    tokens = list(model()(text))
    rules = (agreement.faults, articles.faults, cases.faults, clauses.faults, forms.faults)
    return surface.faults(text) + [fault for rule in rules for fault in rule(tokens)]
