"""Which flow comes next: by what was understood, by name, or by where the conversation stands."""

from dataclasses import replace

from bot.dialogue.flows import Flow
from bot.dialogue.inputs import Reading
from bot.dialogue.run import Run

# An intent starts its topic from this probability on; to be chosen from the calibration curve (docs/understanding.md).
SURE_INTENT = 0.30


def flow_for(run: Run, reading: Reading) -> Flow | None:
    """The topic of what was said, if it is sure enough."""
    return run.book.by_intent.get(reading.intent) if reading.confidence >= SURE_INTENT else None


def danger_in(run: Run, reading: Reading | None) -> Flow | None:
    """The safety flow that a text calls for: by the screen's class, or because it is surely about such a topic."""
    if reading is None or reading.kind != "words":
        return None
    if reading.safety != "none":
        return run.book.by_safety[reading.safety]
    flow = flow_for(run, reading)
    return flow if flow is not None and flow.safety != "none" else None


def start_topic(run: Run, flow: Flow) -> None:
    """Start a flow, unless a disclosure stands and the flow is none of those that may run then."""
    if run.session.danger != "none" and not flow.allowed_in_danger:
        run.say("utter_danger_holds")
        return
    run.session = replace(run.session, misses=0)
    run.start(flow)


def where_we_are(run: Run) -> None:
    """Show the question that waits, or the menu."""
    if run.waiting() is not None:
        run.ask_again()
    else:
        start_topic(run, run.book.by_command["menu"])


def missed(run: Run, response: str) -> None:
    """Not understood. Once: say so and ask again. Twice in a row: the menu, never a loop."""
    if run.session.danger != "none":
        run.say("utter_danger_holds")
        return
    run.session = replace(run.session, misses=run.session.misses + 1)
    if run.session.misses < 2:
        run.say(response)
        run.ask_again()
        return
    run.say("utter_not_understood_twice")
    run.suspend()
    start_topic(run, run.book.by_command["menu"])
