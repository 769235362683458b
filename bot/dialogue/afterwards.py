"""What the interpreter offers at the end of a thing by itself: to keep it, and to say whether it helped.

Kept is only what the person taps "Keep this" on. How an exercise helped is counted by topic and day, without the chat
and without a word of what was written.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.dialogue.journal import add
from bot.dialogue.outputs import Button, Rated
from bot.dialogue.run import Run
from bot.dialogue.topics import where_we_are
from bot.dialogue.wording import word

OWN = ("/keep", "/helped_", "/missing_")  # payloads that begin so belong to what is offered here


def keep_button(run: Run) -> tuple[Button, ...]:
    """The button below something that can be kept; none while a danger stands."""
    return _buttons(run, "utter_keep") if run.keepsake is not None and run.session.danger == "none" else ()


def rating_buttons(run: Run) -> tuple[Button, ...]:
    """Whether it helped, in a row of their own, when an exercise has come to its end."""
    if not run.finished or run.session.stack or run.heard is not None or run.session.danger != "none":
        return ()
    if any(button.payload.startswith("/missing_") for button in run.messages[-1].buttons):
        return ()
    first, *others = _buttons(run, "utter_helped")
    return (replace(first, row=True), *others)


def _buttons(run: Run, response: str) -> tuple[Button, ...]:
    return word(run.book.responses[response], run.session.slots, run.session.turns).buttons


def _keep(run: Run) -> None:
    session, entry = run.session, run.session.keepsake
    if entry is None:
        _old(run)
        return
    journal = add(session.journal, entry)
    if journal is None:
        run.say("utter_journal_full")
    else:
        run.session = replace(session, journal=journal)
        run.say("utter_kept")
    run.finished = session.finished
    _as_before(run)


def _helped(answer: str, run: Run) -> None:
    topic = run.session.finished
    flow = run.book.flows.get(topic)
    if flow is None:
        _old(run)
        return
    run.effects.append(Rated(topic, answer))
    run.say(f"utter_helped_{answer}")
    if answer != "no":
        _as_before(run)
        return
    others = (run.book.flows[each] for each in flow.instead)
    offers = tuple(Button(_title(each.name), f"/{each.id}") for each in others)
    run.messages[-1] = replace(run.messages[-1], buttons=offers + run.messages[-1].buttons)
    run.finished = topic  # what was missing is about it


def _missing(what: str, run: Run) -> None:
    if run.session.finished not in run.book.flows:
        _old(run)
        return
    run.effects.append(Rated(run.session.finished, f"missing_{what}"))
    run.say("utter_helped_noted")
    _as_before(run)


def _as_before(run: Run) -> None:
    """The question that waits, or what else stood on the screen."""
    if run.waiting() is not None:
        run.ask_again()
        return
    rest = tuple(each for each in run.session.buttons if each.payload and not each.payload.startswith(OWN))
    run.messages[-1] = run.messages[-1].with_buttons(rest)


def _old(run: Run) -> None:
    run.say("utter_old_button")
    where_we_are(run)


def _title(name: str) -> str:
    return name[:1].upper() + name[1:]


MOVES: dict[str, Callable[[Run], None]] = {
    "keep": _keep,
    **{f"helped_{answer}": partial(_helped, answer) for answer in ("yes", "bit", "no")},
    **{f"missing_{what}": partial(_missing, what) for what in ("long", "mine", "tone", "else")},
}
