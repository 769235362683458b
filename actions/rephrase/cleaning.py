# ruff: noqa: E501 (a table)
"""Small repairs on pieces of a sentence: stray punctuation, comparisons, absolutes, and the tense of a wording."""

import re

from actions.rephrase.grammar import base_of, is_past, participle, past, third

_COUNTS = r"\d+|an?|one|two|three|four|five|six|ten|several|many|some"
_COMPARED = r"an?|some|my|your|I|you|it|we|he|she|they|nothing|that|this|there|nobody"
_REPAIRS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (
            rf"(?<!something)(?<!something )\s*\b(?:[Ll]ike|as if|as though) (?:{_COMPARED})\b.*?(?= when | while |$)",
            "",
        ),
        (r"\b(?:like|as) (?:king|queen|princess|boss|idiot|child|servant|maid|fool|dog|slave|baby)\b", ""),
        (
            r"\b(in|at|from|to) (restaurant|kitchen|house|garden|car|shop|office|bathroom|bedroom|street|toilet|living room|supermarket|pub)\b",
            r"\1 the \2",
        ),
        (r"\bopen (laptop|phone|computer|letter)\b", r"open your \1"),
        (r"\bforgot (buy|bring|call|pick|do|make|take|pay|tell|wash|send|lock|close)\b", r"forgot to \1"),
        (r"\blet me waiting\b", "left me waiting"),
        (
            r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten) (minute|hour|day|week|month|year)\b(?! old)(?!-)",
            r"\1 \2s",
        ),
        (r"\bnever used to\W*$", ""),
        (r"\b(?:piss|pissed|blow|blew|blown) (.+?) up the wall\b", r"spent \1"),
        (r"\band nothing (?=(?:for|to|about|with)\b)", "and not "),
        (r"\bevery (?:little|small|tiny|single) thing\b", "small things"),
        (r"\bpissed (in|on)\b", r"peed \1"),
        (
            r"\bforgot ((?!the\b|my\b|your\b|our\b|his\b|her\b|a\b|to\b)(?:\w+ )?(?:bag|kit|lunchbox|keys|passport|tickets?))\b",
            r"forgot the \1",
        ),
        (r"\b(?:and |then )+acts?\W*$", ""),
        (r"\beverything(?: that)?(?= (?:I|we|my)\b)", "what"),
        (r"\b(?:in|about|over|with|for) everything\b", ""),
        (r"\beverything\b", "things"),
        (r"\bevery single\b", "every"),
        (r"\b(?:way )?too (much|many|often|long|late|loud|loudly|little)\b", r"so \1"),
        (r"((?:n't|\bnot|\bnever)\b[^,]*?) once\b(?= (?:since|in)\b|$)", r"\1"),
        (r"\bI were\b", "I was"),
        (r"\bhave never\b", "haven't"),
        (r"\bnever\b", "not"),
        (rf"\bsince ({_COUNTS}) (hour|day|week|month|year)", r"for \1 \2"),
        (r"\b(?:always|ever|constantly|all the time)\b ?", ""),
    )
)


# A learner's "when she criticise": the verb without its s, where no auxiliary stands before.
_LEARNED = re.compile(
    r"(?<!does )(?<!did )(?<!can )(?<!will )(?<!let )(?<!make )(?<!made )\b(he|she|(?:your|my|our|his|her) (?:mother|mum|mom|dad|father|sister|brother|son|daughter|boss)) (criticise|criticize|say|come|go|want|like|make|call|ask|tell|speak|talk|"
    r"give|take|get|need|look|laugh|shout|cook|eat|visit|send|think|know|see|work|sleep|leave|buy|pay|do|cry|scream)\b(?! not|n't)"
)


def tidy(text: str) -> str:
    """Without stray punctuation and half-words at either end."""
    text = re.sub(r"\s+([,.!?;:])", r"\1", text.replace('"', ""))
    text = re.sub(r"[,;:.!?…\s)(–—-]+$", "", text)
    text = re.sub(r"(?:[,\s]+(?:and|but|or|then|even|because|just|which|as|like|than|so))+$", "", text)
    return re.sub(r"\s{2,}", " ", re.sub(r"([,.!?;])[,.!?;\s]+(?=[,.!?;])", "", text)).strip(" ,;-")


def cleaned(text: str) -> str:
    """Without comparisons and absolutes that stand inside a statement."""
    text = re.sub(r"\b(and|but|then) never (?=(?:once )?(?!(?:in|on|at|with|for|to)\b)(\w+))", _and_never, text)
    text = re.sub(r"\b(I|you|we|they) never (\w+)", _never, text)
    text = _LEARNED.sub(lambda match: f"{match[1]} {third(match[2])}", text)
    for pattern, instead in _REPAIRS:
        text = pattern.sub(instead, text)
    return tidy(text)


def _and_never(match: re.Match[str]) -> str:
    return f"{match[1]} {'didn' if match[2].endswith('ed') else 'don'}'t "


def _never(match: re.Match[str]) -> str:
    """As in "promises you never keep" → "promises you don't keep"."""
    verb = match[2]
    if is_past(verb) or verb.endswith("ed"):
        return f"{match[1]} didn't {base_of(verb, verb.removesuffix('ed'))}"
    return f"{match[1]} don't {verb}"


def bend(text: str, is_past: bool, perfect: bool = False) -> str:
    """A wording in the tense that is wanted: "I [talk] and [not get] an answer"."""

    def formed(match: re.Match[str]) -> str:
        kind, verb = match[1], match[2]
        if not kind:
            return past(verb) if is_past else verb
        if is_past:
            return f"didn't {verb}"
        if perfect:
            return f"{'hasn' if kind == 'nots' else 'haven'}'t {participle(verb)}"
        return f"{'doesn' if kind == 'nots' else 'don'}'t {verb}"

    return re.sub(r"\[(?:(nots?) )?([\w-]+)\]", formed, text)
