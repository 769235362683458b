"""Builds the program from its parts; the only file that knows every room."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from actions.inline import wordings
from actions.privacy import Policy
from actions.registry import build_actions
from actions.resources.data import load_resources
from actions.time_zone.places import load_places
from bot.dialogue.acting import Actions
from bot.dialogue.check import check_book
from bot.dialogue.conversation import Conversation
from bot.dialogue.flows import Book
from bot.dialogue.load import read_book
from bot.dialogue.problems import FlowFileError, Problems
from bot.public.answering import InPublic
from bot.public.holds import Holds
from bot.public.looking import Looking
from bot.settings import Settings
from bot.storage.crypto import Keyring
from bot.storage.database import Database
from bot.storage.idle import Keeping
from bot.storage.key_file import KeyPlace
from bot.storage.letters import Delivery
from bot.storage.opening import open_database, open_store
from bot.storage.store import Store
from bot.telegram.channel import TelegramChannel
from bot.telegram.commands import Introduction
from bot.telegram.connection import OFFICIAL
from bot.telegram.publicly import PublicSide
from bot.turn import Reader
from bot.understanding.intents import topic_intents
from bot.understanding.rasa_reader import RasaReader
from bot.understanding.training import train
from bot.workers import Workers

PROJECT = Path(__file__).parent.parent
DIALOGUES = PROJECT / "dialogues"
NLU_DATA = PROJECT / "nlu_data"
RESOURCES = PROJECT / "actions" / "resources"
DATABASE = "mend.db"


def build_conversation(settings: Settings) -> Conversation:
    """The interpreter over the checked flow files. Raises MendError (flow files, resources)."""
    policy = Policy(settings.operator, settings.keep_days, settings.backup_days)
    actions = build_actions(load_resources(RESOURCES), policy)
    return Conversation(checked_book(actions), actions)


def checked_book(actions: Actions) -> Book:
    """The flow files, without a mistake. Raises FlowFileError with all of them."""
    problems = Problems()
    book = read_book(DIALOGUES, problems)
    found = problems.found or check_book(book, actions, topic_intents(NLU_DATA))
    if found:
        raise FlowFileError(found)
    return book


async def build_store(
    settings: Settings, channel: str, clock: Callable[[], float] = time.time, *, pause: float = 0.0
) -> Store:
    """The database, opened and brought up to date; texts wait `pause` seconds for company. Raises StorageError."""
    return await open_store(*_where(settings), clock, channel=channel, pause=pause)


async def build_database(settings: Settings, purpose: str) -> tuple[Database, Keyring]:
    """The database alone, for a command that looks after it, and the keys. Raises StorageError."""
    return await open_database(*_where(settings), purpose)


def _where(settings: Settings) -> tuple[str | Path, KeyPlace]:
    return settings.database or settings.home / DATABASE, KeyPlace(settings.key, settings.key_file)


def build_reader(settings: Settings) -> RasaReader:
    """The understanding: trained if the data have changed, loaded. Takes seconds. Raises UnderstandingError."""
    train(settings.cache)
    return RasaReader(settings.cache)


def build_telegram(settings: Settings, store: Store, book: Book, reader: Reader) -> TelegramChannel[Delivery]:
    """The Telegram channel. Raises TokenError, AddressError."""
    return TelegramChannel(
        store,
        settings.token,
        api_url=settings.api_url or OFFICIAL,
        introduction=Introduction(commands=commands_of(book)),
        in_public=build_public_side(store, book, reader),
    )


def build_public_side(store: Store, book: Book, reader: Reader) -> PublicSide:
    """What answers where others read along."""
    answers = InPublic(book, Looking(reader, book, wordings), store.beside, Holds())
    return PublicSide(answers, store.beside.first_time)


def commands_of(book: Book) -> tuple[tuple[str, str], ...]:
    """The commands that Telegram lists, with what it says of them: the flows' own, and /stop, which is a move."""
    stop = book.responses["utter_command_stop"].variations[0].text
    return (*((flow.command, flow.description) for flow in book.by_command.values()), ("stop", stop))


async def serve(settings: Settings, conversation: Conversation, reader: Reader, stop: asyncio.Event) -> None:
    """Telegram until `stop`: receiving, turns, sending, tidying up, side by side."""
    await asyncio.to_thread(load_places)  # two seconds for which no turn should wait
    store = await build_store(settings, "telegram", pause=settings.pause)
    try:
        channel = build_telegram(settings, store, conversation.book, reader)
        workers = Workers(store, reader, conversation, keeping=Keeping(settings.keep_days, settings.backup_days))
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(channel.run(stop))
            tasks.create_task(workers.run(stop))
    finally:
        await store.close()
