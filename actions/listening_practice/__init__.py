"""Practice rounds of listening: the bot plays the partner, the person says back what they heard, three times a round.

The characters are files (`rounds/`), the judgement is score.py, every other sentence is in
dialogues/listening_practice.yml.
"""

from collections.abc import Mapping

from actions.listening_practice.rounds import LEVELS, Character, Line
from actions.listening_practice.score import score
from bot.dialogue.acting import Action, ActionInput, Validator
from bot.dialogue.certainty import SURE_TOPIC
from bot.dialogue.session import Value

EXCHANGES = 3  # of a round
LONGEST = 1000  # characters of a reply that are judged
FIRST = "hurt"  # with whom, where nobody is chosen
# Asked for in the middle, these are no reflection: the person wants out, or something else.
_ELSEWHERE = frozenset(
    {"help", "menu", "privacy", "about_bot", "calm_down", "goodbye", "listen_howto", "practise_listening"}
)


def build(characters: Mapping[str, Character]) -> tuple[dict[str, Action], dict[str, Validator]]:
    """The actions and validators of this topic, by the names that flow files use.

    `action_practice_begin` reads `practice_who` (the stem of a file) and `practice_level`, and sets the first line.
    `action_practice_score` judges `practice_reply` and sets `practice_worked`, `practice_change`, `practice_example`,
    `practice_mood`; `action_practice_next` sets the next line, or `practice_over`.
    """

    def begin(given: ActionInput) -> Mapping[str, Value]:
        who = str(given.slots.get("practice_who") or FIRST)
        level = str(given.slots.get("practice_level") or LEVELS[0])
        seen = int(_number(given, "practice_seen"))
        return {
            "practice_who": who,
            "practice_level": level,
            "practice_seen": seen + EXCHANGES,
            "practice_from": seen,
            "practice_round": 1,
            "practice_heard": 0,
            "practice_over": False,
            "practice_mood": None,
            "practice_answer": None,
            **_line_slots(characters[who], level, seen),
        }

    def judge(given: ActionInput) -> Mapping[str, Value]:
        verdict = score(str(given.slots.get("practice_reply") or ""), _line(given))
        return {
            "practice_worked": verdict.worked,
            "practice_change": verdict.change,
            "practice_mood": "softer" if verdict.good else "harder",
            "practice_heard": _number(given, "practice_heard") + verdict.good,
        }

    def go_on(given: ActionInput) -> Mapping[str, Value]:
        number, character = int(_number(given, "practice_round")), _who(given)
        soft = given.slots.get("practice_mood") == "softer"
        if number >= EXCHANGES:
            return {"practice_over": True, "practice_answer": character.calmer if soft else character.colder}
        answers = character.softer if soft else character.harder
        at = int(_number(given, "practice_from")) + number
        level = str(given.slots.get("practice_level"))
        return {
            "practice_round": number + 1,
            "practice_answer": answers[(number - 1) % len(answers)],
            **_line_slots(character, level, at),
        }

    def _who(given: ActionInput) -> Character:
        return characters.get(str(given.slots.get("practice_who"))) or characters[FIRST]

    def _line(given: ActionInput) -> Line:
        """The line that stands there: by its words, so that an edited file never judges by another one."""
        lines = _who(given).lines[str(given.slots.get("practice_level") or LEVELS[0])]
        shown = given.slots.get("practice_line")
        return next((each for each in lines if each.text == shown), lines[0])

    return (
        {"action_practice_begin": begin, "action_practice_score": judge, "action_practice_next": go_on},
        {"validate_practice_reply": reply},
    )


def reply(given: ActionInput) -> Value:
    """The reflection that was typed; None where the words surely ask for something else."""
    reading = given.reading
    if reading is None or reading.kind != "words":
        return None
    if reading.intent in _ELSEWHERE and reading.confidence >= SURE_TOPIC:
        return None
    return reading.text[:LONGEST]


def _line_slots(character: Character, level: str, at: int) -> dict[str, Value]:
    lines = character.lines[level]
    line = lines[at % len(lines)]
    return {"practice_name": character.name, "practice_line": line.text, "practice_example": line.example}


def _number(given: ActionInput, slot: str) -> float:
    value = given.slots.get(slot)
    return float(value) if isinstance(value, int | float) else 0.0
