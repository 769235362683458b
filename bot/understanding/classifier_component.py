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

from bot.understanding.classifiers import Classifiers
from bot.understanding.deeds import SURENESS
from bot.understanding.deeds import examples as deed_examples
from bot.understanding.encoder_component import SentenceEncoderFeaturizer, training_vectors
from bot.understanding.head import Floats, Head, components

CLASSIFIERS, DEEDS_HEAD = "classifiers.npz", "deeds.npz"
DANGERS, DEEDS = "dangers", "deeds"  # the message's entries


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentAndDangerClassifier(IntentClassifier, GraphComponent):
    """Classifiers on the sentence vectors: of the intents, the classes of danger, the deeds. No options.

    Every message gets Rasa's `intent` and `intent_ranking` (all intents), `dangers`, the probability of each class
    of danger and of "none", and `deeds`, that of each deed, which says something of reproaches only.
    The dangers have a network of their own, which learns what they have in common against everything else; it decides
    together with what the intents say of them (docs/safety.md).
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

    def __init__(
        self, model_storage: ModelStorage, resource: Resource, fitted: tuple[Classifiers, Head] | None = None
    ) -> None:
        self._model_storage, self._resource, self._fitted = model_storage, resource, fitted

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the heads to the examples and store them. Raises TrainingError where deeds.yml cannot be read."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT) and message.get(INTENT)]
        intents = [message.get(INTENT) for message in examples]
        self._fitted = Classifiers.fit(_vectors(examples), intents), _deeds_head()
        with self._model_storage.write_to(self._resource) as folder:
            self._fitted[0].save(folder / CLASSIFIERS)
            _save_head(self._fitted[1], folder / DEEDS_HEAD)
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
            fitted = Classifiers.load(folder / CLASSIFIERS), read_head(folder / DEEDS_HEAD)
        return cls(model_storage, resource, fitted)

    def process(self, messages: list[Message]) -> list[Message]:
        """The intents of each message, the likeliest first, and the probabilities of the dangers."""
        if self._fitted is None or not messages:
            return messages
        vectors = _vectors(messages)
        classifiers, deeds_head = self._fitted
        found = classifiers.find(vectors)
        intents = _named(classifiers.classes, found.intents)
        dangers = _named(classifiers.dangers.classes, found.dangers)
        deeds = _named(deeds_head.classes, deeds_head.probabilities(vectors))
        for message, intent_shares, danger_shares, deed_shares in zip(messages, intents, dangers, deeds, strict=True):
            ranked = sorted(intent_shares.items(), key=lambda item: -item[1])
            ranking = [{"name": name, "confidence": share} for name, share in ranked]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(DANGERS, danger_shares, add_to_output=True)
            message.set(DEEDS, deed_shares, add_to_output=True)
        return messages


def read_head(file: Path | IO[bytes]) -> Head:
    """A stored head."""
    with np.load(file, allow_pickle=False) as arrays:
        return Head(tuple(arrays["classes"].tolist()), arrays["weights"].astype(np.float32), arrays["bias"])


def _deeds_head() -> Head:
    """Its examples are no intents, so Rasa does not see them; their vectors come from the cache like all others."""
    sentences, deeds = deed_examples()
    vectors = training_vectors(sentences)
    return Head.fit(vectors, deeds, components(vectors), SURENESS)


def _save_head(head: Head, file: Path) -> None:
    np.savez(file, classes=np.array(head.classes), weights=head.weights.astype(np.float16), bias=head.bias)


def _named(names: Sequence[str], probabilities: Floats) -> list[dict[str, float]]:
    return [dict(zip(names, row, strict=True)) for row in probabilities.tolist()]


def _vectors(messages: list[Message]) -> npt.NDArray[np.float32]:
    """The sentence vectors of the messages, float32 [n, 3840]."""
    return np.vstack([_vector(message) for message in messages])


def _vector(message: Message) -> npt.NDArray[np.float32]:
    features = message.get_dense_features(TEXT)[1]  # words first, sentence second
    if features is None:
        raise ValueError("a message has no sentence vector; SentenceEncoderFeaturizer must come before the classifier")
    vector: npt.NDArray[np.float32] = features.features
    return vector
