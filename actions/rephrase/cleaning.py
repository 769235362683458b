# ruff: noqa: E501 (a table)
"""Small repairs on pieces of a sentence: stray punctuation, comparisons, absolutes, and the tense of a wording."""

import re

from actions.rephrase.grammar import base_of_past, base_of_third, is_past, participle, past, third

_COUNTS = r"\d+|an?|one|two|three|four|five|six|ten|several|many|some"
_COMPARED = r"an?|some|everything|anything|my|your|I|you|its?|we|he|she|they|nothing|that|this|there|nobody"
_REPAIRS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (
            r"\b(?:like|as) an? (?:complete |total |absolute |proper )?(?:idiot|fool|lunatic|maniac|madman|moron|child|kid|baby|teenager|"
            r"dog|servant|maid|slave|mug|lemon|stranger|ghost|animal|zombie|king|queen|princess|statue|coat stand|clown|pig)\b",
            "",
        ),
        (
            rf"(?<!something)(?<!something )(?<!sound)(?<!look)\s*\b(?:[Ll]ike|as if|as though) (?:{_COMPARED})\b.*?(?= when | while | and | but |$)",
            "",
        ),
        (r"\b(?:like|as) (?:king|queen|princess|boss|idiot|child|servant|maid|fool|dog|slave|baby)\b", ""),
        (
            r"\b(in|at|from|to) (restaurant|kitchen|house|garden|car|shop|office|bathroom|bedroom|street|toilet|living room|supermarket|pub)\b",
            r"\1 the \2",
        ),
        (r"\bopen (laptop|phone|computer|letter)\b", r"open your \1"),
        (r"\bforgot (buy|bring|call|pick|do|make|take|pay|tell|wash|send|lock|close)\b", r"forgot to \1"),
        (
            r"(?<!\ba )(?<!\ban )(?<!\bthe )\b(\d+|two|three|four|five|six|seven|eight|nine|ten) "
            r"(minute|hour|day|week|month|year)\b(?! old)(?!-)",
            r"\1 \2s",
        ),
        (r"\b(?:a )?(?:shit|fuck|crap|ass|arse|butt)(?:load|ton)s? of\b", "a lot of"),
        (r"\b(at|for|about|after|until|with) like (?=\d|an?\b|two|three|four|five|six|ten|half)", r"\1 "),
        (r"\b(?:whenever|every (?:single )?time)\b", "each time"),
        (r"\b(I\b[^,]*?) drop(?:s|ped)? everything\b", r"\1 drop what I'm doing"),
        (r"\bdrop(?:s|ped)? everything\b", "drop what you're doing"),
        (r" when (?=(?:I'm|we're|you're|I was|we were|you were|I am|we are|you are) )", " while "),
        (r" when (?=(?:we|I) (?:can't|couldn't|don't have|have no)\b)", " even though "),
        (r" when (?=we(?:'d| had)? (?:agreed|said|decided)\b)", " even though "),
        (r" when (?=I(?:'d| had|'ve| have)? (?:asked|told|said|begged|warned|reminded)\b)", " even though "),
        (r"\byour own (?=\w)", "your "),
        (r"((?:n't|\bnot)\b[^,]*?) an? (?:single )?one of\b", r"\1 any of"),
        (r"\b(?:piss|fuck|bugger|sod)(?:ed|ing|s)? off\b", "went off"),
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
    r"(?<!does )(?<!did )(?<!can )(?<!will )(?<!let )(?<!make )(?<!made )\b(he|she|(?:your|my|our|his|her) (?:mother|mum|mom|dad|father|sister|brother|son|daughter|boss)) (criticise|criticize|say|come|go|want|make|call|ask|tell|speak|talk|"
    r"give|take|get|need|look|laugh|shout|cook|eat|visit|send|think|know|see|work|sleep|leave|buy|pay|do|cry|scream)\b(?! not|n't)"
)


def tidy(text: str) -> str:
    """Without stray punctuation and half-words at either end."""
    text = re.sub(r"\s+([,.!?;:])", r"\1", text.replace('"', ""))
    text = re.sub(r"[,;:.!?…\s)(–—-]+$", "", text)
    text = re.sub(r"(?:[,\s]+(?:and|but|or|then|even|because|just|which|as|(?<!n't )like|than|so))+$", "", text)
    return re.sub(r"\s{2,}", " ", re.sub(r"([,.!?;])[,.!?;\s]+(?=[,.!?;])", "", text)).strip(" ,;-")


def cleaned(text: str) -> str:
    """Without comparisons and absolutes that stand inside a statement."""
    text = _LEARNED.sub(lambda match: f"{match[1]} {third(match[2])}", _negations(text))
    for pattern, instead in _REPAIRS:
        text = pattern.sub(instead, text)
    return tidy(text)


_NEVER = re.compile(r"\b(and|but|then|I|you|we|they) never (?:once )?(?!(?:in|on|at|with|for|to)\b)(\w+)")
_NOTHING = re.compile(r"\b(I|you|we|they|and|but|then) (\w+)((?: to)? (?:me|us))? no(thing|body)\b(?! but)")
_BARE_NOT = re.compile(r"\b(I|you|we|they) not (?!only|even|so\b|in\b|on\b|at\b|a\b|the\b|to\b|my\b|me\b|just)(\w+)")
_NEVER_DOES = re.compile(r"\b(\w+) never (\w{2,}s)\b")
_DID = re.compile(r"\b(didn't|don't|doesn't) (\w+)")


def _negations(text: str) -> str:
    """As in "and never call" → "and don't call", "say nothing" → "don't say anything", "you not call", "didn't made"."""
    text = _NEVER.sub(lambda match: f"{match[1]} {_denied(match[2])}", text)
    text = _NOTHING.sub(lambda match: f"{match[1]} {_denied(match[2])}{match[3] or ''} any{match[4]}", text)
    text = _BARE_NOT.sub(lambda match: f"{match[1]} {_denied(match[2])}", text)
    text = _NEVER_DOES.sub(lambda match: f"{match[1]} doesn't {base_of_third(match[2])}", text)
    return _DID.sub(lambda match: f"{match[1]} {base_of_past(match[2]) if is_past(match[2]) else match[2]}", text)


def _denied(verb: str) -> str:
    """As in "promises you never keep" → "don't keep", "and never called" → "didn't call"."""
    happened = is_past(verb) or (verb.endswith("ed") and verb not in ("need", "feed", "breed", "heed"))
    return f"didn't {base_of_past(verb)}" if happened else f"don't {verb}"


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
