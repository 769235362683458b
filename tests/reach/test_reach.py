"""Every topic is reached by at least eight of ten free wordings, with the real model."""

import pytest

from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book
from bot.understanding.places import cache_directory
from bot.understanding.rasa_reader import RasaReader
from bot.understanding.training import train
from tests.reach.reach import Wanted, reached, wanted

TOPICS = wanted()
AT_LEAST = 8


@pytest.fixture(scope="module")
def reader() -> RasaReader:
    train(cache_directory())
    return RasaReader(cache_directory())


@pytest.mark.full
@pytest.mark.parametrize("topic", TOPICS, ids=lambda each: each.topic)
def test_eight_of_ten_wordings_lead_there(conversation: Conversation, reader: RasaReader, topic: Wanted) -> None:
    ways = [(each.text, reached(conversation, each)) for each in reader.read_all(topic.wordings)]
    missed = [f"{text} → {sorted(flows)}" for text, flows in ways if not flows & topic.flows]
    assert len(ways) - len(missed) >= AT_LEAST, "\n".join(missed)


def test_there_are_ten_different_wordings_for_each_of_the_34_topics() -> None:
    assert len(TOPICS) == 34
    for topic in TOPICS:
        assert len({text.casefold() for text in topic.wordings}) == 10, topic.topic


def test_each_topic_counts_at_least_one_flow_that_exists(book: Book) -> None:
    assert not [topic.topic for topic in TOPICS if not topic.flows & book.flows.keys()]
