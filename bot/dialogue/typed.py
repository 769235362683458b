"""Typed words: a button's title, a move, an answer, another topic, or nothing that was understood; in this order."""

from collections.abc import Container, Iterable

from bot.dialogue.answers import answer, plain, tapped_by_typing
from bot.dialogue.beside import beside, of_this_topic
from bot.dialogue.certainty import SURE_ANSWER, SURE_STEERING, Decision, Sure, Unsure, decide
from bot.dialogue.closest_title import closest, little_more_than
from bot.dialogue.flows import SlotSpec
from bot.dialogue.inputs import Reading
from bot.dialogue.navigation import CHATTER, EXACT_STEERING, LONGEST_STEERING, STEERING_INTENTS
from bot.dialogue.outputs import Button
from bot.dialogue.payloads import SetSlots, parse_payload
from bot.dialogue.preferences import ENGLISH, ENGLISH_SAID
from bot.dialogue.run import Run
from bot.dialogue.short_answers import in_short
from bot.dialogue.steering import steer
from bot.dialogue.tapped import press
from bot.dialogue.topics import ask_which, menu_instead, missed, start_sure

RESUME_AFTER = 6 * 3600.0  # seconds: who was away longer is offered to take up the thread, not pushed into it


def hear(run: Run, reading: Reading) -> None:
    """Do what typed words ask for."""
    if reading.text.isdigit() and _fills(run, reading):
        return  # a number that the question takes, before one that counts out a button
    free = _takes_any_words(run)
    button = tapped_by_typing(reading.text, run.session.buttons, run.session.navigation, exactly=free)
    button = button or _there_or_here(run, reading)
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
    """While a question waits: surely something else, an answer, surely another topic, or no answer."""
    question = run.waiting()
    if question and beside(run, reading, run.book.slots[question.slot]):
        return
    if _fills(run, reading):
        return
    decision = decide(reading, run.book)
    if isinstance(decision, Sure) and decision.intent not in CHATTER:
        start_sure(run, decision)
    else:
        missed(run)


def _topic(run: Run, reading: Reading) -> None:
    """While nothing waits: a topic, the question which one, or the menu. That question is not asked twice in a row."""
    decision, asked = decide(reading, run.book), run.session.heard is not None
    if asked and (button := _which(run, reading, decision)):
        press(run, button.payload)
    elif isinstance(decision, Sure):
        start_sure(run, decision)
    elif isinstance(decision, Unsure) and not asked and run.session.danger == "none":
        ask_which(run, reading, decision.intents)
    elif run.session.resumable and run.now - run.session.last_at > RESUME_AFTER:
        run.say("utter_welcome_back")
    else:
        menu_instead(run, "utter_not_understood_twice" if asked else "utter_not_understood")


def _there_or_here(run: Run, reading: Reading) -> Button | None:
    """While it is asked whether to go there, or whether it is the answer: what a yes or a no takes. Any other words are
    an answer of their own."""
    if run.session.heard is None or run.waiting() is None:
        return None
    meant = {"affirm": run.session.buttons[:1], "deny": run.session.buttons[-1:]}.get(in_short(reading).intent, ())
    return next(iter(meant), None)


def _which(run: Run, reading: Reading, decision: Decision) -> Button | None:
    """The button that answers which topic it is: the one that the words come closest to. Where they surely say nothing
    else, a yes takes the only topic there is, a no the last button."""
    topics, neither = run.session.buttons[:-1], run.session.buttons[-1:]
    short = in_short(reading)
    if (named := _closest(run, reading, topics)) or isinstance(decision, Sure) or short.confidence < SURE_ANSWER:
        return named
    meant = {"affirm": topics, "deny": neither}.get(short.intent, ())
    return meant[0] if len(meant) == 1 else None


def _without_words(run: Run, reading: Reading) -> None:
    if reading.kind == "symbols" and _fills(run, reading):
        return
    if reading.kind == "foreign":
        _foreign(run, reading)
    else:
        run.say("utter_no_words")
    run.ask_again()


def _foreign(run: Run, reading: Reading) -> None:
    """Once in their language; from then on in a line, or, where somebody has turned it off, as any text that was not
    understood. While a disclosure stands, all of it each time."""
    slots = run.session.slots
    if run.session.danger == "none" and slots.get(ENGLISH) == "off":
        run.say("utter_not_an_answer" if run.waiting() else "utter_not_understood")
    elif run.session.danger == "none" and slots.get(ENGLISH_SAID):
        run.say("utter_foreign_again")
    else:
        run.session = run.session.with_slots({ENGLISH_SAID: True})
        run.say("utter_foreign", language=reading.language)


def _fills(run: Run, reading: Reading) -> bool:
    """Answer the waiting question with these words, if they are an answer."""
    question = run.waiting()
    if question is None:
        return False
    spec = run.book.slots[question.slot]
    short = in_short(reading) if {"affirm", "deny"} <= spec.intents.keys() else reading
    if run.session.danger != "none" and short.intent == "affirm":
        short = reading  # a yes too many would tell somebody in danger that all is well
    if short is reading and (button := _answer_close_to(run, reading, spec)):
        press(run, button.payload)
        return True
    return run.take(answer(spec, short, run.session.slots, run.actions, run.now))


def _answer_close_to(run: Run, reading: Reading, spec: SlotSpec) -> Button | None:
    """The button of a question with fixed answers that the words come closest to. A validator knows better."""
    if spec.type != "categorical" or spec.validator or reading.kind != "words":
        return None
    there = [(each, parse_payload(each.payload)) for each in run.session.buttons if each.payload]
    own = [each for each, does in there if isinstance(does, SetSlots) and does.values[0][0] == spec.name]
    return _closest(run, reading, own, but=spec.intents)


def _closest(run: Run, reading: Reading, buttons: Iterable[Button], but: Container[str] = ()) -> Button | None:
    """The button that the words come closest to. Words that surely are about something else have to be little more than
    its title; `but` has the intents that are no such topic here. In danger nothing leads elsewhere anyway."""
    button, decision = closest(reading.text, buttons), decide(reading, run.book)
    if button is None or run.session.danger != "none" or not isinstance(decision, Sure):
        return button
    here = decision.intent in CHATTER or decision.intent in but or of_this_topic(run, decision)
    return button if here or little_more_than(reading.text, button.title) else None


def _takes_any_words(run: Run) -> bool:
    question = run.waiting()
    return question is not None and run.book.slots[question.slot].from_text


def _move(reading: Reading, *, exactly: bool) -> str:
    """Back, stop, skip or repeat; "" for words that do not steer."""
    if exactly or reading.kind != "words":
        return EXACT_STEERING.get(plain(reading.text), "")
    short = len(reading.text.split()) <= LONGEST_STEERING
    return STEERING_INTENTS.get(reading.intent, "") if short and reading.confidence >= SURE_STEERING else ""
