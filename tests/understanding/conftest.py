"""The things that take long to load: once for all tests that need them (they are marked `full`)."""

import pytest

from bot.understanding.encoder import SentenceEncoder, shared_encoder
from bot.understanding.encoder_weights import find_encoder
from bot.understanding.parse import Parser
from bot.understanding.places import cache_directory
from bot.understanding.rasa_reader import RasaReader
from bot.understanding.training import train


@pytest.fixture(scope="session")
def encoder() -> SentenceEncoder:
    """The real one, from MEND_ENCODER_DIR or the cache."""
    return shared_encoder(find_encoder(cache_directory()), 0)


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="session")
def reader() -> RasaReader:
    """The model of the repository's own data, trained if it is not there yet."""
    train(cache_directory())
    return RasaReader(cache_directory())
