"""A complaint in words that can be said: situation, feeling, need and a request, in three builds."""

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from actions.rephrase.complaint import Complaint
from actions.rephrase.feelings import FEELINGS, NAMED
from actions.rephrase.sayable import PERFECT
from actions.rephrase.surface import faults
from actions.rephrase.tuning import SOFTEST, Rewrite, Tuning
from actions.rephrase.wording import DEEDS, OPENERS, WORDINGS, Wording, need_of

OPENED_ROOM = 70  # characters of a situation, behind which nobody remembers how the sentence began
OPENED = 5  # one gentle wording in so many begins with the other's view
_THAT = frozenset({"sad", "hurt", "disappointed", "upset", "angry", "annoyed", "worried", "frustrated"})
_STEADY = "I can't go on like this"  # what "or I'm gone" comes to when it is no threat

_SAID = re.compile(r"[a-z]{4,}")  # words that say something …
_LIGHT = frozenset(
    {
        "need",
        "know",
        "that",
        "with",
        "when",
        "what",
        "this",
        "them",
        "about",
        "could",
        "please",
        "tonight",
        "week",
        "time",
        "have",
        "feel",
        "from",
        "your",
    }
)  # … and words that do not

_Choice = TypeVar("_Choice")


def compose(complaint: Complaint, tuning: Tuning) -> Rewrite:
    """The fullest wording that has no fault; without a text if there is none."""
    if complaint.refusal:
        return Rewrite("", complaint.refusal, changes=complaint.changes)
    if complaint.kept:
        return Rewrite(complaint.kept)
    own = _wording(complaint)
    need = tuning.need if tuning.need in WORDINGS else complaint.topic
    wording = own if need == complaint.topic else WORDINGS.get(need, WORDINGS["us"])
    general = _one(own.general, complaint, "general") if own.general and not complaint.about else ""
    situation = complaint.situation or general
    feeling, words = _feeling(complaint, tuning, own)
    if situation or complaint.about:
        parts = _Parts(complaint, tuning, situation, words, wording, own.opener)
        text = next((text for text in parts.wordings() if not faults(text)), "")
        if text:
            return Rewrite(text, "", feeling, need, complaint.changes)
    return Rewrite("", "unclear", changes=complaint.changes)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The sentences that a wording is put together from."""

    complaint: Complaint
    tuning: Tuning
    situation: str
    feeling: str
    wording: Wording
    opener: str

    def wordings(self) -> Iterator[str]:
        """From the fullest on; what comes later leaves something out so that the rest has room."""
        if self.tuning.style == "short":
            yield from self._short()
            return
        direct = self.tuning.style == "direct"
        need = self._need(1 if direct else 0)
        request = self._request(need)
        begin = self._feeling_first() if direct else self._situation_first()
        opener = "" if direct else self._opener()
        if opener:
            joined = f"{begin[:-1]}, and {need}" if self.complaint.past else f"{begin[:-1]} and {need[2:]}"
            yield " ".join(filter(None, (opener, joined, request)))
        yield " ".join(filter(None, (begin, need, request)))
        yield " ".join(filter(None, (begin, request)))
        yield f"{begin} {need}"

    def _short(self) -> Iterator[str]:
        need = self._brief()
        begun = self._situation_first()
        steady = f". {_STEADY}" if self.complaint.boundary else ""
        if not (self.complaint.past or self._since()):
            yield f"{begun[:-1]} and need {need}{steady}."
        yield f"{begun} I need {need}{steady}."

    def _need(self, shift: int) -> str:
        steady = f", and {_STEADY}" if self.complaint.boundary else ""
        return f"I need {self._needs()[shift]}{steady}."

    def _brief(self) -> str:
        return _one(self.wording.shorts, self.complaint, "short", 2)

    def _needs(self) -> tuple[str, str]:
        """For gentle and direct: direct has what says least of the short style's need, so that all three differ."""
        first = _one(self.wording.needs, self.complaint, "need")
        brief = set(self._brief().split())
        last = min(self.wording.needs, key=lambda need: (len(brief & set(need.split())), need == first))
        if last == first:
            first = next((need for need in self.wording.needs if need != last), first)
        return (last, first) if self.complaint.wish else (first, last)

    def _request(self, need: str) -> str:
        """What is asked for, beside that need: in other words than the need is said in, where there are any."""
        if not self.tuning.request:
            return ""
        wish, kind = self.complaint.wish, "bids" if self.tuning.style == "direct" else "asks"
        wish = "" if repeats(self.situation, wish) else wish
        own = kind == "asks" or not self.complaint.deed  # direct asks for what follows from the deed
        if wish and own and self.tuning.need in ("", self.complaint.topic):
            said = f"Please {wish}." if kind == "bids" else f"Could you {wish}?"
            said = f"{said[:-1]} {self.tuning.when}{said[-1]}" if self.tuning.when else said
        else:
            said = self._timed(self.wording.bids if kind == "bids" else self.wording.asks, need)
        return _softer(said, self.tuning.softer)

    def _timed(self, choices: Sequence[str], need: str) -> str:
        when = self.tuning.when
        if not when:
            at = _seed(self.complaint, "ask") % len(choices)
            turned = [re.sub(r"\{(.+?)\}", r"\1", each) for each in (*choices[at:], *choices[:at])]
            return next((each for each in turned if not repeats(need, each)), turned[0])
        timed = [each for each in choices if "{" in each] or [
            "Could we talk about it {tonight}?"
            if choices is self.wording.asks
            else "Please talk about it with me {tonight}."
        ]
        return re.sub(r"\{.+?\}", lambda _: when, _one(timed, self.complaint, "ask"))

    def _opener(self) -> str:
        """The other's view first, where it fits and not each time: said by habit it sounds like a trick."""
        openers = OPENERS.get(self.opener, ())
        seldom = _seed(self.complaint, "opened") % OPENED or self._since() or not self.situation
        if not openers or seldom or len(self.situation) > OPENED_ROOM or self.complaint.boundary:
            return ""
        return f"{_one(openers, self.complaint, 'opener')}."

    def _since(self) -> bool:
        """Whether it goes on until now, which stands behind "that" or "because": "you haven't called since Easter"."""
        return self.complaint.mixed or bool(PERFECT.match(self.situation))

    def _situation_first(self) -> str:
        if self._since() or not self.situation:
            return self._feeling_first()
        return f"When {self.situation}, I {'felt' if self.complaint.past else 'feel'} {self.feeling}."

    def _feeling_first(self) -> str:
        if not self.situation:
            return f"I feel {self.feeling} about {self.complaint.about}."
        if self._since():
            ended = re.search(r"\b(?:anymore|any more|any longer)$", self.situation)
            link = " that" if self.feeling.split()[-1] in _THAT else " when" if ended else ", because"
            return f"I feel {self.feeling}{link} {self.situation}."
        return f"I {'felt' if self.complaint.past else 'feel'} {self.feeling} when {self.situation}."


