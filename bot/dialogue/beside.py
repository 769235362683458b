"""Words beside the question: what is no answer even where any words are one. Pure.

"who are you?" would otherwise be quoted as what somebody wants from their partner.
"""

from bot.dialogue.certainty import Decision, Sure
from bot.dialogue.flows import SlotSpec
from bot.dialogue.inputs import Reading

# Questions to the bot itself: they are answered, and then the question comes again.
TO_THE_BOT = frozenset({"about_bot", "help", "privacy", "menu", "forget_me", "export_me"})
LONGEST_TO_THE_BOT = 9  # words; a longer text is rather about the two of them
# What happens at this moment is met at once.
CANNOT_WAIT = frozenset({"calm_down", "fighting_now"})


def goes_first(decision: Decision, reading: Reading, spec: SlotSpec) -> Sure | None:
    """What the words surely are instead of an answer to the question for this slot; None where they may be one."""
    if not isinstance(decision, Sure) or not spec.from_text or spec.verbatim:
        return None
    short = len(reading.text.split()) <= LONGEST_TO_THE_BOT
    first = decision.intent in CANNOT_WAIT or (short and decision.intent in TO_THE_BOT)
    return decision if first else None
