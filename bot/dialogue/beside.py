"""Words beside the question, where any words would be an answer to it.

"who are you?" would be quoted as what somebody wants from their partner, and "I want to leave" would be one more line
of a list. The first is answered, and the question comes again; the second may be either, so that it is asked.
"""

from dataclasses import replace
from pathlib import Path

from bot.dialogue.answers import answer
from bot.dialogue.certainty import SURE_TOPIC, Sure, decide
from bot.dialogue.flows import SlotSpec
from bot.dialogue.inputs import Reading
from bot.dialogue.navigation import LONGEST_STEERING
from bot.dialogue.outputs import Button
from bot.dialogue.run import Run
from bot.dialogue.topics import LONGEST_HEARD, kept, missed, start_sure, where_we_are

# Questions to the bot itself.
TO_THE_BOT = frozenset({"about_bot", "help", "privacy", "menu", "forget_me", "export_me"})
LONGEST_TO_THE_BOT = 9  # words; a longer text is rather about the two of them
# What happens at this moment is met at once.
CANNOT_WAIT = frozenset({"fighting_now"})
# What may be more than an answer: another exercise would go on over it.
HEAVY = frozenset({"want_to_leave", "stay_or_go", "infidelity_by_partner", "infidelity_by_self", "calm_down"})
LEAST_HEAVY = 3  # words; "torn" and "furious" name a feeling, and that is what was asked


def beside(run: Run, reading: Reading, spec: SlotSpec) -> bool:
    """Deal with words that surely are something else than an answer to the question for this slot; False if they may
    well be one."""
    if not spec.from_text or spec.verbatim:
        return False
    decision, length = decide(reading, run.book), len(reading.text.split())
    calm = run.session.danger == "none" and len(reading.text) <= LONGEST_HEARD
    if isinstance(decision, Sure) and not of_this_topic(run, decision):
        if decision.intent in CANNOT_WAIT or (length <= LONGEST_TO_THE_BOT and decision.intent in TO_THE_BOT):
            start_sure(run, decision)
            return True
        if calm and length >= LEAST_HEAVY and decision.intent in HEAVY and run.session.also != decision.intent:
            _ask(run, reading, Button(run.book.offers[decision.intent], f"/Topic({decision.intent})"))
            return True
    if calm and length <= LONGEST_STEERING and reading.intent == "stop" and reading.confidence >= SURE_TOPIC:
        _ask(run, reading)
        return True
    return False


def my_answer(run: Run) -> None:
    """What was typed was the answer after all; what it may also be is offered when the exercise is over."""
    heard, question = run.session.heard, run.waiting()
    if heard is None or question is None:
        run.say("utter_old_button")
        where_we_are(run)
        return
    run.reading, decision = heard, decide(heard, run.book)
    if isinstance(decision, Sure):
        run.session = replace(run.session, also=decision.intent)
    if not run.take(answer(run.book.slots[question.slot], heard, run.session.slots, run.actions, run.now)):
        missed(run)


def of_this_topic(run: Run, decision: Sure) -> bool:
    """Whether they tell more of what runs already: a flow of the same file."""
    running = {Path(run.book.flows[frame.flow].place.file).stem for frame in run.session.stack}
    return Path(decision.flow.place.file).stem in running


def _ask(run: Run, reading: Reading, *topic: Button) -> None:
    run.say("utter_beside" if topic else "utter_beside_stop")
    run.messages[-1] = replace(run.messages[-1], buttons=topic + run.messages[-1].buttons)
    run.heard = kept(reading)
