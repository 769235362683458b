"""Typed words: a button's title, a move, an answer, another topic, or nothing that was understood; in this order."""

from bot.dialogue.answers import answer, plain, tapped_by_typing
from bot.dialogue.inputs import Reading
from bot.dialogue.navigation import EXACT_STEERING, LONGEST_STEERING, STEERING_INTENTS, SURE_STEERING
from bot.dialogue.run import Run
from bot.dialogue.steering import steer
from bot.dialogue.tapped import press
from bot.dialogue.topics import flow_for, missed, start_topic

RESUME_AFTER = 6 * 3600.0  # seconds: who was away longer is offered to take up the thread, not pushed into it


def hear(run: Run, reading: Reading) -> None:
    """Do what typed words ask for."""
    if reading.text.isdigit() and _fills(run, reading):
        return  # a number that the question takes, before one that counts out a button
    free = _takes_any_words(run)
    button = tapped_by_typing(reading.text, run.session.buttons, run.session.navigation, exactly=free)
    if button is not None:
        press(run, button.payload)
    elif move := _move(reading, exactly=free):
        steer(run, move)
    elif reading.kind != "words":
        _without_words(run, reading)
    elif run.waiting() is not None:
        _answer(run, reading)
    else:
        _topic(run, reading)


def _answer(run: Run, reading: Reading) -> None:
    """While a question waits: an answer, another topic, or not understood."""
    if _fills(run, reading):
        return
    flow = flow_for(run, reading)
    if flow is not None:
        start_topic(run, flow)
    else:
        missed(run, "utter_not_an_answer")


def _topic(run: Run, reading: Reading) -> None:
    flow = flow_for(run, reading)
    if flow is not None:
        start_topic(run, flow)
    elif run.session.resumable and run.now - run.session.last_at > RESUME_AFTER:
        run.say("utter_welcome_back")
    else:
        missed(run, "utter_not_understood")


def _without_words(run: Run, reading: Reading) -> None:
    if reading.kind == "symbols" and _fills(run, reading):
        return
    run.say("utter_foreign" if reading.kind == "foreign" else "utter_no_words")
    run.ask_again()


def _fills(run: Run, reading: Reading) -> bool:
    """Answer the waiting question with these words, if they are an answer."""
    question = run.waiting()
    if question is None:
        return False
    value = answer(run.book.slots[question.slot], reading, run.session.slots, run.actions, run.now)
    if value is not None:
        run.fill(question.slot, value)
    return value is not None


def _takes_any_words(run: Run) -> bool:
    question = run.waiting()
    return question is not None and run.book.slots[question.slot].from_text


def _move(reading: Reading, *, exactly: bool) -> str:
    """Back, stop, skip or repeat; "" for words that do not steer."""
    if exactly or reading.kind != "words":
        return EXACT_STEERING.get(plain(reading.text), "")
    short = len(reading.text.split()) <= LONGEST_STEERING
    return STEERING_INTENTS.get(reading.intent, "") if short and reading.confidence >= SURE_STEERING else ""
