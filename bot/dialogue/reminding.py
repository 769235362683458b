"""What happens when the time of a reminder has come: its flow starts, on top of nothing, and never in danger.

For who wants messages covered, a reminder first says only that there is one: it comes when nobody looks at the chat,
and what has not been sent stands on no locked screen, whatever program shows it.
"""

from bot.dialogue.inputs import Due
from bot.dialogue.preferences import covers
from bot.dialogue.run import Run
from bot.dialogue.topics import where_we_are


def remind(run: Run, given: Due) -> bool:
    """Start the flow of the first reminder that still has one; False where nothing is to be said.

    While a disclosure stands, or a question about danger, nothing is: such a message would come at the worst moment
    (docs/safety.md, rule 9). What is being practised is put aside, with a button back to it.
    """
    flow = next((run.book.by_due[name] for name in given.names if name in run.book.by_due), None)
    if flow is None or run.session.danger != "none" or run.session.concern.question:
        return False
    run.suspend()
    if covers(run.session.slots):
        run.due = flow.id
        run.say("utter_due")
    else:
        run.start(flow)
    return True


def show(run: Run) -> None:
    """The reminder that only announced itself."""
    flow = run.book.flows.get(run.session.due)
    if flow is None:
        run.say("utter_old_button")
        where_we_are(run)
    else:
        run.start(flow)
