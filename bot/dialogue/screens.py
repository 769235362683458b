"""From what was said to what stands on the screen: only the last message has buttons, and a row that leads on."""

from dataclasses import replace

from bot.dialogue.navigation import fitting
from bot.dialogue.outputs import Button, Message
from bot.dialogue.run import Run
from bot.dialogue.session import Session
from bot.dialogue.wording import word


def put_on_screen(run: Run, *, edit: bool) -> tuple[tuple[Message, ...], Session]:
    """The messages as they go out, and the session that remembers the newest screen."""
    if not run.messages:
        return (), run.session
    *earlier, last = run.messages
    session = run.session
    last = last.with_buttons(_resume_button(run))
    last = replace(last, navigation=_navigation(run), screen=session.screen + 1)
    messages = [*(replace(message, buttons=_harmless(message.buttons)) for message in earlier), last]
    if edit:
        messages[0] = replace(messages[0], edit=True)
    session = replace(session, screen=last.screen, buttons=last.buttons, navigation=last.navigation, kept=last.keep)
    return tuple(messages), session


def _navigation(run: Run) -> tuple[Button, ...]:
    session = run.session
    name = "utter_navigation" if session.danger == "none" else "utter_navigation_in_danger"
    row = word(run.book.responses[name], session.slots, session.turns).buttons
    can_go_back = len(session.trail) > (1 if session.stack else 0)
    return fitting(row, can_go_back=can_go_back, at_menu="utter_menu" in run.said)


def _resume_button(run: Run) -> tuple[Button, ...]:
    """The way back to what was put aside, on whatever closes the step."""
    session = run.session
    if not session.resumable or session.stack or session.danger != "none":
        return ()
    flow = run.book.flows.get(session.resumable[-1].stack[-1].flow)
    if flow is None:
        return ()
    offer = word(run.book.responses["utter_resume"], {"flow_name": flow.name}, session.turns)
    there = {button.payload for button in run.messages[-1].buttons}
    return tuple(button for button in offer.buttons if button.payload not in there)


def _harmless(buttons: tuple[Button, ...]) -> tuple[Button, ...]:
    """Of a message that is not the last, only what works without the conversation: copying and opening a page."""
    return tuple(button for button in buttons if not button.payload)
