"""Which flow comes next: by what was understood, by name, or by where the conversation stands."""

from dataclasses import replace

from bot.dialogue.certainty import CANDIDATE, Sure, sure_of
from bot.dialogue.flows import Book, Flow
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.outputs import Button
from bot.dialogue.run import Run

LONGEST_HEARD = 600  # characters of a text that is kept for one turn, while we ask what it is about


def danger_in(book: Book, reading: Reading | None) -> Flow | None:
    """The safety flow that a text calls for. The screen alone decides; no intent does."""
    if reading is None or reading.safety == "none":
        return None
    return book.by_safety[reading.safety]


def start_danger(run: Run, flow: Flow, told: Reading | None) -> None:
    """Start a safety flow. What was told says how urgent it is; its text must not reach a slot."""
    run.told, run.reading = told, None
    run.start(flow)


def start_topic(run: Run, flow: Flow, also: str = "") -> None:
    """Start a flow, unless a disclosure stands and the flow is none of those that may run then. A real topic takes the
    place of what was also said before; `also` is the intent of what was also said now."""
    danger = run.session.danger != "none"
    if danger and not flow.allowed_in_danger:
        hold(run)
        return
    if flow.offers or not (flow.intents or flow.command):
        run.session = replace(run.session, also="" if danger else also)
    run.session = replace(run.session, misses=0)
    run.start(flow)


def hold(run: Run) -> None:
    """While a disclosure stands: say that it does, and ask its question again."""
    run.say("utter_danger_holds")
    run.ask_again()


def start_sure(run: Run, sure: Sure) -> None:
    """Start what was surely said, and remember what was said besides."""
    start_topic(run, sure.flow, sure.also)


def start_said(run: Run, intent: str) -> None:
    """Start the topic that the person chose, as if what they typed had been understood at once."""
    if intent not in run.book.offers:
        run.say("utter_old_button")
        where_we_are(run)
        return
    heard = run.session.heard or Reading("", kind="empty")
    run.reading = replace(heard, guesses=(Guess(intent, 1.0),))
    start_sure(run, sure_of(intent, heard, run.book))


def ask_which(run: Run, reading: Reading, intents: tuple[str, ...]) -> None:
    """Ask which topic was meant, and keep what was typed until the answer: a longer text only as its guesses."""
    run.say("utter_which_topic")
    offers = tuple(Button(run.book.offers[intent], f"/Topic({intent})") for intent in intents)
    run.messages[-1] = replace(run.messages[-1], buttons=offers + run.messages[-1].buttons)
    run.heard = kept(reading)


def kept(reading: Reading) -> Reading:
    """What is remembered of a text for one turn: the text where it is short, else only what it may mean."""
    heard = reading if len(reading.text) <= LONGEST_HEARD else replace(reading, text="", sentences=(), kind="empty")
    likely = tuple(each for each in heard.guesses if each.confidence >= CANDIDATE)
    return replace(heard, guesses=likely or heard.guesses[:1])


def where_we_are(run: Run) -> None:
    """Show the question that waits, or the menu."""
    if run.waiting() is not None:
        run.ask_again()
    else:
        start_topic(run, run.book.by_command["menu"])


def missed(run: Run) -> None:
    """No answer to the question that waits. Once: say so and ask again. Twice in a row: the menu, never a loop."""
    run.session = replace(run.session, misses=run.session.misses + 1)
    if run.session.danger == "none" and run.session.misses < 2:
        run.say("utter_not_an_answer")
        run.ask_again()
        return
    menu_instead(run, "utter_not_understood_twice")


def menu_instead(run: Run, why: str) -> None:
    """Say why, and show what there is; while a disclosure stands, only that."""
    if run.session.danger != "none":
        hold(run)
        return
    run.say(why)
    run.suspend()
    start_topic(run, run.book.by_command["menu"])
