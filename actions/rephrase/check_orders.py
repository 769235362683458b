# ruff: noqa: E501 (one pattern a line)
"""Orders: a bare verb at the head of a clause, with nobody asked. "Please" or a question makes it a request. Pure."""

import re
from collections.abc import Iterator, Sequence

from bot.dialogue.inputs import Token

Span = tuple[int, int]

_VERBS = (
    r"stop|quit|put|turn|get|give|shut|answer|listen|look|do|clean|wash|call|leave|come|be|go|say|tell|admit|apologi[sz]e|explain|"
    r"help|take|pick|bring|make|keep|act|talk|speak|learn|try|change|move|wait|wake|write|text|pay|cook|hang|sit|show|treat|respect|"
    r"let me|let us|lock|have|hold|remember|show|act|drop|forget|open|close|start|feed|walk|drive|watch|mind your|grow|leave|empty|tidy|calm"
)
_CLAUSE = re.compile(
    rf"(?:^|[.;:!–—-] |, (?:so |and |then |just |or )?|\b(?:and|so|then) )(?P<lead>(?:(?:just|now|so|then|and|at least|for once|for god's sake|hey|"
    rf"well|look|listen|oh|honey|babe|okay|ok|finally|will you|don't you dare|do not|don't|never|again)[, ]+)*)(?P<verb>(?:{_VERBS}))\b(?P<rest>[^,.;!?]*)"
)
# What looks like an order and is an invitation, a wish or a courtesy.
_SOFT = re.compile(
    r"^(?:let(?:'s| us)|let me (?:know|say|explain|start|begin|try|tell|be)|thank|thanks|tell me (?:what|how|when|if|more|about|where)|help me (?:understand|see)|take care|"
    r"take your time|come (?:and |here|in|sit|with|back to bed)|sleep well|look after|look at (?:the|this|that)|be safe|be careful|give me a hug|say hi|wait for me|get well|get some rest|"
    r"leave it (?:with|to) me|call it|let us|make sure you (?:rest|sleep)|forget it|forget about it|go ahead|keep warm|be with|show me how|try to (?:rest|sleep)|do you|do we|do i|"
    r"do (?:they|he|she)|look\W|look, |say hi|come|have (?:a|fun|you)|hold me|be happy|remember (?:how|when|the))\b"
)
_ASKED = re.compile(
    r"\bplease\b|\b(?:could|can|would|will|shall|may|might|do|did|does|should) (?:you|we|i)\b(?![^?]*$)|\bcould you\b|\bcould we\b|\bcan we\b"
    r"|\bwould you\b|\blet'?s\b|\bwould (?:like|love)\b"
)
_TAG_QUESTION = re.compile(r", (?:will|would|can|could|won't|can't) you\W*$")  # "Try to be on time, will you?"
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_DONTS = re.compile(
    r"(?:^|[.;:!] |, (?:so )?|\bso )(?P<spot>(?:just )?(?:don't|do not)(?: you dare| ever| even)? (?!worry|be afraid|know|think|get me wrong|take (?:this|it)|mean|want|feel|remember|mind|need|have|understand|like|see|look forward|even look)\w+(?: \w+)?)"
)


def orders(low: str, tokens: Sequence[Token]) -> Iterator[Span]:
    """The spans of orders in one sentence in lower case."""
    low = _TAG_QUESTION.sub("", low)
    if _ASKED.search(low):
        return
    for match in _DONTS.finditer(low):
        if not re.search(r"\b(?:i|we|you|they|kids|people)$", low[: match.start("spot")].rstrip(" ,")):
            yield match.span("spot")
            return
    for match in _CLAUSE.finditer(low):
        start = match.start("verb")
        if _SOFT.match(low[start:]) or (match["verb"] in ("do", "have", "be") and low.rstrip().endswith("?")):
            continue
        if (match["verb"] == "help" and not match["rest"].strip()) or not _bare(low, start, match, tokens):
            continue
        end = start + len(match["verb"]) + len(_first(match["rest"]))
        yield (start, end)
        return


def _bare(low: str, start: int, match: re.Match[str], tokens: Sequence[Token]) -> bool:
    """Whether nobody does it: a verb without a subject. "Help from you" is a thing, "and put it away" goes on."""
    joined = low[match.start() : start].strip()
    if joined == "," and re.match(r"(?:.*\b)?(?:when|if|because|while|that)\b", low[: match.start()]):
        return False  # the list in "when you don't sit down, forget to call, …" goes on
    if joined.startswith(("and", "then")) and match.start() > 0 and not _after_order(low[: match.start()]):
        return False
    place = _token_at(low, tokens, start)
    if place is None:
        return True
    token = tokens[place]
    if token.pos not in ("VERB", "AUX", "PROPN", "NOUN", "ADJ", "INTJ") or token.tag in ("VBD", "VBZ", "VBG", "VBN"):
        return token.tag == "VBD" and place == 0 and token.text.lower() in ("put", "quit", "shut")
    if token.pos in ("NOUN", "ADJ") and place:
        return False
    return not any(child.dep in _SUBJECTS and child.head == place for child in tokens[:place])


def _after_order(before: str) -> bool:
    return bool(re.match(rf"^(?:just |now )?(?:{_VERBS})\b", before))


def _first(rest: str) -> str:
    """The first two words after the verb, so that what is marked says what it is about."""
    found = re.match(r"(?: [\w'-]+){0,3}", rest)
    return found.group() if found else ""


def _token_at(low: str, tokens: Sequence[Token], offset: int) -> int | None:
    at = 0
    for place, token in enumerate(tokens):
        found = low.find(token.text.replace("’", "'").lower(), at)
        if found < 0:
            continue
        if found == offset:
            return place
        at = found + len(token.text)
    return None
