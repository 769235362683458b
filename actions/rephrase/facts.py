# ruff: noqa: E501 (word lists)
"""Which statements are facts that a camera would have seen, and how a fact is said as it was."""

import re

from actions.rephrase.clauses import Clause
from actions.rephrase.cleaning import cleaned, tidy
from actions.rephrase.grammar import gerund, participle, past, third
from actions.rephrase.topics import topic_of_label
from actions.rephrase.words import contract

_FACTS = frozenset({
    "late", "tired", "drunk", "sat", "stood", "left", "waiting", "busy", "away", "home", "gone", "asleep", "awake", "quiet", "silent", "sick", "ill",
    "ready", "early", "stuck", "allowed", "one", "online", "angry", "mad", "upset", "stressed", "hungover",
    "alone", "free",
    "available", "unemployed", "anxious", "nervous", "insecure", "worried", "depressed", "exhausted", "there", "here", "up", "out", "off", "back", "over", "outside", "inside",
    "downstairs", "upstairs", "nice", "kind", "friendly", "polite", "happy", "on", "at", "in", "with", "around",
    "behind", "under", "next", "near", "into", "from", "through", "all", "against", "still", "playing",
})  # fmt: skip
_DEGREES = frozenset({
    "so", "very", "really", "too", "such", "a", "an", "the", "just", "completely", "quite", "pretty", "half",
    "still", "always", "way",
})  # fmt: skip
_MIND = frozenset({
    "think", "believe", "wonder", "know", "mean", "suppose", "guess", "wish", "hope", "seem", "appear", "deserve",
    "realise", "realize",
})  # fmt: skip
_NOT_A_FACT = frozenset({
    "feel", "hate", "love", "need", "wish", "hope", "think", "know", "swear", "deserve", "leave", "divorce",
    "quit", "guess", "believe", "mean", "see", "understand", "regret", "bear", "stand", "mind", "beg", "say", "marry", "date",
})  # fmt: skip
_ALONE = frozenset({
    "snore", "smoke", "drink", "gamble", "interrupt", "swear", "sulk", "flirt", "shout", "yell", "scream", "laugh",
    "leave", "cheat", "lie", "cry", "sigh", "nag", "gossip", "vape", "cancel", "disappear", "refuse", "win", "complain", "moan", "die", "sleep", "work",
})  # fmt: skip
_AS_LABEL = frozenset({"act", "behave", "have", "turn"})
_AMOUNT = re.compile(r"(?:an? |half an )?(?:[\w-]+ ){0,2}(?:minutes?|hours?|days?|weeks?) (?:late|early|away)\b")
_DATE = re.compile(
    r"(?:actually )?mine\b|(?:my|our|your) |(?:already |now |almost |nearly |past )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|midnight|noon|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|christmas|easter)\b", re.IGNORECASE,
)  # fmt: skip
_AGO = re.compile(r"(?:over |about |nearly |almost |only )?(?:[\w-]+ )?(?:minutes|hours|days|weeks|months|years)\b")
_FED_UP = re.compile(r"(?:so |really )?(?:sick|tired|fed up|done|angry|mad|happy|upset|furious) (?:of|with|at|about)\b")


def is_fact(clause: Clause) -> bool:
    """A label, a thought or a threat is none."""
    who = clause.subject.lower()
    if who in ("it", "this", "that", "everything", "nothing", "everyone"):
        return clause.told or (clause.verb == "come" and clause.rest.startswith("to ")) or _tells_it(clause)
    if who in ("he", "she", "they"):
        return clause.verb != "be"
    if clause.verb == "be" and who in ("you", "i", "we"):
        return not _FED_UP.match(clause.rest) and (clause.aspect == "progressive" or _is_state(clause.rest))
    if (
        who == "i"
        and clause.verb == "look"
        and not re.match(r"(?:at|after|for|through|in|into|out|up|forward)\b", clause.rest)
    ):
        return False
    if who == "i":
        done = clause.past and not clause.negated and clause.verb in ("say", "stand", "leave", "see", "marry")
        return (clause.verb not in _NOT_A_FACT or done) and not clause.would
    return _is_deed(clause) and not (who == "you" and clause.verb in _AS_LABEL and topic_of_label(clause.rest))


def _tells_it(clause: Clause) -> bool:
    """Whether "it" stands for a time or goes on with the story: "it's October", "it took us four hours"."""
    if clause.subject.lower() != "it":
        return False
    if clause.verb == "be":
        if clause.rest.startswith("on me to "):
            return True
        long = clause.aspect == "perfect" and bool(_AGO.match(clause.rest))
        return long or clause.aspect == "perfect progressive" or bool(_DATE.match(clause.rest))
    return clause.verb == "take" and bool(re.match(r"(?:me|us)\b", clause.rest))


