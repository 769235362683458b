"""Inline queries: what somebody types after the bot's name, the cards they see, and the one they tap."""

import itertools
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .checks import length
from .params import Params
from .refusal import bad

if TYPE_CHECKING:
    from .emulator import Emulator
    from .seat import Seat
    from .world import Json, Shown

STALE = "query is too old and response timeout expired or query ID is invalid"
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
QUERY_IDS = itertools.count(1)


@dataclass
class InlineQuery:
    """One query and what the bot offers for it; `answered_at` is 0 until then."""

    id: str
    person: int
    text: str
    at: float = field(default_factory=time.monotonic)
    results: "list[Json]" = field(default_factory=list)
    button: "Json | None" = None
    cache_time: int = 300
    is_personal: bool = False
    answered_at: float = 0.0

    @property
    def titles(self) -> list[str]:
        return [result["title"] for result in self.results]


class InlineDesk:
    """All queries, and the answers that the server may give again without asking the bot. `lifetime` in seconds."""

    def __init__(self) -> None:
        self.queries: dict[str, InlineQuery] = {}
        self.lifetime = 10.0
        self._cached: dict[tuple[str, int], tuple[InlineQuery, float]] = {}

    def typed(self, person: int, text: str) -> tuple[InlineQuery, bool]:
        """The query, and whether the bot has to be asked."""
        query = InlineQuery(f"q{next(QUERY_IDS)}", person, text[:256])
        self.queries[query.id] = query
        for whose in (person, 0):
            known, until = self._cached.get((query.text, whose), (query, 0.0))
            if until > query.at:
                query.results, query.button, query.answered_at = known.results, known.button, query.at
                return query, False
        return query, True

    def remember(self, query: InlineQuery) -> None:
        """Keeps the answer as long as the bot allows: for this person, or for everybody."""
        whose = query.person if query.is_personal else 0
        self._cached[query.text, whose] = query, time.monotonic() + query.cache_time


def choose(seat: "Seat", query: InlineQuery, title: str) -> "Shown":
    """Taps a card, which sends its message in the person's own name to the chat that the seat is in."""
    card = next(each for each in query.results if each["title"] == title)
    content = {"text": card["input_message_content"]["message_text"], "via_bot": seat.emulator.bot}
    return seat.chat.messages[seat.write(content)]


async def answer_inline_query(emulator: "Emulator", params: Params) -> Any:
    query, results = emulator.inline.queries.get(params.text("inline_query_id")), params.json("results")
    if not isinstance(results, list):
        raise bad("can't parse inline query results")
    if query is None or query.answered_at or time.monotonic() - query.at > emulator.inline.lifetime:
        raise bad(STALE)
    if len(results) > 50:
        raise bad("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if len(set(ids)) != len(ids):
        raise bad("RESULT_ID_DUPLICATE")
    if any(not 1 <= len(each.encode()) <= 64 for each in ids):
        raise bad("RESULT_ID_INVALID")
    for result in results:
        check_result(result)
    query.button = _checked_button(params.json("button"))
    query.results, query.answered_at = results, time.monotonic()
    query.cache_time = params.number("cache_time", 300)
    query.is_personal = params.text("is_personal").lower() == "true"
    emulator.inline.remember(query)
    emulator.world.touch()
    return True


def check_result(result: "Json") -> None:
    """Raises RefusalError for a result that the server refuses."""
    content = result.get("input_message_content") or {}
    if result.get("type") == "article" and not result.get("title", "").strip():
        raise bad("RESULT_TITLE_EMPTY" if "title" in result else "can't parse inline query result: title is empty")
    if not content.get("message_text", "x").strip():
        raise bad("MESSAGE_EMPTY")
    if length(content.get("message_text", "")) > 4096:
        raise bad("MESSAGE_TOO_LONG")


def _checked_button(button: "Json | None") -> "Json | None":
    if button is None:
        return None
    if not button.get("text", "").strip() or ("start_parameter" in button) == ("web_app" in button):
        raise bad("can't parse inline query results button")
    if "start_parameter" in button and not START_PARAMETER.fullmatch(button["start_parameter"]):
        raise bad("START_PARAM_INVALID")
    return button


METHODS: "dict[str, Callable[[Emulator, Params], Any]]" = {"answerinlinequery": answer_inline_query}
