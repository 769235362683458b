"""The responses and intents that every conversation needs; the texts are in dialogues/navigation.yml, and for danger in
unclear.yml and aftermath.yml beside it."""

from bot.dialogue.inputs import SAFETY_CLASSES
from bot.dialogue.outputs import Button

# Said by the interpreter itself; the checker asks for each of them.
SPOKEN = (
    "utter_command_stop",
    "utter_notice",
    "utter_navigation",
    "utter_navigation_in_danger",
    "utter_back_to",
    "utter_not_understood",
    "utter_not_understood_twice",
    "utter_not_an_answer",
    "utter_which_topic",
    "utter_also",
    "utter_beside",
    "utter_beside_stop",
    "utter_stopped",
    "utter_nothing_before",
    "utter_nothing_to_skip",
    "utter_nothing_to_repeat",
    "utter_old_button",
    "utter_forgotten_button",
    "utter_resume",
    "utter_welcome_back",
    "utter_dropped",
    "utter_nothing_to_resume",
    "utter_go_on",
    "utter_danger_holds",
    *(f"utter_unclear_{safety}" for safety in SAFETY_CLASSES),
    "utter_misread",
    "utter_keep",
    "utter_kept",
    "utter_journal_full",
    "utter_helped",
    "utter_helped_yes",
    "utter_helped_bit",
    "utter_helped_no",
    "utter_helped_noted",
    "utter_leaving",
    "utter_leaving_not_yet",
    "utter_after",
    "utter_after_better",
    "utter_no_words",
    "utter_foreign",
    "utter_foreign_again",
    "utter_due",
    "utter_unknown_command",
    "utter_attachment",
    "utter_attachment_voice",
    "utter_attachment_sticker",
    "utter_attachment_picture",
)

# Said where others may read along (bot/in_public.py); in dialogues/inline.yml and groups.yml.
SPOKEN_IN_PUBLIC = (
    "utter_inline_gentle",
    "utter_inline_direct",
    "utter_inline_short",
    "utter_inline_hint",
    "utter_inline_unclear",
    "utter_inline_danger",
    "utter_groups_rewrite",
    "utter_groups_private",
    "utter_groups_command",
    "utter_groups_numbers",
    "utter_groups_not_yours",
    "utter_groups_gone",
)

# Short typed words that steer, by intent; a long message with such an intent is about something else.
STEERING_INTENTS = {"back": "back", "stop": "stop", "skip": "skip", "repeat": "repeat"}
LONGEST_STEERING = 5  # words
# While any words are an answer, only these steer: "stop it" may be what the partner said.
EXACT_STEERING = {
    "back": "back", "go back": "back", "stop": "stop", "cancel": "stop", "quit": "stop", "skip": "skip",
    "next": "skip", "repeat": "repeat", "say that again": "repeat",
}  # fmt: skip

# Small talk and what is not ours. While a question waits, they are no reason to leave it: "feet" is no small talk then.
CHATTER = frozenset({"greeting", "smalltalk", "out_of_scope"})
# Intents that are never offered as what somebody may have meant: they are no topic between two people.
NO_TOPIC = CHATTER | {"thanks", "goodbye", "menu", "help"}

PICTURES = ("photo", "video", "video_note", "animation")
SOUNDS = ("voice", "audio")
STICKERS = ("sticker", "dice")


def attachment_response(kind: str) -> str:
    """The kind answer to something that is not text."""
    for kinds, response in ((SOUNDS, "voice"), (STICKERS, "sticker"), (PICTURES, "picture")):
        if kind in kinds:
            return f"utter_attachment_{response}"
    return "utter_attachment"


def fitting(buttons: tuple[Button, ...], *, can_go_back: bool, at_menu: bool) -> tuple[Button, ...]:
    """The navigation row without what leads nowhere from here."""
    useless = {"/back": not can_go_back, "/menu": at_menu}
    return tuple(button for button in buttons if not useless.get(button.payload, False))
