"""What somebody set under /settings, as far as the interpreter itself acts on it: slots that outlive every flow.

Each is unset until it is chosen, and then holds the word that the screen shows (dialogues/settings.yml). Actions look
at TONE, too: it decides which rewrite comes first.
"""

from dataclasses import replace

from bot.dialogue.outputs import Message
from bot.dialogue.session import Slots

TONE, LENGTH, COVER, ENGLISH = "settings_tone", "settings_length", "settings_cover", "settings_english"
ENGLISH_SAID = "settings_english_said"  # true once the note has been given


def plain_tone(slots: Slots) -> bool:
    """Plain words before warm ones."""
    return slots.get(TONE) == "plain"


def short(slots: Slots) -> bool:
    """Fewer sentences."""
    return slots.get(LENGTH) == "short"


def covers(slots: Slots) -> bool:
    """Nothing is to be read before it is tapped."""
    return slots.get(COVER) == "on"


def covered(message: Message, slots: Slots) -> Message:
    """The message as this person wants it sent."""
    return replace(message, covered=True) if covers(slots) else message
