"""Where one statement ends and the next begins: "you never listen | and you're always out | when I need you"."""

from dataclasses import dataclass
from typing import Literal

from actions.rephrase.subjects import last_before, subject_at
from actions.rephrase.words import Word, Words

Role = Literal["main", "tail"]

_LINKING = frozenset({
    "and", "but", "so", "yet", "then", "plus", "also", "or",
})  # fmt: skip
_ADVERBIAL = frozenset({
    "when", "whenever", "while", "whilst", "after", "before", "until", "unless", "if", "because", "since",
    "although", "though", "once", "as", "whereas",
})  # fmt: skip
_EMBEDDING = frozenset({
    "that", "what", "how", "why", "who", "which", "whose", "whether", "where", "wherever", "whatever", "than",
    "like", "whom",
})  # fmt: skip
_CLAUSE_TAKERS = frozenset({
    "say", "think", "know", "promise", "tell", "feel", "wish", "hope", "believe", "claim", "pretend", "swear",
    "hear", "see", "care", "realise", "realize", "understand", "guess", "mean", "notice", "mention", "admit",
    "forget", "remember", "ask", "make", "let", "help", "watch", "have",
})  # fmt: skip
_LEADING = frozenset({"know", "think", "said", "say", "says", "hope", "guess", "swear", "see", "mean"})
_WHO = frozenset({"i", "you", "he", "she", "we"})
_KNOWING = frozenset({"decide", "know", "ask", "guess", "choose"})
_PASSED_OVER = frozenset({"then", "now", "also", "still", "only", "instead", "not", "right"})
_PERIODS = frozenset({"week", "weekend", "month", "year", "day", "night", "summer", "evening"})
_TIMES = frozenset({
    "time", "minute", "moment", "second", "day", "morning", "evening", "night", "week", "weekend", "month", "summer",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A statement: its words (the others are taken out), how it is joined, and where its subject stands."""

    role: Role
    link: str
    words: Words
    subject: tuple[int, int] | None = None  # from, to (exclusive)


@dataclass(frozen=True, slots=True)
class _Start:
    at: int
    role: Role
    link: str
    subject: tuple[int, int]


def spans_of(words: Words) -> tuple[Span, ...]:
    """The statements of a sentence in their order. One without a subject ("never on time") is a span as well."""
    starts = _starts(words)
    first = starts[0].at if starts else len(words)
    found: list[Span] = []
    if any(word.text and word.pos != "PUNCT" for word in words[:first]):
        if (
            starts
            and starts[0].role == "main"
            and starts[0].link not in _LINKING
            and words[max(0, first - 1)].low not in _LINKING | {",", ";", "-", "."}
        ):
            starts[0] = _Start(0, "main", "", starts[0].subject)
        else:
            found.append(Span("main", "", _only(words, 0, first)))
    for at, start in enumerate(starts):
        end = starts[at + 1].at if at + 1 < len(starts) else len(words)
        found.append(Span(start.role, start.link, _only(words, start.at, end), start.subject))
    return tuple(_shared(found))


def _shared(spans: list[Span]) -> list[Span]:
    """As in "You come home | and sit down": the second verb has the first one's subject."""
    found: list[Span] = []
    for each in spans:
        span = each
        while (cut := _second_verb(span)) is not None and span.subject is not None:
            left, right = span.subject
            found.append(Span(span.role, span.link, _only(span.words, 0, cut), span.subject))
            after = next(
                (at for at in range(cut + 1, len(span.words)) if span.words[at].low not in ("", "and", "then")), cut
            )
            later = tuple(w if left <= at < right or at >= after > cut else w.out() for at, w in enumerate(span.words))
            link = span.words[cut].low.replace(",", "and")
            span = Span("main", link, later, span.subject)
        found.append(span)
    return found


def _second_verb(span: Span) -> int | None:
    """Where "and" joins another finite verb to the one that the subject belongs to."""
    if span.role != "main" or span.subject is None:
        return None
    words, right = span.words, span.subject[1]
    verbs = [at for at in range(right, len(words)) if words[at].text and words[at].pos in ("VERB", "AUX")]
    for at in range(right, len(words)):
        if words[at].low not in ("and", "but", ",") or not words[at].text or not verbs or at < verbs[0]:
            continue
        after = [each for each in range(at + 1, len(words)) if words[each].text]
        verb = next((each for each in after if words[each].pos not in ("ADV", "PART", "PUNCT", "CCONJ")), None)
        if verb is not None and _goes_on(words, verb, verbs[0]):
            return at
    return None


def _goes_on(words: Words, verb: int, first: int) -> bool:
    word = words[verb]
    main = word.head if word.dep in ("aux", "auxpass") else verb
    finite = word.tag in ("VBD", "VBP", "VBZ", "MD") or (word.tag == "VB" and words[first].tag in ("VB", "VBP"))
    if not finite or word.pos not in ("VERB", "AUX") or words[main].dep != "conj":
        return False
    head = words[main].head
    heads = {first, words[first].head if words[first].dep in ("aux", "auxpass", "neg") else first}
    while words[head].dep == "conj" and head not in heads and words[head].head != head:
        head = words[head].head
    return head in heads or words[head].dep == "ROOT"


def _only(words: Words, start: int, end: int) -> Words:
    return tuple(word if start <= at < end else word.out() for at, word in enumerate(words))


def _starts(words: Words) -> list[_Start]:
    starts: list[_Start] = []
    rejected: list[tuple[int, int]] = []
    for at in range(len(words)):
        if starts and at < starts[-1].subject[1]:
            continue
        subject = subject_at(words, at)
        if subject is None:
            continue
        start = _classified(words, subject)
        if start is not None:
            starts.append(start)
        elif words[subject[0]].low in _WHO:
            rejected.append(subject)
    return _with_a_main(words, starts, rejected)


def _with_a_main(words: Words, starts: list[_Start], rejected: list[tuple[int, int]]) -> list[_Start]:
    """As in "Every time I bring up the money | you leave": what looked like "the money you leave" is the statement."""
    if not starts:
        return starts
    main = next((at for at, start in enumerate(starts) if start.role == "main"), None)
    if main and all(start.role == "tail" for start in starts[:main]) and last_before(words, starts[0].at) is None:
        left = last_before(words, starts[main].at)
        between = [each for each in rejected if starts[main - 1].subject[1] < each[0] < starts[main].at]
        open_end = left is not None and words[left].pos != "PUNCT"
        if between and words[between[0][0]].low == "you" and (open_end or starts[main].link):
            rest = [] if open_end else starts[main:]
            return [*starts[:main], _Start(between[0][0], "main", "", between[0]), *rest]
    last = starts[-1]
    before = last_before(words, last.at)
    opens = last.role == "tail" and (before is None or words[before].low in ("and", "but", ","))
    if not opens and any(start.role == "main" for start in starts):
        return starts
    later = next((subject for subject in rejected if subject[0] > starts[-1].subject[1]), None)
    return [*starts, _Start(later[0], "main", "", later)] if later else starts


def _classified(words: Words, subject: tuple[int, int]) -> _Start | None:
    """Whether a new statement starts with this subject, or whether it belongs inside the one before."""
    back = last_before(words, subject[0])
    while back is not None and words[back].low in _PASSED_OVER:
        back = last_before(words, back)
    if back is None or words[back].pos == "PUNCT":
        return _Start(subject[0], "main", "", subject)
    before = words[back]
    if before.pos == "AUX" and _opens(words, back):
        return None if _past_start(words, back) else _Start(last_before(words, back) or 0, "main", "", subject)
    if before.low in _LINKING:
        return _Start(back, "main", before.low, subject)
    if (opening := _time_of(words, back)) is not None:
        return _Start(opening, "tail", "when", subject)
    asked = before.low == "when" and back > 0 and words[back - 1].pos == "VERB" and words[back - 1].lemma in _KNOWING
    if before.low in _ADVERBIAL and not asked:  # "you decide when I need a nap"
        return _Start(back, "tail", "when" if before.low == "whenever" else before.low, subject)
    return None if asked or _takes(words, back, subject) else _Start(subject[0], "main", "", subject)


def _time_of(words: Words, back: int) -> int | None:
    """Where "every time", "on the day" and the like begin, which mean "when"."""
    if words[back].low not in _TIMES or words[back - 1].low not in ("every", "each", "any", "the", "that", "all"):
        return None
    at_once = words[back].low in ("second", "minute", "moment")  # "you turn the TV on | the second I cry"
    placed = back > 1 and not at_once and words[back - 2].low in ("on", "at", "in", "from")
    return back - 2 if placed else back - 1


def _opens(words: Words, at: int) -> bool:
    before = last_before(words, at)
    return (
        before is None
        or words[before].pos == "PUNCT"
        or words[before].tag in ("WRB", "WP")
        or words[before].pos == "CCONJ"
    )


def _past_start(words: Words, at: int) -> bool:
    before = last_before(words, at)
    return (
        before is not None
        and words[before].tag in ("WRB", "WP")
        and last_before(words, before) not in (None,)
        and (words[last_before(words, before) or 0].pos not in ("PUNCT", "CCONJ"))
    )


def _is_whole(words: Words, verb: Word) -> bool:
    """Whether the verb has an object of its own: "the shopping | I did the cooking", not "the things | I do"."""
    at = words.index(verb)
    return any(word.head == at and word.dep == "dobj" and word.tag[:1] == "N" for word in words[at + 1 :])


def _takes(words: Words, back: int, subject: tuple[int, int]) -> bool:
    """Whether the word before takes a clause: "you said | you'd call", "the things | I do"."""
    before = words[back]
    way = before.low == "way" and words[subject[0]].low in _WHO  # "the way | I load it"
    if way or before.low in _EMBEDDING or (before.pos in ("ADP", "SCONJ", "DET", "PART") and before.tag != "RP"):
        return True
    if before.pos in ("ADJ", "ADV") and back and words[back - 1].low in ("how", "so", "too"):
        return words[back - 1].low == "how"
    if before.pos == "VERB" and words[subject[0]].pos in ("DET", "NOUN", "ADJ") and before.low not in _LEADING:
        return True  # its object: "I do | the night feeds"
    if (
        before.pos in ("VERB", "AUX")
        or (before.lemma in _CLAUSE_TAKERS and before.pos != "NOUN")
        or before.low in ("sure", "glad", "sorry", "idea")
    ):
        return before.lemma in _CLAUSE_TAKERS or before.low in ("sure", "idea")
    noun = words[subject[1] - 1].pos in ("NOUN", "PROPN")
    verb = next(
        (w for w in words[subject[1] :] if w.text and w.pos in ("VERB", "AUX") and w.dep not in ("aux", "auxpass")),
        None,
    )
    if before.pos in ("NOUN", "PRON", "PROPN", "ADJ"):
        receiver = (
            back > 0
            and words[back].pos != "ADJ"
            and (
                any(w.lemma in ("tell", "promise") for w in words[max(0, back - 2) : back])
                or (verb is not None and verb.dep == "ccomp" and words[verb.head].lemma == "swear")
            )
        )
        return (
            receiver
            or (verb is not None and verb.dep in ("relcl", "acl") and not _is_whole(words, verb))
            or (before.low in _PERIODS and noun)
            or before.low in ("everything", "anything", "all")
        )
    return before.low in ("hard", "much", "long", "often", "far", "bad")
