"""A message of the partner → what to say back. Pure; the sentences around it are in dialogues/listening.yml.

Kinds: "clause" (turned round), "asked" and "quote" (their words between quotation marks, where turning might go wrong),
"short" ("fine."), "ironic" (the hope behind it is asked for, the irony is not sent back), "angry" (an insult is not
repeated), "open" (nothing to hold on to, so a question instead).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from actions.listening.frames import clause_of, together
from actions.listening.names import about
from actions.listening.tidy import insults, partners_words, sentences_of, tidy
from actions.listening.wishes import is_question

LONGEST = 160  # characters of what is put into a sentence, so that the whole stays below the 256 of a copy button
LONGEST_QUOTE = 14  # words
LONGEST_ABOUT = 95  # characters, so that a guess of the feeling has room after it
FEWEST_TO_QUOTE = 5  # words, beside an insult: less of it is hardly what was meant
# What closes a talk rather than says something.
_SHORT = re.compile(
    r"(?:fine|ok|okay|k|whatever|nothing|nvm|never mind|forget it|leave it|i'm fine|i am fine|it's fine|sure|no|yes|idk"
    r"|hm+|stop|done|i don't know|i'm done|i don't care|(?:it )?doesn't matter|not now|later|as you like"
    r"|do what you want|come on|seriously|really|wow|typical|great|unbelievable|thanks(?: for nothing)?"
    r"|it is what it is|bye|get out|go then|fine,? go|just go|go|good for you|ok then|not again)",
    re.IGNORECASE,
)
_IRONY = re.compile(
    r"(?:oh|wow|well)?,? ?(?:great|brilliant|fantastic|lovely|perfect|wonderful|nice one|good job|well done"
    r"|congrats"
    r"|congratulations|bravo)\b.{0,60}\b(?:another|again|as usual|as always|surprise|for (?:nothing"
    r"|all your help)|, really"
    r"|as if|genius|award)\b.*|.*\bwhat a surprise\b.*|.*\bmust be (?:so )?nice\b.*|.*\bhow (?:nice|sweet"
    r"|lovely|convenient)\b"
    r"(?: of you| for you)?|yes,? (?:dear|boss|sir|master)\b.*|(?:of course|whatever you say),? (?:dear|boss"
    r"|sir|master)?"
    r"|.*\b(?:mr|mrs|miss) (?:perfect|busy|important|know-it-all)\b.*|(?:father|mother|husband|wife|partner|dad"
    r"|mum) of the year.*"
    r"|god forbid .*|heaven forbid .*|oh,? i'm (?:so )?sorry,? (?:did|was|am) .*|.*\bpoor (?:you|little you|baby)\b.*"
    r"|sorry (?:that |for )?(?:i'm not|not being) .*|(?:oh|wow)?,? ?thanks (?:for nothing"
    r"|for all your help)\b.*|thanks a lot|see if i care|suit yourself|lucky me|my hero"
    r"|whatever (?:helps|makes|lets) you .*|enjoy your (?:night|evening|day|game|beer|freedom).*|have fun(?: with .*)?",
    re.IGNORECASE,
)
_ABOUT_SELF = re.compile(
    r"you (?:just |really |only |so )?(?:feel|are|'re|wish|would like|miss|get|need|want|can't|worry|love|hate"
    r"|do not feel)\b"
)
_WISHES = re.compile(r"you (?:just |really |only )?(?:want|need|wish|would like|are asking)\b")
_NEGATED = re.compile(r"you (?:are not|don't|never|didn't|aren't|haven't|won't)\b")
# Said on the way to what is meant.
_THIN = re.compile(
    r"you (?:were thinking|don't get it|see it|know|know it|don't know|see|get it|guess so|mean it|are serious"
    r"|are sorry"
    r"|thought about .{0,20}|wanted to talk about .{0,20}|swear|get that|'ve asked nicely|can't|don't|do|are|were)"
)
_OWN_QUESTION = re.compile(r"(?:oh )?you (?:want|know|think|really think)\b.*\?", re.IGNORECASE)
_FEELS = re.compile(
    r"\b(?:feel|hurts?|scared|afraid|lonely|alone|tired|exhausted|sick of|miss|worr(?:y|ied)|sad|angry"
    r"|disappointed|ashamed"
    r"|love|trust|cry|cried|can't do this|don't want|need)\b"
)
_WEIGHTY = re.compile(r"\b(?:never|always|promised|said I|weighs on you|as if|you wish|you wonder)\b")


@dataclass(frozen=True, slots=True)
class Reflection:
    """What kind of reflection, and the words that go into its sentence ("" where it needs none).

    `about` is the clause that tells most, where one is short enough to have another sentence after it; `source` are the
    partner's sentences that the words come from.
    """

    kind: str
    words: str = ""
    about: str = ""
    source: str = ""


def reflect(text: str) -> Reflection:
    """The reflection of a message: turned round where that is certain, else their own words, else a question."""
    straight = [piece for piece in _answered(_pieces(text)) if not _ironic(piece)]
    tidied = [words for piece in straight if (words := tidy(piece))]
    calm = [words for words in tidied if about(words) or not insults(words)]
    said_as = {clause: words for words in calm if (clause := _clause(words))}
    if clauses := _different(said_as):
        best = _best(clauses)
        source = "\n".join(words for clause, words in said_as.items() if clause in best) or said_as[clauses[0]]
        return Reflection("clause", best, _main(clauses), source)
    if any(map(_ironic, _pieces(text))):
        return Reflection("ironic")
    if len(calm) < len(tidied):
        told = [words for words in calm if len(words.split()) >= FEWEST_TO_QUOTE]
        return quoted("\n".join(told)) if told else Reflection("angry")
    return quoted(text)


def quoted(text: str) -> Reflection:
    """The plainer reflection: their longest sentence between quotation marks, shortened where it must be."""
    sentences = [piece for piece in words_of(text) if '"' not in piece and not insults(piece) and not about(piece)]
    if not sentences:
        return Reflection("open")
    longest = max(sentences, key=len)
    words = longest.split()
    if _SHORT.fullmatch(longest) or len(words) < 2:
        return Reflection("short", longest[:LONGEST])
    quote = " ".join(words[:LONGEST_QUOTE])[: LONGEST - 1].rstrip(",;-")
    if len(quote) < len(longest):
        return Reflection("quote", f"{quote}…")
    asks = is_question(longest) or re.match(r"(?:who|what|why|how|which)\b", longest, re.IGNORECASE)
    return Reflection("asked" if asks else "quote", quote)


def words_of(text: str) -> list[str]:
    """The partner's own sentences out of what was pasted, tidied."""
    return [piece for piece in map(tidy, _pieces(text)) if piece]


