"""The classifiers as a part of Rasa's pipeline. `config.yml` names it; only Rasa imports this file. See head.py."""

from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding.dangers import class_of
from bot.understanding.encoder_component import SentenceEncoderFeaturizer, training_vectors
from bot.understanding.head import Head, fit_heads
from bot.understanding.needs import RIDGE, SURE
from bot.understanding.needs import examples as needs_examples

FILES = ("intents.npz", "dangers.npz", "needs.npz")
DANGERS, NEEDS = "dangers", "needs"  # the message's entries


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentAndDangerClassifier(IntentClassifier, GraphComponent):
    """Three heads on the sentence vectors: for the intents, the classes of danger, the needs. No options.

    Every message gets Rasa's `intent` and `intent_ranking` (all intents), `dangers`, the probability of each class
    of danger and of "none", and `needs`, that of each need, which says something of reproaches only.
    The second head is no copy of the first: it learns what all dangers have in common against
    everything else, and so misses half as many at the same number of false alarms (docs/safety.md).
    """

    @classmethod
    def required_components(cls) -> list[type]:
        return [SentenceEncoderFeaturizer]

    @staticmethod
    def required_packages() -> list[str]:
        return ["numpy", "scipy", "sklearn"]

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Nothing to check: there are no options."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "IntentAndDangerClassifier":
        return cls(model_storage, resource)

    def __init__(self, model_storage: ModelStorage, resource: Resource, heads: Sequence[Head] = ()) -> None:
        self._model_storage, self._resource, self._heads = model_storage, resource, tuple(heads)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the heads to the examples and store them. Raises TrainingError where needs.yml cannot be read."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT) and message.get(INTENT)]
        intents = [message.get(INTENT) for message in examples]
        vectors = _vectors(examples)
        self._heads = (*fit_heads(vectors, intents, [class_of(intent) for intent in intents]), _needs_head())
        with self._model_storage.write_to(self._resource) as folder:
            for file, head in zip(FILES, self._heads, strict=True):
                # Half precision, a quarter of the size: probabilities move by 0.0001 on average.
                weights = head.weights.astype(np.float16)
                np.savez(folder / file, classes=np.array(head.classes), weights=weights, bias=head.bias)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "IntentAndDangerClassifier":
        """Raises ValueError, KeyError or OSError when what `train` wrote is missing or damaged."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, [read_head(folder / file) for file in FILES])

    def process(self, messages: list[Message]) -> list[Message]:
        """The intents of each message, the likeliest first, and the probabilities of the dangers."""
        if not self._heads or not messages:
            return messages
        vectors = _vectors(messages)
        intents, dangers, needs = (_named(head, vectors) for head in self._heads)
        for message, intent_shares, danger_shares, need_shares in zip(messages, intents, dangers, needs, strict=True):
            ranked = sorted(intent_shares.items(), key=lambda item: -item[1])
            ranking = [{"name": name, "confidence": share} for name, share in ranked]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(DANGERS, danger_shares, add_to_output=True)
            message.set(NEEDS, need_shares, add_to_output=True)
        return messages


def read_head(file: Path | IO[bytes]) -> Head:
    """A stored head."""
    with np.load(file, allow_pickle=False) as arrays:
        return Head(tuple(arrays["classes"].tolist()), arrays["weights"].astype(np.float32), arrays["bias"])


def _needs_head() -> Head:
    """Its examples are no intents, so Rasa does not see them; their vectors come from the cache like all others."""
    sentences, needs = needs_examples()
    return Head.fit_few(training_vectors(sentences), needs, RIDGE, SURE)


def _named(head: Head, vectors: npt.NDArray[np.float32]) -> list[dict[str, float]]:
    return [dict(zip(head.classes, shares, strict=True)) for shares in head.probabilities(vectors).tolist()]


def _vectors(messages: list[Message]) -> npt.NDArray[np.float32]:
    """The sentence vectors of the messages, float32 [n, 3840]."""
    return np.vstack([_vector(message) for message in messages])


def _vector(message: Message) -> npt.NDArray[np.float32]:
    features = message.get_dense_features(TEXT)[1]  # words first, sentence second
    if features is None:
        raise ValueError("a message has no sentence vector; SentenceEncoderFeaturizer must come before the classifier")
    vector: npt.NDArray[np.float32] = features.features
    return vector
