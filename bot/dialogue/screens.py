"""From what was said to what stands on the screen: only the last message has buttons, and a row that leads on."""

from dataclasses import replace

from bot.dialogue.afterwards import keep_button, rating_buttons
from bot.dialogue.navigation import fitting
from bot.dialogue.outputs import Button, Message
from bot.dialogue.preferences import covered
from bot.dialogue.run import Run
from bot.dialogue.session import Session
from bot.dialogue.wording import word


def put_on_screen(run: Run, *, edit: bool) -> tuple[tuple[Message, ...], Session]:
    """The messages as they go out, and the session that remembers the newest screen."""
    if not run.messages:
        return (), run.session
    *earlier, last = run.messages
    session = run.session
    last = last.with_buttons(keep_button(run)).with_buttons(_ways_on(run)).with_buttons(rating_buttons(run))
    last = replace(last, navigation=_navigation(run), screen=session.screen + 1)
    messages = [*(replace(message, buttons=_harmless(message.buttons)) for message in earlier), last]
    if edit:
        messages[0] = replace(messages[0], edit=True)
    session = replace(session, screen=last.screen, buttons=last.buttons, navigation=last.navigation, kept=last.keep)
    session = replace(session, keepsake=run.keepsake, finished=run.finished, due=run.due)
    if run.due:  # neutral, and to be read as it is
        return tuple(messages), session
    return tuple(covered(message, session.slots) for message in messages), session


def _navigation(run: Run) -> tuple[Button, ...]:
    session = run.session
    name = "utter_navigation" if session.danger == "none" else "utter_navigation_in_danger"
    row = word(run.book.responses[name], session.slots, session.turns).buttons
    can_go_back = len(session.trail) > (1 if session.stack else 0)
    return fitting(row, can_go_back=can_go_back, at_menu="utter_menu" in run.said)


def _ways_on(run: Run) -> tuple[Button, ...]:
    """On whatever closes the step, when nothing runs any more: the other topic of what was said, and the way back to
    what was put aside."""
    session = run.session
    if session.stack or run.heard is not None or session.danger != "none":
        return ()
    offers = _also_button(run) + _resume_button(run)
    there = {button.payload for button in run.messages[-1].buttons}
    return tuple(button for button in offers if button.payload not in there)


def _also_button(run: Run) -> tuple[Button, ...]:
    offer = run.book.offers.get(run.session.also)
    return word(run.book.responses["utter_also"], {"offer": offer}, run.session.turns).buttons if offer else ()


def _resume_button(run: Run) -> tuple[Button, ...]:
    trail = run.session.resumable
    flow = run.book.flows.get(trail[-1].stack[-1].flow) if trail else None
    if flow is None:
        return ()
    return word(run.book.responses["utter_resume"], {"flow_name": flow.name}, run.session.turns).buttons


def _harmless(buttons: tuple[Button, ...]) -> tuple[Button, ...]:
    """Of a message that is not the last, only what works without the conversation: copying and opening a page."""
    return tuple(button for button in buttons if not button.payload)
