"""What can be wrong with the files that the understanding needs. Each text says what to do."""

from bot.errors import MendError


class UnderstandingError(MendError):
    """The root of this room's errors."""


def mend_error_behind(error: BaseException | None) -> MendError | None:
    """Our own error inside those that Rasa wraps around everything its components raise."""
    while error is not None and not isinstance(error, MendError):
        error = error.__cause__
    return error


class EncoderError(UnderstandingError):
    """The sentence encoder's files are missing, incomplete or not the ones that are meant."""


class ModelError(UnderstandingError):
    """The trained model is missing or cannot be read."""


class TrainingError(UnderstandingError):
    """The training data or the pipeline's configuration cannot be used."""