def _is_state(rest: str) -> bool:
    """Whether "you are …" goes on with a place, a time or a state, not with a label."""
    first = next((word for word in re.findall(r"[\w'-]+", rest.lower()) if word not in _DEGREES), "")
    return first in _FACTS or bool(_AMOUNT.match(rest.lower()))


_SAYING = re.compile(r"(?:keep a secret|take a joke|help yourself|see past|get enough|win an argument|be trusted)\b")


def _is_deed(clause: Clause) -> bool:
    if _SAYING.match(clause.phrase):
        return False
    if clause.verb in ("act", "behave") and re.match(r"(?:like|as if|as though)\b", clause.rest):
        return False
    if clause.verb == "know" and not clause.negated:
        return bool(re.match(r"(?:that |how |what )?(?:I|my|we|our|it)\b", clause.rest))
    if clause.verb == "know" and clause.negated:
        return bool(re.match(r"(?:my|our|your|the|what|who)\b", clause.rest))
    bare = not (
        cleaned(clause.rest)
        or clause.negated
        or clause.placed
        or clause.aspect == "progressive"
        or clause.verb in _ALONE
    )
    return clause.verb not in _MIND and not bare


# What people leave out or carry over whose first language is another one.
_LEARNERS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\bwait(ing|ed)? (you|me|us)\b(?! (?:to|in))", r"wait\1 for \2"),
        (r"\bin dark\b", "in the dark"),
        (r"\b(open|close|check|use|take) (laptop|phone|computer|tablet)\b", r"\1 your \2"),
        (r"\blet (me|us) waiting\b", r"leave \1 waiting"),
        (r"\b(wants?|do(?:n't)? want) that I (\w+)", r"\1 me to \2"),
        (r"\b(?:everybody|everyone) look\b", "everybody looks"),
        (r"\b(looks?|looking|looked) (?=(?:the|your|my) (?:phone|screen|tv|laptop|tablet|computer)\b)", r"\1 at "),
        (r"\b(tells?|told) to ((?:your|my|our) \w+) (our|my) (\w+)", r"\1 \2 about \3 \4"),
        (r", why you do (?:this|that)$", ""),
    )
)


def plain(clause: Clause) -> str:
    """The statement in the plain form that goes with "when"."""
    treated = clause.verb == "treat"  # "like a guest" is what it is about, and no comparison
    bare = f"{clause.verb} " if clause.verb in ("let", "make", "help", "have", "watch", "see", "hear") else ""
    rest = clause.rest.partition(",")[0] if treated else cleaned(bare + clause.rest).removeprefix(bare.strip()).strip()
    if clause.rather:
        rest = _instead(rest)
    near, comma, far = rest.partition(",")  # "in front of your parents" belongs to the verb, not to what trails behind
    text = contract(tidy(f"{clause.subject} {_verb(clause)} {near} {cleaned(clause.before)}{comma}{far}"))
    for pattern, instead in _LEARNERS:
        text = pattern.sub(instead, text)
    return text


def _verb(clause: Clause) -> str:
    """The verb with its auxiliaries, agreeing with its subject."""
    pronoun = clause.subject.lower() in ("i", "you", "we", "they")
    plural = pronoun or " and " in clause.subject or (clause.plural and clause.subject != "it")
    be = "am" if clause.subject == "I" else "are" if plural else "is"
    no = "not " if clause.negated else ""
    adverb = f"{clause.adverb} " if clause.adverb else ""
    verb = clause.verb
    lasting = clause.lasting or clause.negated or verb == "be" or clause.aspect != "perfect"
    if clause.aspect.startswith("perfect") and not clause.past and lasting:
        form = participle(verb) if clause.aspect == "perfect" or verb == "be" else f"been {gerund(verb)}"
        return f"{'have' if plural else 'has'} {no}{adverb}{form}"
    if verb == "be" or clause.aspect == "progressive":
        return f"{past(be) if clause.past else be} {no}{adverb}{'' if verb == 'be' else gerund(verb)}"
    if clause.negated and clause.unable and clause.subject == "I":
        return f"{'couldn' if clause.past else 'can'}'t {adverb}{verb}"
    if clause.negated:
        return f"{'did' if clause.past else 'do' if plural else 'does'} {no}{adverb}{verb}"
    happened = clause.past or clause.aspect == "perfect"
    return adverb + (past(verb) if happened else verb if plural else third(verb))


def _instead(rest: str) -> str:
    """As in "(rather) play games than talk to me" → "play games instead of talking to me"."""
    kept, _, other = rest.partition(" than ")
    if not other:
        return kept
    first, _, more = other.partition(" ")
    if first in ("with", "at", "in", "on", "to"):
        return f"{kept} and not {other}"
    if first in ("me", "us", "I"):
        return f"{kept} and not with {'us' if first == 'us' else 'me'}"
    return f"{kept} instead of {first if first.endswith('ing') else gerund(first)} {more}".strip()
