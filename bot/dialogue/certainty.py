"""How sure is sure: every threshold of the dialogue, and the decision what a text is about. Pure.

The probabilities are calibrated (a guess of 0.7 is right 7 times in 10), so that a threshold is a share of mistakes.
The figures come from the curve of 577 messages of other people (docs/understanding.md, `make report`).
"""

from dataclasses import dataclass

from bot.dialogue.flows import Book, Flow
from bot.dialogue.inputs import Guess, Reading

SURE_TOPIC = 0.70  # a topic starts at once: so it is with 78% of messages, and 91% of these are right
CANDIDATE = 0.10  # worth a button when we ask: below that, nine in ten who read it would pass it over
ALSO = 0.20  # a second topic is worth a button afterwards: passing over a wrong one costs no step
SURE_ANSWER = 0.45  # "yes" to a question: short answers are easy to classify, and "back" repairs a wrong one
SURE_STEERING = 0.50  # "back" and "stop" take something away, so they need to be likelier than not
MOST_CANDIDATES = 3  # buttons that somebody upset reads before choosing


@dataclass(frozen=True, slots=True)
class Sure:
    """It is this intent, which starts this flow; `also` is the intent of a second topic in the same text, or ""."""

    intent: str
    flow: Flow
    also: str = ""


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may be one of these intents: one to MOST_CANDIDATES, each of another flow, the likeliest first."""

    intents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """It is nothing that a flow is made for."""


Decision = Sure | Unsure | Nothing


def decide(reading: Reading, book: Book) -> Decision:
    """What the text is about. Danger is none of its business: the screen has looked before (topics.danger_in)."""
    ranked = _flows_ranked(reading, book)
    if ranked and ranked[0].confidence >= SURE_TOPIC:
        return sure_of(ranked[0].intent, reading, book)
    likely = [guess.intent for guess in ranked if guess.intent in book.offers and guess.confidence >= CANDIDATE]
    return Unsure(tuple(likely[:MOST_CANDIDATES])) if likely else Nothing()


def sure_of(intent: str, reading: Reading, book: Book) -> Sure:
    """The decision for this intent, whether the probabilities or the person made it. Small talk has no second topic."""
    flow = book.by_intent[intent]
    likely = [guess for guess in _flows_ranked(reading, book) if guess.confidence >= ALSO]
    others = [
        guess.intent
        for guess in (*likely, *reading.besides)
        if guess.intent in book.offers and book.by_intent[guess.intent] is not flow
    ]
    return Sure(intent, flow, others[0] if others and intent in book.offers else "")


def _flows_ranked(reading: Reading, book: Book) -> list[Guess]:
    """One guess for each flow, the likeliest first: its likeliest intent, with the probability of all its intents."""
    found: dict[str, Guess] = {}
    for guess in reading.guesses:
        flow = book.by_intent.get(guess.intent)
        if flow is not None:
            best = found.get(flow.id, Guess(guess.intent, 0.0))
            found[flow.id] = Guess(best.intent, best.confidence + guess.confidence)
    return sorted(found.values(), key=lambda guess: -guess.confidence)
