"""Who somebody is, instead of what they did: "you are difficult", "she's a disaster". Read off the parse. Pure.

An adjective after "you are" is a verdict unless it is a passing state or a kindness: those are fewer and listed here.
"""

from collections.abc import Iterator, Sequence

from bot.dialogue.inputs import Token

Span = tuple[int, int]

_STATES_WORDS = """
able absent afraid alive allowed alone alright angry anxious asleep at available awake aware away back better bored
busy calm careful certain close comfortable concerned cross curious different disappointed done down drunk early
embarrassed engaged excited exhausted far fine first frightened frustrated furious gone grumpy half healthy here
home honest hungover hungry hurt ill important in involved interested irritated late likely loud mad married nearby
nervous new off ok okay old out overwhelmed pale pregnant present quick quiet ready relaxed retired right sad safe
scared serious sick silent single sleepy sober sore sorry stressed strong stuck sure tense there tired together
unable uncertain under unhappy unsure unwell up upset used warm welcome well willing worn worried wrong young
sleepless tall speechless lost free ashamed fit second last over responsible
"""
_KIND_WORDS = """
amazing beautiful best brave brilliant caring charming clever considerate cute dear fair fantastic favourite
favorite funny generous gentle glad good gorgeous grateful great handsome happy helpful hilarious incredible kind
lovely loved loving loyal nice open patient perfect polite precious proud reliable sensible smart special
supportive sweet talented thankful thoughtful understanding wise wonderful worth attentive tender pretty more less
enough lucky cool okay own
"""
_ROLES_WORDS = """
person part parent father mother dad mum mom husband wife partner friend man woman human team member teacher nurse
doctor vegetarian driver student twin couple reason one lot bit few parents people family kind sort type world life
love early owl bird hour minute day week fan mile
"""
_STATES, _KIND, _ROLES = (frozenset(words.split()) for words in (_STATES_WORDS, _KIND_WORDS, _ROLES_WORDS))
_OTHERS = frozenset({"you", "he", "she", "they"})
_DOUBT = frozenset({"think", "believe", "mean", "say", "wonder", "know", "hope"})


def labels(low: str, tokens: Sequence[Token]) -> Iterator[Span]:
    """The spans of verdicts on a person in one sentence in lower case."""
    for at, token in enumerate(tokens):
        head = tokens[token.head].head if token.dep == "conj" and 0 <= token.head < len(tokens) else token.head
        if token.dep not in ("acomp", "attr", "conj") or not 0 <= head < len(tokens):
            continue
        if tokens[head].lemma != "be" or not _of_somebody(tokens, head) or _doubted(tokens, head):
            continue
        if token.dep in ("acomp", "conj") and token.pos == "ADJ" and _judges(token):
            yield _span(low, tokens, at, at)
        elif token.dep == "attr" and token.pos == "NOUN" and (first := _article(tokens, at)) is not None:
            yield _span(low, tokens, first, at)


def _judges(token: Token) -> bool:
    word = token.text.lower()
    return word not in _STATES | _KIND and not word.endswith(("ed", "en")) and word.isalpha() and len(word) > 2


def _of_somebody(tokens: Sequence[Token], verb: int) -> bool:
    """Whether it is said of the other, and not asked: "are you ready" judges nobody."""
    subject = next((at for at, each in enumerate(tokens) if each.dep == "nsubj" and each.head == verb), None)
    return subject is not None and subject < verb and tokens[subject].text.lower() in _OTHERS


def _doubted(tokens: Sequence[Token], verb: int) -> bool:
    """ "I don't think you are …", "if you are …", "could you be …", "how … you are": nothing is claimed."""
    children = [each for each in tokens if each.head == verb]
    above = tokens[verb].head
    wished = any(each.lemma == "wish" for each in tokens)
    if (
        wished
        or tokens[verb].tag == "VB"
        or any(each.dep == "neg" or each.text.lower() in ("if", "whether", "how", "when", "what") for each in children)
    ):
        return True
    negated = any(each.dep == "neg" and each.head == above for each in tokens)
    return above != verb and 0 <= above < len(tokens) and tokens[above].lemma in _DOUBT and negated


def _article(tokens: Sequence[Token], noun: int) -> int | None:
    """Where "a …" or "such a …" begins, if the noun is none of the plain roles and nothing kind stands before it."""
    parts = [at for at, each in enumerate(tokens) if each.head == noun and at < noun]
    words = {tokens[at].text.lower() for at in parts}
    if not words & {"a", "an", "such"} or words & _KIND or tokens[noun].lemma.lower() in _ROLES:
        return None
    return min(parts)


def _span(low: str, tokens: Sequence[Token], first: int, last: int) -> Span:
    at, start, end = 0, 0, 0
    for place, token in enumerate(tokens[: last + 1]):
        found = max(low.find(token.text.replace("’", "'").lower(), at), at)
        at = found + len(token.text)
        if place == first:
            start = found
        end = at
    return start, end
