"""What /privacy fills in: who runs this, how long things stay, and what is kept of this person just now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

YEAR = 365


@dataclass(frozen=True, slots=True)
class Policy:
    """Who runs the bot and how to reach them ("": not said); for how many days chats are kept in which nobody writes,
    and backups."""

    operator: str
    keep_days: int = YEAR
    backup_days: int = 30


def build(policy: Policy) -> Mapping[str, Callable[[ActionInput], Mapping[str, Value]]]:
    """`action_privacy`: the slots `privacy_…`."""

    def action_privacy(given: ActionInput) -> Mapping[str, Value]:
        return {
            "privacy_operator": policy.operator or None,
            "privacy_keep": _days(policy.keep_days),
            "privacy_backups": _days(policy.backup_days),
            "privacy_name": _name(given),
            "privacy_reminders": "the times of your reminders; " if given.reminders else None,
        }

    return {"action_privacy": action_privacy}


def _name(given: ActionInput) -> str | None:
    """The name is not said while a danger stands: somebody may look on."""
    if not given.slots.get("partner_name"):
        return None
    shown = "" if given.safety != "none" else f" ({given.slots['partner_name']})"
    return f"the name for your partner{shown}; "


def _days(days: int) -> str:
    if days % YEAR == 0:
        return "a year" if days == YEAR else f"{days // YEAR} years"
    return f"{days} days" if days > 1 else "a day"
