"""What happens when the time of a reminder has come: its flow starts, on top of nothing, and never in danger."""

from bot.dialogue.inputs import Due
from bot.dialogue.run import Run


def remind(run: Run, given: Due) -> bool:
    """Start the flow of the first reminder that still has one; False where nothing is to be said.

    While a disclosure stands, or a question about danger, nothing is: such a message would come at the worst moment
    (docs/safety.md, rule 9). What is being practised is put aside, with a button back to it.
    """
    flow = next((run.book.by_due[name] for name in given.names if name in run.book.by_due), None)
    if flow is None or run.session.danger != "none" or run.session.concern.question:
        return False
    run.suspend()
    run.start(flow)
    return True