def _pieces(text: str) -> list[str]:
    return sentences_of(partners_words(text) or "")


def _answered(pieces: list[str]) -> list[str]:
    """Without a question that they answer themselves: "You want me to be happy? Then be here."."""
    return [piece for at, piece in enumerate(pieces) if at == len(pieces) - 1 or not _OWN_QUESTION.fullmatch(piece)]


def _ironic(piece: str) -> bool:
    return _IRONY.fullmatch(piece.strip(" .!?…,;:-\"'").replace("’", "'")) is not None


def _clause(sentence: str) -> str | None:
    if _SHORT.fullmatch(sentence) or len(sentence.split()) < 2 or re.fullmatch(r"you \w+n't", sentence, re.IGNORECASE):
        return None
    clause = clause_of(sentence)
    return clause if clause and len(clause) <= LONGEST else None


def _different(clauses: Iterable[str]) -> list[str]:
    """Without what only repeats an earlier one: "I can't do this. I can't."."""
    kept: list[str] = []
    for clause in clauses:
        if not any(clause in earlier for earlier in kept):
            kept = [earlier for earlier in kept if earlier not in clause]
            kept.append(clause)
    return kept


def _best(clauses: list[str]) -> str:
    """The one or two that tell most about the partner: how they feel and what they wish before what was done."""
    ranked = sorted(clauses, key=_weight, reverse=True)[:2]
    first, *second = [clause for clause in clauses if clause in ranked][:2]
    if second and min(_weight(first), _weight(second[0])) < 0:
        return ranked[0]
    both = together(first, "and", second[0]) if second else first
    return both if len(both) <= LONGEST else ranked[0]


def _main(clauses: list[str]) -> str:
    """The clause that tells most and is short; "" where all are long."""
    short = [clause for clause in clauses if len(clause) <= LONGEST_ABOUT]
    return max(short, key=_weight).removeprefix("you are telling me that ") if short else ""


def _weight(clause: str) -> int:
    """How much it tells about the partner: a feeling, a wish, what they are, before what they are not."""
    if _THIN.fullmatch(clause):
        return -1
    self = 2 * bool(_ABOUT_SELF.match(clause)) - bool(_NEGATED.match(clause))
    return 3 * bool(_FEELS.search(clause)) + 2 * bool(_WISHES.match(clause)) + self + bool(_WEIGHTY.search(clause))
