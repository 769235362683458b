# ruff: noqa: E501 (a table)
"""Words for feelings, each in three strengths. Data only. Every one is a feeling: none says what the other did
("ignored", "attacked", "used"), see Rosenberg's lists of feelings and of thoughts dressed up as feelings."""

from collections.abc import Mapping
from typing import NamedTuple


class Feeling(NamedTuple):
    """`title` names it on a button; `words` stand behind "I feel", from mild to strong."""

    title: str
    words: tuple[str, str, str]


FEELINGS: Mapping[str, Feeling] = {
    "sad": Feeling("Sad", ("a bit sad", "sad", "really sad")),
    "hurt": Feeling("Hurt", ("a bit hurt", "hurt", "deeply hurt")),
    "lonely": Feeling("Lonely", ("a bit lonely", "lonely", "very lonely")),
    "alone": Feeling("Alone", ("a bit alone", "alone", "very much alone")),
    "disappointed": Feeling("Disappointed", ("a bit disappointed", "disappointed", "very disappointed")),
    "discouraged": Feeling("Discouraged", ("a bit discouraged", "discouraged", "really discouraged")),
    "worried": Feeling("Worried", ("a bit uneasy", "worried", "really worried")),
    "anxious": Feeling("Anxious", ("a bit nervous", "anxious", "really anxious")),
    "insecure": Feeling("Insecure", ("a bit unsure of myself", "insecure", "very insecure")),
    "jealous": Feeling("Jealous", ("a bit jealous", "jealous", "really jealous")),
    "angry": Feeling("Angry", ("a bit annoyed", "angry", "really angry")),
    "annoyed": Feeling("Annoyed", ("a bit irritated", "annoyed", "quite annoyed")),
    "frustrated": Feeling("Frustrated", ("a bit frustrated", "frustrated", "very frustrated")),
    "upset": Feeling("Upset", ("a bit upset", "upset", "really upset")),
    "tense": Feeling("Tense", ("a bit tense", "tense", "very tense")),
    "stressed": Feeling("Stressed", ("a bit stressed", "stressed", "really stressed")),
    "tired": Feeling("Tired", ("a bit tired", "worn out", "exhausted")),
    "overwhelmed": Feeling("Overwhelmed", ("a bit stretched", "overwhelmed", "completely overwhelmed")),
    "embarrassed": Feeling("Embarrassed", ("a bit awkward", "embarrassed", "really embarrassed")),
    "ashamed": Feeling("Ashamed", ("a bit ashamed", "ashamed", "deeply ashamed")),
    "confused": Feeling("Confused", ("a bit confused", "confused", "very confused")),
    "guilty": Feeling("Guilty", ("a bit guilty", "guilty", "very guilty")),
    "helpless": Feeling("Helpless", ("a bit lost", "helpless", "quite helpless")),
    "uneasy": Feeling("Uneasy", ("a bit uneasy", "uneasy", "very uneasy")),
    "shocked": Feeling("Shaken", ("a bit shaken", "shaken", "really shaken")),
}

# What people call their feeling, and the key and strength (0 to 2) that comes nearest. Where it accuses, the feeling behind.
NAMED: Mapping[str, tuple[str, int]] = {
    "angry": ("angry", 1), "mad": ("angry", 1), "furious": ("angry", 2), "livid": ("angry", 2), "fuming": ("angry", 2),
    "annoyed": ("annoyed", 1), "annoying": ("annoyed", 1), "irritated": ("annoyed", 1), "pissed": ("angry", 1),
    "pissed off": ("angry", 1), "fed up": ("frustrated", 2), "frustrated": ("frustrated", 1), "frustrating": ("frustrated", 1),
    "sad": ("sad", 1), "upset": ("upset", 1), "upsetting": ("upset", 1), "gutted": ("disappointed", 2),
    "heartbroken": ("sad", 2), "depressed": ("sad", 2), "devastated": ("sad", 2), "crushed": ("sad", 2), "miserable": ("sad", 2),
    "lonely": ("lonely", 1), "alone": ("alone", 1), "invisible": ("lonely", 1), "ignored": ("lonely", 1),
    "unheard": ("lonely", 1), "neglected": ("lonely", 1), "forgotten": ("lonely", 1), "abandoned": ("lonely", 2),
    "unloved": ("lonely", 1), "unwanted": ("insecure", 1), "rejected": ("hurt", 1), "unappreciated": ("discouraged", 1),
    "hurt": ("hurt", 1), "hurtful": ("hurt", 1), "betrayed": ("hurt", 2), "used": ("sad", 1), "disrespected": ("hurt", 1),
    "attacked": ("hurt", 1), "criticised": ("discouraged", 1), "criticized": ("discouraged", 1), "judged": ("insecure", 1),
    "belittled": ("hurt", 1), "humiliated": ("ashamed", 1), "manipulated": ("confused", 1), "pressured": ("tense", 1),
    "controlled": ("tense", 1), "trapped": ("helpless", 1), "cheated": ("hurt", 2), "let down": ("disappointed", 1),
    "disappointed": ("disappointed", 1), "worried": ("worried", 1), "scared": ("anxious", 1), "afraid": ("anxious", 1),
    "anxious": ("anxious", 1), "nervous": ("anxious", 0), "terrified": ("anxious", 2), "stressed": ("stressed", 1),
    "stressed out": ("stressed", 1), "stressful": ("stressed", 1), "exhausted": ("tired", 2), "exhausting": ("tired", 2),
    "knackered": ("tired", 2), "tired": ("tired", 0), "worn out": ("tired", 1), "burnt out": ("tired", 2),
    "overwhelmed": ("overwhelmed", 1), "embarrassed": ("embarrassed", 1), "embarrassing": ("embarrassed", 1),
    "ashamed": ("ashamed", 1), "stupid": ("embarrassed", 1), "small": ("hurt", 1), "ugly": ("insecure", 1),
    "fat": ("insecure", 1), "worthless": ("sad", 2), "useless": ("discouraged", 2), "guilty": ("guilty", 1),
    "insecure": ("insecure", 1), "jealous": ("jealous", 1), "crazy": ("confused", 1), "confused": ("confused", 1),
    "helpless": ("helpless", 1), "shocked": ("shocked", 1), "uncomfortable": ("uneasy", 1), "unsafe": ("uneasy", 2),
    "discouraged": ("discouraged", 1), "second best": ("insecure", 1), "unimportant": ("sad", 1), "sick": ("upset", 2),
}  # fmt: skip
