"""One statement taken apart: "why can't you ever be on time" → you, not, be on time."""

import re
from dataclasses import dataclass, replace

from actions.rephrase.grammar import SAME_IN_THE_PAST, base_of, is_past
from actions.rephrase.spans import Span
from actions.rephrase.verb_group import Aspect, VerbGroup, read_group, read_inverted
from actions.rephrase.words import Word, Words, low_of, text_of


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement in its plain form. `verb` is the base form; `rest` what follows it, `before` what led up to it."""

    subject: str
    verb: str
    rest: str = ""
    negated: bool = False
    past: bool = False
    aspect: Aspect = ""
    adverb: str = ""
    before: str = ""
    wished: bool = False  # a command or a wish: it can be asked for as it stands
    rather: bool = False
    would: bool = False
    told: bool = False  # no verb was said: "Valentine's Day | and you went out"
    placed: bool = False  # something was said of when or where: "you text | while you're driving"
    unable: bool = False  # "I can't breathe": not the same as not doing it
    lasting: bool = False  # a perfect tense that has to stay: "you've sold it | and you don't say sorry"
    plural: bool = False  # a subject that is no pronoun takes a plural verb

    @property
    def phrase(self) -> str:
        only = "only " if self.adverb == "only" else ""
        return f"{only}{self.verb} {self.rest}".strip()


_WANTED = frozenset({"should", "must", "could", "might"})
_ASKING = frozenset({"what", "how", "who", "where", "which"})  # "what should I say?" asks for advice
_PAST_CUES = ("yesterday", "last ", " ago", "this morning")


def clause_of(span: Span, negated: bool = False, past: bool = False, wished: bool = False) -> Clause | None:
    """The statement's plain form, or None if there is no verb that could carry it."""
    if span.subject is None:
        return None
    left, right = span.subject
    words = span.words
    span = _without_without(span)
    if text_of(span.words[left:right]) == "I" and any(word.low in _ASKING for word in span.words[:left]):
        return None
    group = VerbGroup(past=past)
    before = read_inverted(span.words, left, group)
    verb = read_group(span.words, right, group)
    if verb is None:
        return None
    word = span.words[verb]
    if group.modal == "have" and group.negated and text_of(span.words[left:right]) == "you":
        return None  # "so that you don't have to": nothing that happened
    being = "progressive" in group.aspect and word.tag != "VBG"  # "are you late?": no auxiliary, it was the verb
    clause = Clause(
        subject=text_of(span.words[left:right]),
        verb="be" if being else _verb_of(word),
        rest=text_of(span.words[verb if being else verb + 1 :]),
        negated=(group.negated != negated) != (group.flipped != (not negated and _is_wanted(group))),
        past=group.past or (_unable(group) and word.low != "care") or _is_past(word, span, group),
        aspect="" if being else group.aspect,
        adverb=group.adverb,
        before=before,
        wished=wished,
        rather=group.rather,
        would=(group.modal == "would" and not group.rather) or _unreal(group),
        unable=group.modal in ("can", "could") and group.negated and not negated,
        plural=_is_plural(span.words[left:right], word, group),
    )
    if (
        clause.verb == "let"
        and (means := re.match(r"me (.+?) and (\w+) (.+)", clause.rest))
        and "without" in low_of(words)
    ):
        clause = replace(clause, verb=means[2], rest=f"{means[3].rstrip('.')} while I {means[1]}")
    if clause.verb in ("piss", "bugger", "sod", "fuck") and clause.rest.startswith("off"):
        clause = replace(clause, verb="go")
    if clause.subject == "I" and group.modal in ("must", "have") and clause.verb not in ("be", "have"):
        clause = replace(clause, verb="have", rest=f"to {clause.phrase}", negated=False)
    return with_nothing(clause)


def _unreal(group: VerbGroup) -> bool:
    """As in "I could have sunk into the ground": nobody did."""
    return group.modal in ("could", "might") and group.aspect == "perfect" and not group.negated


def _is_plural(subject: Words, verb: Word, group: VerbGroup) -> bool:
    head = next((word for word in reversed(subject) if word.text and word.pos in ("NOUN", "PROPN")), None)
    if head is not None and (group.modal or group.negated or verb.tag == "VB"):
        return head.tag in ("NNS", "NNPS")
    if head is not None and head.tag == "NN" and verb.low not in ("are", "were", "have", "do"):
        return False  # "your mother come": a learner's verb
    return verb.low in ("are", "were", "have", "do") or verb.tag == "VBP" or (head is not None and head.tag == "NNS")


def _is_wanted(group: VerbGroup) -> bool:
    """Whether it should have happened: "you should help" complains that no help came."""
    return group.modal in _WANTED and not _unable(group)


def _unable(group: VerbGroup) -> bool:
    """Whether nothing came of it: "you couldn't even call", where "you could call" is a wish."""
    return group.modal == "could" and group.negated


def _verb_of(word: Word) -> str:
    if word.tag == "NNS":  # "your mum comments": the tagger took it for a noun
        return word.lemma
    return base_of(word.low, word.lemma) if word.pos in ("VERB", "AUX") or word.tag[:1] == "V" else word.low


def _without_without(span: Span) -> Span:
    """As in "You can't cook without leaving a mess": you cook and leave a mess."""
    words = list(span.words)
    low = low_of(words)
    at = next((at for at, word in enumerate(words[:-1]) if word.low == "without" and words[at + 1].tag == "VBG"), None)
    if at is None or not any(cue in low for cue in ("can not", "could not", "never")):
        return span
    words = [word.out() if word.low in ("can", "could", "not", "never") else word for word in words]
    verb = words[at + 1]
    if verb.low in ("asking", "telling", "checking", "talking", "consulting"):  # "you can't book it without asking"
        return replace(span, words=tuple(words))
    words[at] = words[at].into("and")
    words[at + 1] = replace(verb, text=base_of(verb.low, verb.lemma))
    return replace(span, words=tuple(words))


def _is_past(word: Word, span: Span, group: VerbGroup) -> bool:
    if group.modal and group.aspect != "perfect":
        return False
    happened = word.tag == "VBD" or (word.tag == "VBN" and word.low not in SAME_IN_THE_PAST)
    if happened or (is_past(word.low) and word.tag != "VBN"):
        return group.aspect == ""
    ambiguous = word.tag in ("VBP", "VB") and base_of(word.low, word.lemma) in SAME_IN_THE_PAST
    return ambiguous and any(cue in low_of(span.words) for cue in _PAST_CUES)


def rest_is_more(more: str) -> bool:
    """As in "you said no more scratch cards": what was said, and no denial."""
    return bool(re.match(r"(?:more|longer|way)\b", more))


def with_nothing(clause: Clause) -> Clause:
    """As negations count "says nothing" and "makes no effort"."""
    first, _, more = clause.rest.partition(" ")
    first = first.strip(".,!?")
    any_of = {"nothing": "anything", "nobody": "anybody", "nowhere": "anywhere", "no": "any"}
    if re.match(r"(?:me|us) nothing\b", clause.rest) and not clause.negated:
        return replace(clause, negated=True, rest=clause.rest.replace("nothing", "anything", 1))
    if clause.verb == "be" and first.lower() in ("not", "never"):
        return replace(clause, negated=not clause.negated, rest=more)
    if clause.negated and first.lower() in any_of and first.lower() != "no":
        return replace(clause, rest=f"{any_of[first.lower()]} {more}".strip())
    if clause.negated or first.lower() not in any_of or clause.verb == "be" or rest_is_more(more):
        return clause
    return replace(clause, negated=True, rest=f"{any_of[first.lower()]} {more}".strip())
