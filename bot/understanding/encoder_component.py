"""The sentence encoder as a part of Rasa's pipeline. `config.yml` names it; only Rasa imports this file."""

from collections.abc import Sequence
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rich.console import Console
from rich.progress import Progress

from bot.understanding.cleaning import clean
from bot.understanding.embedding_cache import EmbeddingCache
from bot.understanding.encoder import Vectors, fingerprint, shared_encoder
from bot.understanding.encoder_weights import find_encoder
from bot.understanding.places import cache_directory


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoderFeaturizer(DenseFeaturizer, GraphComponent):
    """Gives each message one vector of length one. Option: `threads` (0: one for each core).

    There are no features for single words: the classifier needs none, and Rasa does not insist.
    Texts are cleaned here too, so that `rasa test nlu` and `rasa shell nlu` see what the program sees.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {**DenseFeaturizer.get_default_config(), "threads": 0}

    @staticmethod
    def required_packages() -> list[str]:
        return ["onnxruntime", "tokenizers"]

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Nothing to check: a wrong option shows up as Rasa's own message."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Other weights, other features: Rasa's own training cache must know."""
        return fingerprint(find_encoder(cache_directory()))

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEncoderFeaturizer":
        return cls(config, execution_context.node_name)

    def __init__(self, config: dict[str, Any], name: str) -> None:
        super().__init__(name, config)
        self._cache = cache_directory()
        self._files = find_encoder(self._cache)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Features for all examples, from the cache where possible, with a progress bar for the rest."""
        messages = [message for message in training_data.training_examples if message.get(TEXT)]
        texts = _texts(messages)
        cache = EmbeddingCache(self._cache / "embeddings.sqlite", fingerprint(self._files))
        with Progress(console=Console(stderr=True), disable=cache.missing(texts) == 0) as bar:
            task = bar.add_task("Encoding examples", total=len(set(texts)))
            vectors = cache.vectors(texts, self._encode, lambda count: bar.advance(task, count))
        self._attach(messages, vectors)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Features for messages that came in: all in one go, never cached."""
        written = [message for message in messages if message.get(TEXT)]
        self._attach(written, self._encode(_texts(written)))
        return messages

    def _encode(self, texts: Sequence[str]) -> Vectors:
        return shared_encoder(self._files, self._config["threads"]).encode(texts)

    def _attach(self, messages: list[Message], vectors: Vectors) -> None:
        for message, vector in zip(messages, vectors, strict=True):
            message.add_features(Features(vector[None], FEATURE_TYPE_SENTENCE, TEXT, self._identifier))


def training_vectors(texts: Sequence[str]) -> Vectors:
    """Vectors of examples that are not Rasa's, float32 [n, 3840]; cached and cleaned as all others."""
    files = find_encoder(cache_directory())
    cache = EmbeddingCache(cache_directory() / "embeddings.sqlite", fingerprint(files))
    return cache.vectors([clean(text).text for text in texts], shared_encoder(files, 0).encode)


def _texts(messages: list[Message]) -> list[str]:
    return [clean(message.get(TEXT)).text for message in messages]
