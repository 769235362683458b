"""The training data looked at without a model: repeated lines, lines that contradict each other, sameness. Pure."""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from bot.measuring.estimates import Estimate, share
from bot.measuring.examples import Example
from bot.understanding.encoder import Vectors
from bot.understanding.encoder_shape import WIDTH

NEAR = 0.93  # cosine: from here on two lines say the same in nearly the same words
WORST = 30  # conflicts that are listed
WINDOW = 100  # words
COMMON = 0.08  # share of an intent's lines
BLOCK = 1024  # rows of the matrix of all pairs that are in memory at once
SEED = 20
WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


@dataclass(frozen=True, slots=True)
class IntentQuality:
    """One intent's lines. Shares are of its lines."""

    intent: str
    topic: str
    lines: int
    repeated: float  # have a near-duplicate in the same intent
    conflicting: float  # have a near-duplicate in another intent
    variety: float  # moving-average type-token ratio
    words: float  # median length
    same_opening: float  # begin with two words that more than COMMON of the lines begin with


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two lines that say the same and are labelled differently."""

    cosine: float
    first: Example
    second: Example


@dataclass(frozen=True, slots=True)
class Quality:
    """All intents by topic and name, the worst conflicts, and two figures of the whole."""

    intents: tuple[IntentQuality, ...]
    conflicts: tuple[Conflict, ...]
    distinct: Estimate  # lines without a near-duplicate in their intent
    consistent: Estimate  # lines without a near-duplicate in another intent


def look_at(examples: Sequence[Example], vectors: Vectors) -> Quality:
    """`vectors` as the encoder makes them, in the order of the examples; the last part is compared, the sentence
    embedding as published."""
    repeated, conflicting = np.zeros((2, len(examples)), bool)
    conflicts: list[Conflict] = []
    for first, second, cosine in near_duplicates(vectors[:, -WIDTH:]):
        if examples[first].label == examples[second].label:
            repeated[[first, second]] = True
        else:
            conflicting[[first, second]] = True
            conflicts.append(Conflict(cosine, examples[first], examples[second]))
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, example in enumerate(examples):
        places[example.label].append(place)
    intents = [
        _intent(
            [examples[place] for place in chosen], float(repeated[chosen].mean()), float(conflicting[chosen].mean())
        )
        for chosen in places.values()
    ]
    intents.sort(key=lambda intent: (intent.topic, intent.intent))
    conflicts.sort(key=lambda conflict: -conflict.cosine)
    return Quality(tuple(intents), tuple(conflicts[:WORST]), share(~repeated), share(~conflicting))


def near_duplicates(vectors: Vectors, least: float = NEAR) -> Iterator[tuple[int, int, float]]:
    """Pairs (i, j, cosine) with i < j and a cosine above `least`, of vectors of length one."""
    for start in range(0, len(vectors), BLOCK):
        cosines = vectors[start : start + BLOCK] @ vectors[start:].T
        for row, column in np.argwhere(np.triu(cosines > least, 1)):
            yield start + int(row), start + int(column), float(cosines[row, column])


def variety(lines: Sequence[str]) -> float:
    """Different words among WINDOW successive ones, as a share, averaged over all windows: 1 is no repetition at all.

    The moving-average type-token ratio of Covington and McFall (2010, Journal of Quantitative Linguistics 17), which
    does not fall as a text grows. The lines are shuffled (always in the same way), so that their order tells nothing.
    With fewer than WINDOW words it is the plain ratio, which is a little higher.
    """
    shuffled = random.Random(SEED).sample(lines, len(lines))  # noqa: S311 (no secret)
    words = [word for line in shuffled for word in words_of(line)]
    size = min(WINDOW, len(words))
    if not size:
        return 0.0
    counts = Counter(words[:size])
    kinds = total = len(counts)
    for gone, come in zip(words, words[size:], strict=False):
        counts[gone] -= 1
        kinds -= not counts[gone]
        kinds += not counts[come]
        counts[come] += 1
        total += kinds
    return total / size / (len(words) - size + 1)


def same_opening(lines: Sequence[str]) -> float:
    """The share of lines whose first two words begin more than COMMON of all of them."""
    openings = [tuple(words_of(line)[:2]) for line in lines]
    counts = Counter(openings)
    return sum(count for count in counts.values() if count > COMMON * len(lines)) / len(lines)


def words_of(line: str) -> list[str]:
    """Words in small letters, without marks."""
    return WORDS.findall(line.lower())


def _intent(examples: Sequence[Example], repeated: float, conflicting: float) -> IntentQuality:
    lines = [example.text for example in examples]
    return IntentQuality(
        examples[0].label,
        examples[0].source,
        len(lines),
        repeated,
        conflicting,
        variety(lines),
        median(len(words_of(line)) for line in lines),
        same_opening(lines),
    )
