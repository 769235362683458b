"""What happens when the time of a reminder has come: its flow starts, on top of nothing, and never in danger.

For who wants messages covered, a reminder first says only that there is one: it comes when nobody looks at the chat,
and what has not been sent stands on no locked screen, whatever program shows it.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.flows import Flow
from bot.dialogue.inputs import Due
from bot.dialogue.preferences import covers
from bot.dialogue.run import Run
from bot.dialogue.topics import where_we_are
from bot.dialogue.waiting import come
from bot.dialogue.wording import word


def remind(run: Run, given: Due) -> bool:
    """Start the flow of the first reminder that still has one; False where nothing is to be said. Those that come with
    it are buttons below, so that it stays one message. What was taken back meanwhile is not said.

    While a disclosure stands, or a question about danger, nothing is: such a message would come at the worst moment
    (docs/safety.md, rule 9). What is being practised is put aside, with a button back to it.
    """
    session = run.session
    flows = {name: run.book.by_due[name] for name in given.names if name in run.book.by_due}
    wanted = [flow for name, flow in flows.items() if flow.unasked or name in session.reminders]
    run.session = replace(session, reminders=come(session.reminders, given.names, run.now))
    if not wanted or session.danger != "none" or session.concern.question:
        return False
    run.suspend()
    if covers(run.session.slots):
        run.due = " ".join(flow.id for flow in wanted)
        run.say("utter_due")
    else:
        _say(run, wanted)
    return True


def show(run: Run) -> None:
    """The reminders that only announced themselves."""
    flows = [run.book.flows[each] for each in run.session.due.split() if each in run.book.flows]
    if flows:
        _say(run, flows)
    else:
        run.say("utter_old_button")
        where_we_are(run)


def _say(run: Run, flows: Sequence[Flow]) -> None:
    first, *others = flows
    run.start(first)
    for flow in others:
        offer = word(run.book.responses["utter_also"], {"offer": flow.name}, run.session.turns)
        buttons = tuple(replace(each, payload=f"/{flow.id}") for each in offer.buttons)
        run.messages[-1] = run.messages[-1].with_buttons(buttons)
