"""What is learned from the examples: the intents, and the classes of danger, from a sentence vector."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NamedTuple

import numpy as np

from bot.understanding.dangers import class_of
from bot.understanding.head import Floats, Head, Layer, components
from bot.understanding.network import Learning, Network

# How the networks and the shares were found to do best on messages that they had not seen: docs/understanding.md.
OF_INTENTS = Learning(width=256, penalty=0.05, passes=15)
OF_DANGERS = Learning(width=256, penalty=0.1, passes=12)
LINEAR_SHARE = 0.6  # of the linear head's vote on the topics; the network has the rest
SHARPNESS = 1.3  # exponent of their mean, which is less sure than right: votes that differ make it flat
DANGER_SHARES = 0.4, 0.3, 0.3  # of the linear head, of the network for dangers, of what the network for intents says
ALMOST_NOTHING = 1e-9


class Found(NamedTuple):
    """Probabilities of the intents [m, k] and of the classes of danger with "none" [m, j]; rows add up to 1."""

    intents: Floats
    dangers: Floats


@dataclass(frozen=True, slots=True)
class Classifiers:
    """Two questions, is it a danger and what is it about, each asked of a linear head and of a network.

    `topics` knows only examples without danger, `intents` knows all; `turn` [d, c] gives the networks' components.
    """

    turn: Layer
    topics: Head
    intents: Network
    linear: Head
    dangers: Network

    @staticmethod
    def fit(vectors: Floats, intents: Sequence[str]) -> "Classifiers":
        """Learn from examples: vectors [n, d] and their n intents. Raises ValueError where there are not two of both
        kinds, topics and classes."""
        x, labels = np.asarray(vectors, np.float32), np.asarray(intents)
        classes = np.array([class_of(intent) for intent in intents])
        calm = classes == "none"
        turn = components(x)
        turned = x @ turn.weights + turn.bias
        return Classifiers(
            turn,
            Head.fit(x[calm], labels[calm].tolist(), turn),
            Network.fit(turned, labels.tolist(), OF_INTENTS),
            Head.fit(x, classes.tolist(), turn),
            Network.fit(turned, classes.tolist(), OF_DANGERS),
        )

    @property
    def classes(self) -> tuple[str, ...]:
        """The intents, in the order of the columns."""
        return self.intents.classes

    def probabilities(self, vectors: Floats) -> Floats:
        """[m, d] → [m, k], of the intents."""
        return self.find(vectors).intents

    def find(self, vectors: Floats) -> Found:
        """Both at once, vectors [m, d]. An intent without danger is as likely as "no danger" times its share of the
        topics; one with danger shares what its class has."""
        x = np.asarray(vectors)
        turned = x @ self.turn.weights + self.turn.bias
        network, kinds = self.intents.probabilities(turned), self._classes_of_intents()
        three = self.linear.probabilities(x), self.dangers.probabilities(turned), network @ kinds
        dangers: Floats = sum((share * each for share, each in zip(DANGER_SHARES, three, strict=True)), np.zeros(1))
        within = self._within(network, kinds)
        topics = np.array([self.classes.index(name) for name in self.topics.classes])
        mean = LINEAR_SHARE * self.topics.probabilities(x) + (1 - LINEAR_SHARE) * within[:, topics]
        within[:, topics] = mean**SHARPNESS / (mean**SHARPNESS).sum(axis=1, keepdims=True)
        return Found(within * (dangers @ kinds.T), dangers)

    @staticmethod
    def _within(network: Floats, kinds: Floats) -> Floats:
        """[m, k]: each intent's share of its class; alike where the network gives the whole class nothing."""
        some = network + ALMOST_NOTHING
        shares: Floats = some / ((some @ kinds) @ kinds.T)
        return shares

    def _classes_of_intents(self) -> Floats:
        """[k, j]: 1 where the intent is of the class."""
        return np.array([[class_of(intent) == name for name in self.dangers.classes] for intent in self.classes], float)

    def save(self, file: Path) -> None:
        """One .npz, without pickles. Half precision, a quarter of the size: probabilities move by 0.0001 on average."""
        arrays = {"turn_weights": self.turn.weights, "turn_bias": self.turn.bias}
        for name, head in (("topics", self.topics), ("linear", self.linear)):
            arrays |= {f"{name}_weights": head.weights, f"{name}_bias": head.bias}
        for name, network in (("intents", self.intents), ("dangers", self.dangers)):
            for number, (first, last) in enumerate(zip(network.hidden, network.out, strict=True)):
                arrays |= {f"{name}_{number}_{at}": one for at, one in enumerate((*first, *last))}
        halves = {name: array.astype(np.float16 if array.ndim > 1 else np.float32) for name, array in arrays.items()}
        names = {"topics": self.topics.classes, "intents": self.classes, "dangers": self.dangers.classes}
        np.savez(file, **{name: np.array(classes) for name, classes in names.items()}, **halves)

    @staticmethod
    def load(file: Path | IO[bytes]) -> "Classifiers":
        """What `save` wrote. Raises ValueError, KeyError or OSError where it is damaged."""
        with np.load(file, allow_pickle=False) as arrays:
            found = {name: arrays[name] for name in arrays.files}
        topics, intents, dangers = (tuple(found.pop(name).tolist()) for name in ("topics", "intents", "dangers"))
        parts = {name: array.astype(np.float32) for name, array in found.items()}
        return Classifiers(
            Layer(parts["turn_weights"], parts["turn_bias"]),
            Head(topics, parts["topics_weights"], parts["topics_bias"]),
            _network(parts, "intents", intents),
            Head(dangers, parts["linear_weights"], parts["linear_bias"]),
            _network(parts, "dangers", dangers),
        )


def _network(parts: dict[str, Floats], name: str, classes: tuple[str, ...]) -> Network:
    votes = range(sum(each.startswith(f"{name}_") for each in parts) // 4)
    layers = [[parts[f"{name}_{vote}_{at}"] for at in range(4)] for vote in votes]
    return Network(
        classes,
        tuple(Layer(first, bias) for first, bias, _, _ in layers),
        tuple(Layer(last, bias) for _, _, last, bias in layers),
    )
