"""The words for what somebody needs and may ask for, by need and by deed: wordings.yml, read once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from ruamel.yaml import YAML

FILE = Path(__file__).with_name("wordings.yml")

# How some gentle wordings begin: they grant the other a view of their own, which no other opener does better (DESIGN:
# Rogers et al. 2018). No "but" behind it, which would take it back. Where something grave was said ("hard"), or a small
# thing ("small"), doubt would sound like irony: there it is left out.
OPENERS: Mapping[str, tuple[str, ...]] = {
    "meant": ("Maybe you see it differently", "I may not see your side yet", "You may see it another way"),
    "small": (),
    "view": ("I may not see your side yet", "Maybe you see it differently", "We may see this differently"),
    "hard": (),
}


class Wording(NamedTuple):
    """What can be said about one need or deed; every entry goes with every other one. The fields: wordings.yml."""

    title: str
    opener: str
    feelings: tuple[str, ...]
    needs: tuple[str, ...]
    shorts: tuple[str, ...]
    asks: tuple[str, ...]
    bids: tuple[str, ...]
    general: tuple[str, ...] = ()


def _listed(entry: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(str(line) for line in entry.get(name, ()))


def _wording(entry: Mapping[str, Any], need: Mapping[str, Any]) -> Wording:
    """`entry` is the need itself or one of its deeds; title, opener and what a label says are the need's."""
    lists = {name: _listed(entry, name) for name in ("feelings", "needs", "shorts", "asks", "bids")}
    return Wording(str(need["title"]), str(need["opener"]), **lists, general=_listed(need, "general"))


@cache
def _read() -> tuple[Mapping[str, Wording], Mapping[str, Wording]]:
    entries = YAML(typ="safe").load(FILE.read_text("utf-8"))
    needs = {need: _wording(entry, entry) for need, entry in entries.items()}
    deeds = {
        f"{need}/{deed}": _wording(words, entry)
        for need, entry in entries.items()
        for deed, words in entry.get("deeds", {}).items()
    }
    return MappingProxyType(needs), MappingProxyType(deeds)


# By need, and by "need/deed".
WORDINGS, DEEDS = _read()

# What can be chosen with a button.
NEEDS: Mapping[str, Wording] = {key: wording for key, wording in WORDINGS.items() if wording.title}


def need_of(deed: str) -> str:
    """The need that a deed belongs to: "tidiness/kitchen" → "tidiness"."""
    return deed.partition("/")[0]
