"""Up to three feelings, what each wants and what each needs: what typed answers mean, and the list at the end."""

import re
from collections.abc import Mapping

from actions.own_words import own_words, says_nothing
from actions.said import said, yes_or_no
from bot.dialogue.acting import ActionInput
from bot.dialogue.certainty import SURE_ANSWER
from bot.dialogue.session import Value

MOST = 3
_WORDS = {
    "angry": r"angry|anger|mad|furious|rage|livid|pissed(?: off)?|annoyed|irritated|cross",
    "sad": r"sad|sadness|down|unhappy|heartbroken|grief|low",
    "scared": r"scared|afraid|fear|frightened|terrified|panicky?|anxious|anxiety|worried|nervous",
    "ashamed": r"ashamed|shame|embarrassed|humiliated",
    "hurt": r"hurt|wounded|rejected|unloved|betrayed",
    "lonely": r"lonely|loneliness|alone|left out",
    "guilty": r"guilty|guilt|sorry",
    "jealous": r"jealous|jealousy|envious|envy",
    "disappointed": r"disappointed|disappointment|let down",
    "worn out": r"worn out|tired|exhausted|drained|overwhelmed|stressed",
    "helpless": r"helpless|powerless|stuck|trapped|hopeless",
}
_FEELING = re.compile(rf"\b(?:{'|'.join(f'(?P<f{at}>{each})' for at, each in enumerate(_WORDS.values()))})\b")
_NOTHING = re.compile(r"\b(?:empty|numb|nothing|blank|flat)\b")
_THAT_IS_ALL = re.compile(r"\b(?:that'?s (?:all|it)|no (?:more|others?)|nothing else|only that|just that|none)\b")
_LEAD = re.compile(r"^(?:(?:i|just|kind of|sort of|a bit|it'?s|well|am|i'?m|feel|feeling|felt)\s+)+", re.IGNORECASE)
_SECOND_TIME = ("maybe", "feelings")  # "no idea what I feel" again


def named(words: str) -> list[str]:
    """The feelings that the words name, each once, in the order in which they come."""
    found = (int(str(match.lastgroup)[1:]) for match in _FEELING.finditer(words))
    return list(dict.fromkeys(list(_WORDS)[at] for at in found))


def validate_feelings_1(given: ActionInput) -> Value:
    """The first feeling: its plain word, their own words, or "unknown" for empty and for no idea."""
    words, reading = said(given), given.reading
    if found := named(words):
        return found[0]
    unsure = reading is not None and reading.intent in _SECOND_TIME and reading.confidence >= SURE_ANSWER
    if unsure or says_nothing(words) or _NOTHING.search(words):
        return "unknown"
    return _feeling(given)


def validate_feelings_2(given: ActionInput) -> Value:
    """Another feeling; "" for "that is all"."""
    words = said(given)
    if _THAT_IS_ALL.search(words) or yes_or_no(given) is False or says_nothing(words):
        return ""
    already = {given.slots.get("feelings_1"), given.slots.get("feelings_2")}
    fresh = [each for each in named(words) if each not in already]
    return fresh[0] if fresh else _feeling(given)


validate_feelings_3 = validate_feelings_2


def _feeling(given: ActionInput) -> str | None:
    words = own_words(given)
    return _LEAD.sub("", words) or None if words else words


def action_feelings_several(given: ActionInput) -> Mapping[str, Value]:
    """Who names several feelings at once is not asked for the others again."""
    others = named(said(given))[1:MOST]
    return {f"feelings_{at}": each for at, each in enumerate(others, start=2)}


def action_feelings_table(given: ActionInput) -> Mapping[str, Value]:
    """The lines of the list. What is empty leaves its slot, so that the picture has no empty rows."""
    slots = given.slots
    rows: list[str] = []
    emptied: dict[str, Value] = {}
    for at in range(1, MOST + 1):
        feeling, want, need = (slots.get(f"feelings_{what}{at}") for what in ("", "want_", "need_"))
        if not feeling:
            emptied[f"feelings_{at}"] = None
            continue
        parts = (f"I feel {feeling}", f"I want: {want}" if want else "", f"I need: {need}" if need else "")
        rows.append("• " + " → ".join(filter(None, parts)))
    return {**emptied, "feelings_rows": "\n".join(rows)}
