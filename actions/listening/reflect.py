"""A message of the partner → what to say back. Pure; the sentences around it are in dialogues/listening.yml.

Kinds: "clause" (turned round), "asked" and "quote" (their words between quotation marks, where turning might go wrong),
"short" ("fine."), "angry" (an insult is not repeated), "open" (nothing to hold on to, so a question instead).
"""

import re
from dataclasses import dataclass

from actions.listening.frames import clause_of, together
from actions.listening.tidy import insults, partners_words, sentences_of, tidy
from actions.listening.wishes import is_question

LONGEST = 160  # characters of what is put into a sentence, so that the whole stays below the 256 of a copy button
LONGEST_QUOTE = 14  # words
# What closes a talk rather than says something.
_SHORT = re.compile(
    r"(?:fine|ok|okay|k|whatever|nothing|nvm|never mind|forget it|leave it|i'm fine|i am fine|it's fine|sure|no|yes|idk"
    r"|hm+|stop|done|i don't know|i'm done|i don't care|(?:it )?doesn't matter|not now|later|as you like"
    r"|do what you want|come on|seriously|really|wow|typical|great|unbelievable|thanks(?: for nothing)?"
    r"|it is what it is|bye|get out)",
    re.IGNORECASE,
)
_ABOUT_SELF = re.compile(r"you (?:feel|are|wish|would like|do not feel|miss|get|need|want)\b")


@dataclass(frozen=True, slots=True)
class Reflection:
    """What kind of reflection, and the words that go into its sentence ("" where it needs none)."""

    kind: str
    words: str = ""


def reflect(text: str) -> Reflection:
    """The reflection of a message: turned round where that is certain, else their own words, else a question."""
    tidied = _tidied(text)
    calm = [piece for piece in tidied if not insults(piece)]
    clauses = [clause for clause in map(_clause, calm) if clause]
    if clauses:
        return Reflection("clause", _best(clauses))
    return Reflection("angry") if len(calm) < len(tidied) else quoted(text)


def quoted(text: str) -> Reflection:
    """The plainer reflection: their longest sentence between quotation marks, shortened where it must be."""
    sentences = [piece for piece in _tidied(text) if '"' not in piece and not insults(piece)]
    if not sentences:
        return Reflection("open")
    longest = max(sentences, key=len)
    words = longest.split()
    if _SHORT.fullmatch(longest) or len(words) < 2:
        return Reflection("short", longest[:LONGEST])
    quote = " ".join(words[:LONGEST_QUOTE])[: LONGEST - 1].rstrip(",;-")
    if len(quote) < len(longest):
        return Reflection("quote", f"{quote}…")
    asks = is_question(longest) or re.match(r"(?:who|what|why|how|which)\b", longest, re.IGNORECASE)
    return Reflection("asked" if asks else "quote", quote)


def _tidied(text: str) -> list[str]:
    return [piece for piece in map(tidy, sentences_of(partners_words(text) or "")) if piece]


def _clause(sentence: str) -> str | None:
    if _SHORT.fullmatch(sentence) or len(sentence.split()) < 2 or re.fullmatch(r"you \w+n't", sentence, re.IGNORECASE):
        return None
    clause = clause_of(sentence)
    return clause if clause and len(clause) <= LONGEST else None


def _best(clauses: list[str]) -> str:
    """The one or two that tell most about the partner: how they feel and what they wish before what was done."""
    ranked = sorted(clauses, key=lambda clause: not _ABOUT_SELF.match(clause))[:2]
    first, *second = [clause for clause in clauses if clause in ranked][:2]
    both = together(first, "and", second[0]) if second and second[0] != first else first
    return both if len(both) <= LONGEST else ranked[0]
