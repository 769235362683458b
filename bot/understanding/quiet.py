"""Takes away what Rasa and TensorFlow print, and above all makes sure that what people write is never logged."""

import logging
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO


@dataclass(frozen=True)
class Heard:
    """What Rasa said meanwhile: lines for a terminal, and complaints about training data."""

    printed: StringIO
    warnings: list[warnings.WarningMessage]

    def complaints(self) -> list[str]:
        """Rasa's warnings about files that it read, each once and on one line."""
        return list(dict.fromkeys(" ".join(str(warning.message).split()) for warning in self.warnings))


@contextmanager
def no_warnings() -> Iterator[list[warnings.WarningMessage]]:
    """For importing old libraries: their deprecation warnings are nobody's business here."""
    # Recording as well as ignoring: some of the libraries put filters of their own before ours.
    with warnings.catch_warnings(record=True) as recorded:
        warnings.simplefilter("ignore")
        yield recorded


@contextmanager
def quiet_rasa() -> Iterator[Heard]:
    """For importing and running Rasa: no telemetry, no warnings, no log of texts. What it says is collected.

    The environment and the log levels stay as they are set here: Rasa reads both again and again.
    """
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    # Rasa keeps a training cache of its own in the working directory; ours (training.py) makes it needless.
    os.environ["RASA_MAX_CACHE_SIZE"] = "0"
    printed = StringIO()
    with no_warnings() as recorded, redirect_stdout(printed):
        warnings.filterwarnings("always", category=UserWarning, module=r"rasa\.shared")
        _quiet_loggers()
        heard = Heard(printed, [])
        yield heard
        heard.warnings.extend(warning for warning in recorded if "rasa/shared/" in warning.filename)


def _quiet_loggers() -> None:
    """structlog shows everything unless told otherwise, and Rasa gives it whole messages at DEBUG."""
    import structlog  # noqa: PLC0415 (only needed beside Rasa)

    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL),
        logger_factory=structlog.ReturnLoggerFactory(),
    )
    for name in ("rasa", "tensorflow", "absl", "matplotlib", "h5py", "sanic"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
