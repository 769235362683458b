"""`mend resources`: what an operator sees and records about the helplines."""

from datetime import date, datetime
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from typer.core import TyperGroup

from actions.resources import data as resources_data
from actions.resources.book import Country, Directory, Emergency, Entry, Line, ResourceBook
from actions.resources.check import INTERNATIONAL, due, gaps, overdue, scarce, shown, summary
from actions.resources.country import Spellings, country_of
from actions.resources.wording import describe
from bot.dialogue.problems import did_you_mean
from bot.errors import MendError
from bot.resources_record import record


class _Places(TyperGroup):
    """`mend resources DE` is short for `mend resources show DE`."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        is_place = len(args) == 1 and args[0] not in self.commands
        return super().resolve_command(ctx, ["show", *args] if is_place else args)


app = typer.Typer(cls=_Places)
Place = Annotated[str, typer.Argument(metavar="COUNTRY", help="DE, Germany, or international: the directories.")]
Keys = Annotated[list[str], typer.Argument(metavar="LINE…", help="Keys, as `mend resources DE` lists them.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who opened the provider's page.")]
RESTART = "The bot reads this when it is started again."


@app.callback(invoke_without_command=True)
def overview(
    context: typer.Context,
    check: Annotated[
        bool, typer.Option("--check", help="For cron: exit 1 and a sentence a country, where something is unverified.")
    ] = False,
) -> None:
    """List the helplines by country, and record what you found on the providers' pages."""
    if context.invoked_subcommand:
        return
    book, today = resources_data.load_resources(resources_data.RESOURCES), date.today()
    if check:
        late = overdue(book, today)
        print("\n".join(late), end="\n" if late else "")
        raise typer.Exit(1 if late else 0)
    print(summary(book, today))
    Console(highlight=False).print(_table(book, today))


def _table(book: ResourceBook, today: date) -> Table:
    table = Table("country", box=None)
    for heading in ("shown", "verified", "oldest", "to open"):
        table.add_column(heading, justify="right")
    table.add_column("fewer than two ways")
    for place, entries in shown(book).items():
        country = book.countries.get(place)
        late = len(due(entries, today))
        table.add_row(
            f"{place} {country.name}" if country else place,
            str(len(entries)),
            str(len(entries) - late),
            min((each.verified_on for each in entries if each.verified_on), default="never"),
            str(late),
            ", ".join(scarce(country)) if country else "",
        )
    return table


@app.command()
def show(place: Place) -> None:
    """Show the lines of a country with their proof and the page to open; `mend resources DE` is short for it."""
    book = resources_data.load_resources(resources_data.RESOURCES)
    code = _place(book, place)
    country = book.countries.get(code)
    entries = shown(book)[code]
    late = due(entries, date.today())
    for each in (*entries, *(country.withdrawn if country else book.withdrawn)):
        print(f"{each.key}: {_as_shown(each, country)}")
        print(f"    {_proof(each)}{' (to open)' if each in late else ''}; {_page(each)}")


def _as_shown(entry: Entry, country: Country | None) -> str:
    """What people read about it, for comparison with the provider's page."""
    if isinstance(entry, Line) and country:
        return describe(entry, country).removeprefix("• ")
    if isinstance(entry, Emergency):
        return f"emergency number{f', {entry.what}' if entry.what else ''}"
    return entry.name if isinstance(entry, Directory) else ""


def _proof(entry: Entry) -> str:
    evidence = f"evidence {entry.evidence}, " if isinstance(entry, Line | Emergency) else ""
    verified = f"verified {entry.verified_on} by {entry.verified_by}" if entry.verified_on else "not verified"
    state = f"NOT SHOWN since {entry.do_not_ship}" if entry.do_not_ship else verified
    return f"{evidence}last seen {entry.last_seen or 'on an undated page'}, {state}"


def _page(entry: Entry) -> str:
    url = (entry.url if isinstance(entry, Line | Directory) else "") or (entry.chat if isinstance(entry, Line) else "")
    return f"open {url}" if url else "no page known"


def _place(book: ResourceBook, typed: str) -> str:
    """The ISO code for a code or a name, or "international"."""
    places = (*book.countries, INTERNATIONAL)
    for code in (typed.upper(), typed.lower(), country_of(typed, Spellings.of(book))):
        if code in places:
            return str(code)
    raise MendError(f"'{typed}' is no country with lines; {did_you_mean(typed.upper(), places)}")


@app.command()
def verify(
    place: Place,
    lines: Keys,
    by: By,
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day; today if left out.")] = None,
) -> None:
    """Record that you opened the providers' pages and found these lines as they stand here."""
    day = on.date() if on else date.today()
    if day > date.today():
        raise MendError(f"--on {day} lies in the future; give the day on which the page was opened")
    book = resources_data.load_resources(resources_data.RESOURCES)
    code = _place(book, place)
    facts = {"verified_on": day.isoformat(), "verified_by": _said(by, "--by"), "do_not_ship": ""}
    record(resources_data.RESOURCES, code, lines, facts)
    print(f"{code}: {', '.join(lines)} verified on {day} by {facts['verified_by']}. {RESTART}")


@app.command()
def fail(
    place: Place,
    lines: Keys,
    by: By,
    why: Annotated[str, typer.Option(metavar="REASON", help="What you found on the page.")],
) -> None:
    """Record that lines are wrong or dead: they are not shown any more, until they are verified again."""
    book = resources_data.load_resources(resources_data.RESOURCES)
    code = _place(book, place)
    found = f"{date.today()}, {_said(by, '--by')}: {_said(why, '--why')}"
    without = {"do_not_ship": found, "verified_on": "", "verified_by": ""}
    left = record(resources_data.RESOURCES, code, lines, without)
    print(f"{code}: {', '.join(lines)} will not be shown. {RESTART}")
    for gap in gaps(left):
        if gap not in gaps(book):
            print(gap)


def _said(text: str, option: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise MendError(f"{option} is empty; the record needs it")
    return words
