"""From the probabilities of a message and of its sentences to the intents that lead. Pure."""

from collections.abc import Mapping, Sequence

from bot.dialogue.inputs import Guess, SafetyClass
from bot.understanding.dangers import SAFETY_OF_INTENT, class_of

Distribution = Mapping[str, float]  # intent → probability; they add up to 1

WHOLE_SHARE = 0.8  # how much the whole message counts beside all its sentences together (docs/understanding.md)
LEAST_LEAD = 0.55  # of a danger whose card is shown for the words, although the classifier thinks less of it
OF_A_SENTENCE = 0.60  # a sentence alone, without the others, is about this
# How many times commoner these are than the training data make believe, which were written to cover the topics.
COMMONER = {"out_of_scope": 3.0, "smalltalk": 3.0}


def rank(
    whole: Distribution, pieces: Sequence[Distribution], card: SafetyClass, fear: float = 0.0
) -> tuple[Guess, ...]:
    """The intents, the likeliest first; a message of one sentence has no pieces.

    Danger and topic are two questions, and the screen has answered the first. Without a `card` the topics share what a
    little worry took from them. With one, the intent of its class leads, with the screen's probability `fear`.
    """
    mixed = mix(whole, pieces)
    topics = {intent: share for intent, share in mixed.items() if class_of(intent) == "none"}
    lead = max(fear, LEAST_LEAD) if card != "none" else 0.0
    scale = (1 - lead) / (sum(topics.values()) or 1.0)
    ranked = sorted(topics.items(), key=lambda item: (-item[1], item[0]))
    danger = [Guess(intent, round(lead, 4)) for intent, safety in SAFETY_OF_INTENT.items() if safety == card]
    return (*danger, *(Guess(intent, round(share * scale, 4)) for intent, share in ranked))


def besides(pieces: Sequence[Distribution]) -> tuple[Guess, ...]:
    """What single sentences are likely to be about, the surest first, each intent once."""
    found: dict[str, float] = {}
    for piece in pieces:
        intent = max(piece, key=lambda name: piece[name])
        if piece[intent] >= OF_A_SENTENCE and class_of(intent) == "none":
            found[intent] = max(found.get(intent, 0.0), piece[intent])
    return tuple(Guess(intent, round(found[intent], 4)) for intent in sorted(found, key=lambda name: -found[name]))


def as_common(distribution: Distribution) -> Distribution:
    """The probabilities where messages are as common as in life (Saerens, Latinne, Decaestecker 2002, equation 2.4)."""
    weighed = {intent: share * COMMONER.get(intent, 1.0) for intent, share in distribution.items()}
    total = sum(weighed.values())
    return {intent: share / total for intent, share in weighed.items()}


def mix(whole: Distribution, pieces: Sequence[Distribution]) -> Distribution:
    """A weighted mean, in which all sentences count the same."""
    if not pieces:
        return whole
    each = (1 - WHOLE_SHARE) / len(pieces)
    return {
        intent: WHOLE_SHARE * share + each * sum(piece[intent] for piece in pieces) for intent, share in whole.items()
    }