def _wording(complaint: Complaint) -> Wording:
    """What follows from the deed, if the topic is still the deed's; else what goes with the need."""
    if complaint.deed in DEEDS and need_of(complaint.deed) == complaint.topic:
        return DEEDS[complaint.deed]
    return WORDINGS.get(complaint.topic, WORDINGS["us"])


def _feeling(complaint: Complaint, tuning: Tuning, wording: Wording) -> tuple[str, str]:
    """The feeling's key, and the words for it: the chosen one, the person's own, or one that goes with the topic."""
    own, strength = NAMED.get(complaint.feeling, ("", 1))
    if own and re.search(rf"\b{own}\b", complaint.situation):
        own = ""  # "when I say I'm lonely, I feel lonely"
    told = complaint.situation or "".join(wording.general)
    fresh = [each for each in wording.feelings if not re.search(rf"\b{each}\b", told)] or wording.feelings
    if complaint.mixed:
        fresh = [each for each in fresh if each in _THAT] or ["hurt"]
    key = tuning.feeling if tuning.feeling in FEELINGS else own or _one(fresh, complaint, "feeling")
    strength = strength if key == own else 1
    return key, FEELINGS[key].words[max(0, strength - min(tuning.softer, SOFTEST))]


def _softer(request: str, steps: int) -> str:
    """From "Please call me." over "Could you please call me?" to "Do you think you could call me?"."""
    if steps <= 0 or not request:
        return request
    bid = re.fullmatch(r"Please (.+)\.", request)
    asked = f"Could you {bid[1]}?" if bid else request
    match = re.fullmatch(r"Could (you|we|I) (?:just )?(.+)\?", asked)
    if match is None:
        return asked
    who, what = match[1], match[2]
    if steps >= SOFTEST:
        return f"Do you think {who} could {what}?"
    return f"Could {who} please {what}?" if who == "you" else f"Could {who} maybe {what}?"


def repeats(need: str, request: str) -> bool:
    """Whether a request says the need again: "I need us to decide together. Please decide with me." """
    one, other = (set(_SAID.findall(text.lower())) - _LIGHT for text in (need, request))
    return bool(one and other) and 2 * len(one & other) >= min(len(one), len(other))


def _one(choices: Sequence[_Choice], complaint: Complaint, kind: str, shift: int = 0) -> _Choice:
    """One of several equal wordings: another for another complaint, the same for the same one."""
    return choices[(_seed(complaint, kind) + shift) % len(choices)]


def _seed(complaint: Complaint, kind: str) -> int:
    seed = re.sub(r"\W+", " ", f"{kind} {complaint.situation or complaint.about or complaint.key}".lower())
    return zlib.crc32(seed.encode())
