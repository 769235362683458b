"""The program `mend`: chat, run, train, read, report, check-nlu, resources, keys, backup, restore, …"""

import asyncio
import logging
import os
import signal
import sys
import time
from pathlib import Path
from typing import Annotated, TextIO

import typer

from bot import keys_command, resources_command
from bot.errors import MendError
from bot.settings import Settings, read_settings

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # its tracebacks show local variables: what people wrote, and the token
    help="A chatbot that helps people in a hurt relationship find words again.",
)
app.add_typer(resources_command.app, name="resources")
app.add_typer(keys_command.app, name="keys")


def main() -> None:
    """Run the command; what is wrong outside the program is one sentence and exit code 1."""
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    try:
        app()
    except MendError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


@app.command()
def chat() -> None:
    """Talk to Mend in this terminal."""
    from bot.console import CHANNEL, Terminal  # noqa: PLC0415 (each command loads only what it needs)
    from bot.turn import take_turn  # noqa: PLC0415
    from bot.wiring import build_conversation, build_reader, build_store  # noqa: PLC0415

    settings = _settings()
    conversation = build_conversation(settings)
    reader = build_reader(settings)

    async def talk() -> None:
        store = await build_store(settings, CHANNEL)
        try:
            await Terminal(store, lambda: take_turn(store, reader, conversation, time.time)).run()
        finally:
            await store.close()

    asyncio.run(talk())


@app.command()
def run() -> None:
    """Serve Telegram until stopped (TELEGRAM_BOT_TOKEN)."""
    from bot.wiring import build_conversation, build_reader, serve  # noqa: PLC0415

    logging.getLogger("bot").setLevel(logging.INFO)
    settings = _settings()
    if not settings.token:
        raise MendError("TELEGRAM_BOT_TOKEN is not set; get a token from @BotFather on Telegram and export it")
    conversation = build_conversation(settings)  # first: its mistakes are told before the model is loaded
    reader = build_reader(settings)

    async def until_stopped() -> None:
        stop = asyncio.Event()
        for each in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(each, stop.set)
        await serve(settings, conversation, reader, stop)

    _run(until_stopped())


@app.command()
def train(
    anew: Annotated[bool, typer.Option("--anew", help="Train even if nothing has changed.")] = False,
    ship: Annotated[bool, typer.Option("--ship", help="Also put the model into trained/, to be committed.")] = False,
) -> None:
    """Train the model, if the data, the configuration or the encoder have changed."""
    from bot.understanding import shipping, training  # noqa: PLC0415

    model = training.train(_settings().cache, anew=anew)
    print(f"The model is {model}")
    if ship:
        print(f"A copy to commit is {shipping.ship(model, training.PROJECT)}")


@app.command()
def read(
    file: Annotated[str, typer.Argument(metavar="FILE.jsonl", help="Lines of {id, text}; - is standard input.")],
) -> None:
    """Say what the bot makes of each message: label, alternatives, safety, confidence, rewrite."""
    from actions.rephrase import rewrite  # noqa: PLC0415
    from bot.understanding.reading_lines import read_jsonl  # noqa: PLC0415
    from bot.wiring import build_reader  # noqa: PLC0415

    with _lines(file) as lines:
        sys.exit(read_jsonl(build_reader(_settings()), lines, sys.stdout, rewrite))


def _lines(file: str) -> TextIO:
    """The file, or standard input for "-". Bytes that are not UTF-8 become replacement characters."""
    if file == "-":
        return sys.stdin
    try:
        return Path(file).open(encoding="utf-8", errors="replace")
    except OSError as error:
        sample = '{"id": 1, "text": "…"}'
        raise MendError(f"{file} cannot be read: {error.strerror}; give a file of lines like {sample}") from error


@app.command()
def report(
    measuring_set: Annotated[
        str, typer.Option("--measuring-set", metavar="DIR", help="Messages of other people, with their score.py.")
    ] = "",
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where index.html and figures.json go.")] = Path(
        "report"
    ),
) -> None:
    """Measure how well messages are understood, and write a page of figures. Takes minutes."""
    from actions.rephrase import rewrite  # noqa: PLC0415
    from bot.measuring.program import Bench  # noqa: PLC0415
    from bot.understanding.classifiers import Classifiers  # noqa: PLC0415
    from bot.wiring import PROJECT, build_reader  # noqa: PLC0415

    settings = _settings()
    bench = Bench(build_reader(settings), PROJECT, settings.cache)
    page = bench.report(Path(measuring_set) if measuring_set else None, Classifiers.fit, rewrite, out)
    print(f"The page is {page}")


@app.command()
def check_nlu() -> None:
    """Hold the understanding to the floors in tests/nlu/floors.yml: held-out phrases and training data."""
    from bot.measuring.program import Bench  # noqa: PLC0415
    from bot.understanding.rasa_reader import RasaReader  # noqa: PLC0415
    from bot.understanding.training import PROJECT, train  # noqa: PLC0415

    settings = _settings()
    train(settings.cache)
    bench = Bench(RasaReader(settings.cache, grammar=False), PROJECT, settings.cache)
    sys.exit(bench.check(sys.stdout))


@app.command()
def check() -> None:
    """Check settings, flow files, resources, encoder, model and database, and say what to do about each fault."""
    from bot.checking import check_all  # noqa: PLC0415

    sys.exit(check_all(_settings()))


@app.command()
def stats() -> None:
    """Say how often each exercise helped, and how many dangers were seen: counts, without anybody's words."""
    from bot.stats_command import stats_text  # noqa: PLC0415

    print(stats_text(_settings()))


@app.command()
def backup(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A new file, or a folder for one a day.")],
) -> None:
    """Write what is kept into one sealed file, while the program runs. In a folder, expired ones are deleted."""
    from bot.backup_command import make_backup  # noqa: PLC0415

    print(make_backup(_settings(), path, time.time()))


@app.command()
def restore(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A file that `mend backup` wrote.")],
    replace: Annotated[bool, typer.Option("--replace", help="In place of what the database holds now.")] = False,
    older: Annotated[bool, typer.Option("--older", help="Even if it is older than MEND_BACKUP_DAYS.")] = False,
    reminders: Annotated[
        bool, typer.Option("--reminders", help="Also reminders: only if nobody has talked to the bot since.")
    ] = False,
) -> None:
    """Bring a backup back into an empty database, with the program stopped. Who was erased since is erased again."""
    from bot.backup_command import bring_back  # noqa: PLC0415
    from bot.storage.restoring import Plan  # noqa: PLC0415

    plan = Plan(path, replace=replace, reminders=reminders)
    print(bring_back(_settings(), plan, time.time(), older=older))


@app.command()
def docs() -> None:
    """Write the pages of docs/ that are made from the flow files and from running them."""
    from bot.docs_command import write_docs  # noqa: PLC0415

    for path in write_docs(_settings()):
        print(path)


def _settings() -> Settings:
    return read_settings(os.environ)


def _run(work: object) -> None:
    """asyncio.run, with the first MendError of a task group as itself."""
    try:
        asyncio.run(work)  # type: ignore[arg-type]
    except* MendError as group:
        raise _first(group) from None


def _first(group: BaseExceptionGroup[MendError]) -> MendError:
    first = group.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
