"""From the probabilities of a message and of its sentences to the intents that lead. Pure."""

from collections.abc import Mapping, Sequence

from bot.dialogue.inputs import Guess, SafetyClass
from bot.understanding.dangers import class_of

Distribution = Mapping[str, float]  # intent → probability; they add up to 1

WHOLE_SHARE = 0.8  # how much the whole message counts beside all its sentences together (docs/understanding.md)
# How many times commoner these are than the training data make believe, which were written to cover the topics.
COMMONER = {"out_of_scope": 3.5, "smalltalk": 2.7}


def rank(whole: Distribution, pieces: Sequence[Distribution], card: SafetyClass) -> tuple[Guess, ...]:
    """The intents, the likeliest first; a message of one sentence has no pieces.

    Danger and topic are two questions, and the screen has answered the first. Where there is a `card`, the intents of
    its class lead; where there is none, the topics share what a little worry took from them.
    """
    mixed = mix(as_common(whole), [as_common(piece) for piece in pieces])
    kept = {intent: share for intent, share in mixed.items() if class_of(intent) in ("none", card)}
    total = sum(kept.values()) or 1.0
    ranked = sorted(kept.items(), key=lambda item: (class_of(item[0]) == "none", -item[1], item[0]))
    return tuple(Guess(intent, round(share / total, 4)) for intent, share in ranked)


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
