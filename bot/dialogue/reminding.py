"""What happens when the time of a reminder has come: its flow starts, on top of nothing, and never in danger."""

from dataclasses import replace

from bot.dialogue.inputs import Due
from bot.dialogue.run import Run
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
    first, *others = wanted
    run.suspend()
    run.start(first)
    for flow in others:
        offer = word(run.book.responses["utter_also"], {"offer": flow.name}, session.turns)
        buttons = tuple(replace(each, payload=f"/{flow.id}") for each in offer.buttons)
        run.messages[-1] = run.messages[-1].with_buttons(buttons)
    return True
