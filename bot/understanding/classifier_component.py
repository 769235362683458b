"""Rasa's logistic regression, made for sentence vectors. `config.yml` names it; only Rasa imports this file."""

from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

FILE = "classifier.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DenseLogisticRegression(LogisticRegressionClassifier):
    """Logistic regression on sentence vectors. Options: those of Rasa's class, and `C`, the inverse of the penalty.

    Rasa's class packs everything into a sparse matrix, although nothing in it is zero: training on 8,700 examples
    takes 66 seconds instead of 7. It always uses C = 1, which is too timid for vectors of length one. And it stores
    itself with skops, which takes two seconds to import; three arrays do.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {**LogisticRegressionClassifier.get_default_config(), "C": 10.0}

    def __init__(self, config: dict[str, Any], name: str, model_storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config, name, model_storage, resource)
        self.clf.set_params(C=self.config["C"])

    def _create_X(self, messages: list[Message]) -> npt.NDArray[np.float32]:  # noqa: N802 (Rasa's name)
        """The sentence vectors of the messages, float32 [n, 768]."""
        return np.vstack([_vector(message) for message in messages])

    def persist(self) -> None:
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(
                folder / FILE, classes=self.clf.classes_.astype(str), coef=self.clf.coef_, intercept=self.clf.intercept_
            )

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "DenseLogisticRegression":
        """Raises ValueError, KeyError or OSError when what `persist` wrote is missing or damaged."""
        component = cls(config, execution_context.node_name, model_storage, resource)
        with model_storage.read_from(resource) as folder, np.load(folder / FILE, allow_pickle=False) as arrays:
            component.clf.classes_ = arrays["classes"]
            component.clf.coef_ = arrays["coef"]
            component.clf.intercept_ = arrays["intercept"]
        return component


def _vector(message: Message) -> npt.NDArray[np.float32]:
    features = message.get_dense_features(TEXT)[1]  # words first, sentence second
    if features is None:
        raise ValueError("a message has no sentence vector; SentenceEncoderFeaturizer must come before the classifier")
    vector: npt.NDArray[np.float32] = features.features
    return vector
