"""One service on one line of text. The words between the facts are in the two tables; whole sentences in dialogues/."""

from collections.abc import Sequence

from actions.resources.book import Country, Directory, Emergency, Line

WORDS = {
    "emergency": "Emergency",
    "in": "in",
    "local": "your local emergency number (112 in the EU)",
    "anywhere": "your local emergency number (112 or 911 in many countries)",
    "or": " or ",
    "for": "for",
    "call": "call",
    "text": "text",
    "whatsapp": "WhatsApp",
    "chat": "chat",
    "web": "web",
    "email": "email",
    "hours_vary": "hours vary",
    "more_languages": "{} more languages",
    "directory": "More lines",
    "men": "For men",
    "lgbtq": "For LGBTQ+ people",
    "perpetrators": "For people who use violence or fear they might",
    "young": "For children and young people",
    "other": "Others",
}
# What a line is there for, where the card does not say it already.
PURPOSE = {
    "suicide_crisis": "crisis line",
    "crisis_text": "crisis line by text or chat",
    "crisis": "somebody who listens",
    "crisis_indigenous": "crisis line",
    "mental_health": "mental health",
    "domestic_violence": "domestic violence",
    "sexual_violence": "sexual violence",
    "poison": "poison line",
}
LANGUAGES_NAMED = 3


def describe(line: Line, country: Country, *, heading: str = "", purpose: bool = True, web: bool = True) -> str:
    """Name, for whom, how to reach it, when, in which languages, what to know. Numbers stand as the file has them.

    `purpose` is False where the card says it; what the name or the heading says already is not said again.
    """
    for_what = PURPOSE.get(line.kinds[0], "") if purpose else ""
    for_what = "" if for_what in line.name.casefold() else for_what
    serves = f"{WORDS['for']} {line.serves}" if line.serves and not heading.endswith(line.serves) else ""
    region = line.region if line.region not in line.name else ""
    about = ", ".join(filter(None, (for_what, region, serves)))
    facts = (*_ways(line, web=web), line.hours or WORDS["hours_vary"], _languages(line, country), line.note)
    return f"• {line.name}{f' ({about})' if about else ''}: " + "; ".join(filter(None, facts))


def emergency(where: str, numbers: Sequence[Emergency] = (), note: str = "") -> str:
    """The first line of every card. It names the country, so that one misunderstood is noticed before a number is
    dialled; without numbers it names the local one."""
    place = f" {WORDS['in']} {where}" if where else ""
    return f"{WORDS['emergency']}{place}: {_numbers(numbers) or WORDS['local']}" + (f". {note}" if note else "")


def to_call(numbers: Sequence[Emergency]) -> str:
    """The numbers as they stand after "call", in a sentence."""
    return _numbers(numbers) or WORDS["anywhere"]


def _numbers(numbers: Sequence[Emergency]) -> str:
    return _either([f"{each.number} ({each.what})" if each.what else each.number for each in numbers])


def page(directory: Directory) -> str:
    """A directory as one line of a list."""
    return f"• {directory.name}: {directory.url}"


def _either(options: Sequence[str]) -> str:
    return WORDS["or"].join(filter(None, (", ".join(options[:-1]), *options[-1:])))


def _ways(line: Line, *, web: bool) -> list[str]:
    ways = {"call": _either(line.phones), "text": line.text, "whatsapp": line.whatsapp, "chat": line.chat}
    if not line.chat and (web or not any(ways.values())):
        ways["web"] = line.url
    if not (line.text or line.whatsapp or line.chat):
        ways["email"] = line.email  # for whoever cannot speak
    return [f"{WORDS[how]} {where}" for how, where in ways.items() if where]


def _languages(line: Line, country: Country) -> str:
    """Nothing where a line speaks what everybody expects; else English, which the person reads, before the others."""
    if set(line.languages) <= set(country.languages) and len(line.languages) in (0, len(country.languages)):
        return ""
    spoken = sorted(line.languages, key=lambda language: language != "English")
    hidden = len(spoken) - LANGUAGES_NAMED
    if hidden < 2:
        return ", ".join(spoken)
    return ", ".join((*spoken[:LANGUAGES_NAMED], WORDS["more_languages"].format(hidden)))
