"""The sentence inside a request: reword "you never listen" → you never listen, and its part of the parse."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.inputs import Reading, Sentence

_MARKS = frozenset("\"“”„'‘’")
_SHORTEST = 2  # words that a quoted message must have
_QUOTED = re.compile(r"[\"“”„]([^\"“”„]{6,})[\"“”„]|(?<!\w)['‘]([^\"]{6,}?)['’](?!\w)")
_AFTER_COLON = re.compile(r":\s*(.{6,})$", re.DOTALL)
_AFTER_VERB = re.compile(
    r"^(?:please )?(?:rephrase|reword|rewrite)(?: this| that)?[\s,–-]+((?:you|why|stop|he|she|my)\b.{6,})$", re.I | re.S
)


def quoted(text: str) -> str:
    """What stands in quotation marks or behind a colon: reword "you never listen" → you never listen."""
    match = _QUOTED.search(text) or _AFTER_COLON.search(text) or _AFTER_VERB.search(text.strip())
    found = next(filter(None, match.groups()), "").strip() if match else ""
    return found if len(found.split()) >= _SHORTEST else ""


def sentences_of(reading: Reading, message: str) -> tuple[Sentence, ...]:
    """The parse of the message, whole or quoted in this turn's text; empty if it was written some other time.

    The parse has its spelling written out ("u" → "you"), so what is quoted is looked for again in its own words.
    """
    if not message or _letters(message) not in _letters(reading.text):
        return ()
    if _letters(message) == _letters(reading.text):
        return reading.sentences
    spelled = quoted(" ".join(sentence.text for sentence in reading.sentences))
    return within(reading.sentences, spelled or message)


def within(sentences: Sequence[Sentence], message: str) -> tuple[Sentence, ...]:
    """The parsed sentences, or the part of them that spells the message where it was quoted among other words."""
    wanted = _letters(message)
    whole = _letters(" ".join(sentence.text for sentence in sentences))
    if not wanted or wanted == whole:
        return tuple(sentences)
    kept = [part for sentence in sentences if (part := _part(sentence, wanted)) is not None]
    return tuple(kept)


def _part(sentence: Sentence, wanted: str) -> Sentence | None:
    """The longest run of words that stands in the wanted text; heads outside of it become roots."""
    tokens = sentence.tokens
    best = (0, 0)
    for start in range(len(tokens)):
        end = start
        while end < len(tokens) and _letters("".join(each.text for each in tokens[start : end + 1])) in wanted:
            end += 1
        best = max(best, (start, end), key=lambda run: run[1] - run[0])
    start, end = best
    while start < end and not _letters(tokens[start].text):  # the colon and the quotation mark before it
        start += 1
    while end > start and tokens[end - 1].text in _MARKS:
        end -= 1
    run = tokens[start:end]
    if len(_letters("".join(each.text for each in run))) < min(6, len(wanted)):
        return None
    moved = tuple(
        replace(each, head=each.head - start) if start <= each.head < end else replace(each, head=at, dep="ROOT")
        for at, each in enumerate(run)
    )
    return Sentence(_text_between(sentence.text, moved[0].text, moved[-1].text), moved)


def _text_between(text: str, first: str, last: str) -> str:
    start, end = text.find(first), text.rfind(last)
    return text[start : end + len(last)] if 0 <= start <= end else text


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())
