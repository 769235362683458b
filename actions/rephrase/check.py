"""The coach's eye: what in an attempt may land as blame, where it stands, and what is right about it. Pure.

The parse has its spelling written out ("u nevr" → "you never"); the spans are of the text as it was typed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, cast, get_args

from actions.rephrase.check_absolutes import absolutes
from actions.rephrase.check_labels import labels
from actions.rephrase.check_orders import orders
from actions.rephrase.check_patterns import ROWS
from actions.rephrase.check_strengths import Strength, strengths_of
from bot.dialogue.inputs import Sentence

Kind = Literal[
    "insult", "threat", "label", "absolute", "fault", "mind_reading", "fake_feeling", "comparison", "sarcasm", "why",
    "old_score", "hidden_but", "demand", "vague",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)  # what hurts most comes first
_WORD = re.compile(r"\w+(?:'\w+)*")
_QUOTED = re.compile(r"“[^“”]+”|\"[^\"]+\"")
_AROUND_A_QUOTE = 2  # words; with fewer, the quoted words are the sentence itself
_WISH = re.compile(
    r"\bi (?:really |just |also )?(?:need|want|deserve) (?:some |more |a bit (?:more )?of |a little |your )+"
    r"(?P<spot>(?:respect|love|effort|support|affection|appreciation|attention|understanding|consideration|help|kindness)"
    r"\b)"
)
# Two kinds on one spot are one thing said twice: an insult is a label, a threat is often put as an order.
_ONE: list[set[Kind]] = [
    *({kind} for kind in KINDS),
    {"insult", "label"},
    {"threat", "demand"},
    {"why", "demand"},
    {"sarcasm", "demand"},
]


@dataclass(frozen=True, slots=True)
class Finding:
    """One spot that may land as blame: `text[start:end]`, counted in characters."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Check:
    """What a text holds. `findings` stand in the order of the text; no two of them overlap with the same kind."""

    findings: tuple[Finding, ...]
    strengths: tuple[Strength, ...]


def check(text: str, sentences: Sequence[Sentence]) -> Check:
    """Look at an attempt. `sentences` is its parse; bare sentences do, but whose "never" it is is then only guessed."""
    spelled = "\n".join(each.text for each in sentences)
    found = list(_findings(sentences))
    strengths = strengths_of(_lowered(" ".join(each.text for each in sentences)))
    if not {"moment", "request"} & set(strengths):
        found += _wishes(_lowered(spelled))
    placed = [Finding(kind, *_in_typed(text, spelled, start, end)) for kind, start, end in found]
    return Check(_without_overlaps(placed), strengths)


def _findings(sentences: Sequence[Sentence]) -> Iterator[tuple[Kind, int, int]]:
    offset, before = 0, ""
    for sentence in sentences:
        low = _without_quotes(_lowered(sentence.text))
        for kind, start, end in _in_sentence(low, sentence):
            yield kind, offset + start, offset + end
        if re.match(r"(?:but|however|yet)\b", low) and before:
            yield from ((kind, offset + start, offset + end) for kind, start, end in _but_after(before, low))
        offset += len(sentence.text) + 1
        before = low


def _in_sentence(low: str, sentence: Sentence) -> Iterator[tuple[Kind, int, int]]:
    for row in ROWS:
        if row.unless is not None and row.unless.search(low):
            continue
        for match in row.pattern.finditer(low):
            start, end = match.span("spot")
            yield cast(Kind, row.kind), start, end
    for start, end in absolutes(low, sentence.tokens):
        yield "absolute", start, end
    for start, end in labels(_lowered(sentence.text), sentence.tokens):
        if low[start:end].strip():  # not in quotation marks
            yield "label", start, end
    for start, end in orders(low, sentence.tokens):
        yield "demand", start, end


def _but_after(before: str, low: str) -> Iterator[tuple[Kind, int, int]]:
    """ "I love you. But …": the but stands in a sentence of its own."""
    joined = f"{before.rstrip('.!,; ')}, {low}"
    shift = len(joined) - len(low)
    for row in ROWS:
        if row.kind == "hidden_but" and (match := row.pattern.match(joined)) and match.start("spot") >= shift:
            yield "hidden_but", match.start("spot") - shift, match.end("spot") - shift


def _wishes(low: str) -> Iterator[tuple[Kind, int, int]]:
    """ "I need more respect" says nothing that can be done, unless a moment or a request stands beside it."""
    return (("vague", *match.span("spot")) for match in _WISH.finditer(low))


def _without_quotes(low: str) -> str:
    """Blanks for what is quoted among other words: "you told me “you're too sensitive”" calls nobody anything."""
    blank = _QUOTED.sub(lambda found: " " * len(found.group()), low)
    return blank if len(blank.split()) > _AROUND_A_QUOTE else low


def _lowered(text: str) -> str:
    """In lower case, letter by letter, so that places stay what they are."""
    return "".join(low if len(low := each.lower()) == 1 else each for each in text.replace("’", "'"))


def _without_overlaps(found: Sequence[Finding]) -> tuple[Finding, ...]:
    kept: list[Finding] = []
    for each in sorted(found, key=lambda finding: (KINDS.index(finding.kind), finding.start - finding.end)):
        if each.start < each.end and not any(
            {other.kind, each.kind} in _ONE and each.start < other.end and other.start < each.end for other in kept
        ):
            kept.append(each)
    return tuple(sorted(kept, key=lambda finding: (finding.start, finding.end)))


def _in_typed(text: str, spelled: str, start: int, end: int) -> tuple[int, int]:
    """The span in the text as it was typed."""
    spelled, typed = _lowered(spelled), _lowered(text)
    while start < end and not spelled[end - 1].isalnum():
        end -= 1
    if typed == spelled:
        return start, end
    ours, theirs = list(_WORD.finditer(spelled)), list(_WORD.finditer(typed))
    inside = [at for at, word in enumerate(ours) if word.end() > start and word.start() < end]
    if not inside or not theirs:
        return 0, 0
    matcher = SequenceMatcher(None, [each.group() for each in ours], [each.group() for each in theirs], autojunk=False)
    places = [place for at in inside for place in _matching(matcher, at)]
    return (theirs[min(places)].start(), theirs[max(places)].end()) if places else (0, 0)


def _matching(matcher: SequenceMatcher[str], at: int) -> Iterator[int]:
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if start <= at < end and other_start < other_end:
            if kind == "equal":
                yield other_start + at - start
            else:
                yield min(other_start + at - start, other_end - 1)
