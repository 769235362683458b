"""Which intents of the training data are about danger, and the class of each."""

from bot.dialogue.inputs import SafetyClass

SAFETY_OF_INTENT: dict[str, SafetyClass] = {
    "crisis_self_harm": "self_harm",
    "abuse_victim": "abuse_victim",
    "violence_perpetrator": "violence_perpetrator",
    "child_at_risk": "child_risk",
    "medical_emergency": "medical_emergency",
}


def class_of(intent: str) -> SafetyClass:
    """The class of an intent; "none" for all others."""
    return SAFETY_OF_INTENT.get(intent, "none")
