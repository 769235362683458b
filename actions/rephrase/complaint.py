"""What a message complains about: all that a rewrite, and every tuning of it, is made of."""

import json
from dataclasses import asdict, dataclass, fields, replace

from actions.rephrase.tuning import Change, Refusal


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is left of a reproach. `situation` stands behind "when"."""

    situation: str  # "" if no fact was said: then `topic` decides what can be said in general
    topic: str
    about: str = ""  # what stands behind "about" where no situation was told: "the loan"
    past: bool = False
    feeling: str = ""  # the person's own, a key of FEELINGS
    wish: str = ""  # what the person asked for: "do the dishes"
    boundary: bool = False  # the person said that they will not go on like this
    kept: str = ""  # the message as it stands, where it is an "I" statement already
    refusal: Refusal = ""
    changes: tuple[Change, ...] = ()
    key: str = ""  # what the choice among equal wordings hangs on
    mixed: bool = False  # one thing happened and another is so: it goes behind "that", not behind "when"
    deed: str = ""  # what it is about, a key of DEEDS, where that is sure

    def packed(self) -> str:
        """As a text for a slot, so that taps can tune it when the message is long gone. A few hundred characters."""
        kept = asdict(self)
        kept["changes"] = [[change.said, change.why] for change in self.changes]
        return json.dumps({name: value for name, value in kept.items() if value}, ensure_ascii=False)

    @staticmethod
    def unpacked(text: str) -> "Complaint | None":
        """What `packed` made; None for anything else, for instance a session of an older version."""
        try:
            kept = json.loads(text)
            changes = tuple(Change(str(said), str(why)) for said, why in kept.pop("changes", []))
            known = {field.name for field in fields(Complaint)}
            given = {name: value for name, value in kept.items() if name in known}
            return replace(Complaint("", "us", changes=changes), **given) if _typed(given) else None
        except (ValueError, TypeError, AttributeError):
            return None


def _typed(given: dict[str, object]) -> bool:
    return all(
        isinstance(value, bool if name in ("past", "boundary", "mixed") else str) for name, value in given.items()
    )
