"""Taps and commands."""

from bot.dialogue.inputs import Tap
from bot.dialogue.payloads import SetSlots, Start, Topic, parse_payload
from bot.dialogue.run import Run
from bot.dialogue.steering import steer
from bot.dialogue.topics import start_said, start_topic, where_we_are


def tap(run: Run, given: Tap) -> None:
    """A button of the newest screen, or a lasting one, does what it says; an older one says where we are."""
    if given.screen not in (None, run.session.screen):
        run.say("utter_old_button")
        if run.session.danger == "none" or run.session.concern.disclosed_at:
            where_we_are(run)  # after /hide nothing comes back to what was told
    else:
        press(run, given.payload)


def press(run: Run, payload: str) -> None:
    """Do what a payload says. It comes from a flow file; what newer files do not have any more is an old button."""
    match parse_payload(payload):
        case Start(name):
            flow = run.book.flows.get(name) or run.book.by_command.get(name)
            if flow is not None:
                start_topic(run, flow)
            elif not steer(run, name):
                run.say("utter_old_button")
        case Topic(intent):
            start_said(run, intent)
        case SetSlots(values):
            question = run.waiting()
            slot, value = values[0]
            run.session = run.session.with_slots(dict(values[1:]))
            if question is not None and question.slot == slot:
                run.fill(slot, value)
            else:
                where_we_are(run)


def command(run: Run, name: str, argument: str) -> None:
    """A command that somebody typed or chose from Telegram's menu; a link into this chat is /start with an argument."""
    linked = run.book.by_start_parameter.get(argument) if name == "start" else None
    flow = linked or run.book.by_command.get(name)
    if flow is not None:
        start_topic(run, flow)
    elif not steer(run, name):
        run.say("utter_unknown_command")
        where_we_are(run)
