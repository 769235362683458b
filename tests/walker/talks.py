"""The conversations of a topic that are tests: where they come to, and what is typed at which question."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from bot.dialogue.inputs import Input, Reading, Utterance
from bot.dialogue.outcome import Outcome
from bot.dialogue.session import Session
from bot.dialogue.wording import fill
from tests.conversations.runner import Player, reading_of
from tests.walker.inputs import with_grammar
from tests.walker.places import Place, question
from tests.walker.witness import Witness

CONVERSATIONS = Path(__file__).parent.parent / "conversations"
ANSWERS = Path(__file__).parent / "answers.yml"


@dataclass
class Talks:
    """Every place that they come to, and the texts that are typed at the question for a slot."""

    places: list[Place] = field(default_factory=list)
    typed: dict[str, list[Utterance]] = field(default_factory=lambda: defaultdict(list))


@dataclass
class _Noting(Player):
    """Plays a conversation with a witness."""

    witness: Witness | None = None
    talks: Talks = field(default_factory=Talks)
    path: tuple[Input, ...] = ()

    def respond(self, given: Input) -> Outcome:
        assert self.witness is not None
        slot = question(self.witness.book, self.session)
        if slot and isinstance(given, Utterance) and given.reading.safety == given.reading.unclear == "none":
            self.talks.typed[slot].append(Utterance(with_grammar(given.reading)))
        outcome, trace = self.witness.respond(self.session, given, self.now)
        self.path = (*self.path, given)
        self.talks.places.append(Place(outcome.session, outcome.messages, trace, self.path, self.now))
        return outcome


def talks(witness: Witness, topic: str) -> Talks:
    """All conversations of the topic, played. Raises AssertionError where one does not go as it says."""
    found, path = Talks(), CONVERSATIONS / f"{topic}.yml"
    for each in YAML(typ="safe").load(path.read_text(encoding="utf-8")) if path.exists() else ():
        player = _Noting(witness.conversation, witness=witness, talks=found)
        for turn in each["turns"]:
            player.play(turn)
    return found


def typed_besides(session: Session, slot: str) -> Iterator[Utterance]:
    """What somebody may type at the question for this slot beside that: answers.yml, with what the session has in its
    slots."""
    for text, reading in _besides().get(slot, ()):
        full = fill(text, session.slots)
        yield Utterance(reading if full == text else with_grammar(replace(reading, text=full)))


@lru_cache
def _besides() -> dict[str, list[tuple[str, Reading]]]:
    turns = {
        slot: [each if isinstance(each, dict) else {"user": each} for each in texts]
        for slot, texts in YAML(typ="safe").load(ANSWERS.read_text(encoding="utf-8")).items()
    }
    return {slot: [(each["user"], with_grammar(reading_of(each))) for each in said] for slot, said in turns.items()}
