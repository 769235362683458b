"""Back, stop, skip, repeat, resume, drop, go on, stay: the moves that work in every topic."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.afterwards import MOVES as AFTERWARDS
from bot.dialogue.beside import my_answer
from bot.dialogue.reminding import show
from bot.dialogue.run import Run
from bot.dialogue.topics import hold, start_danger, start_said, where_we_are

# Somebody who is not safe may choose it only to please, or because the question is hard.
ASKED_BEFORE_LEAVING = ("self_harm", "abuse_victim")


def steer(run: Run, move: str) -> bool:
    """Make the move; False if there is no such move."""
    act = MOVES.get(move)
    if act is None:
        return False
    act(run)
    return True


def _menu(run: Run) -> None:
    run.start(run.book.by_command["menu"])


def _back(run: Run) -> None:
    trail = run.session.trail
    standing = bool(run.session.stack)
    earlier = trail[:-1] if standing else trail
    if not earlier:
        run.say("utter_nothing_before")
        run.clear()
        _show_menu_or_hold(run)
        return
    run.session = replace(run.session, trail=earlier[:-1])
    if not run.restore(earlier[-1]):
        run.say("utter_nothing_before")
        _show_menu_or_hold(run)


def _stop(run: Run) -> None:
    run.clear()
    run.session = replace(run.session, trail=(), resumable=(), also="")
    run.say("utter_stopped" if run.session.danger == "none" else "utter_danger_holds")


def _skip(run: Run) -> None:
    question = run.waiting()
    if question is not None and question.skippable:
        run.skip()
        return
    run.say("utter_nothing_to_skip")
    run.ask_again()


def _repeat(run: Run) -> None:
    if run.waiting() is None:
        run.say("utter_nothing_to_repeat")
        _show_menu_or_hold(run)
        return
    run.ask_again()


def _resume(run: Run) -> None:
    trail = run.session.resumable
    if not trail or run.session.danger != "none":
        run.say("utter_nothing_to_resume")
        _show_menu_or_hold(run)
        return
    run.session = replace(run.session, resumable=(), trail=trail[:-1])
    if not run.restore(trail[-1]):
        run.say("utter_nothing_to_resume")
        _menu(run)


def _drop(run: Run) -> None:
    run.session = replace(run.session, resumable=(), also="")
    run.say("utter_dropped")
    _show_menu_or_hold(run)


def _also(run: Run) -> None:
    start_said(run, run.session.also)


def _go_on(run: Run) -> None:
    """The person's own, explicit choice to leave the safety talk. Where it may be too early, they are asked once."""
    concern = run.session.concern
    if run.session.danger in ASKED_BEFORE_LEAVING and not concern.leaving:
        run.session = replace(run.session, concern=replace(concern, leaving=True))
        run.say("utter_leaving")
        run.question = "leaving"
        return
    run.clear()
    run.session = replace(run.session, danger="none", trail=())
    run.say("utter_go_on")
    _menu(run)


def _stay(run: Run) -> None:
    run.say("utter_leaving_not_yet")
    run.ask_again()


def _meant(run: Run) -> None:
    """The danger that a question of ours was about is real."""
    concern = run.session.concern
    safety = concern.disclosed if concern.question == "after" else concern.hint
    if safety == "none":
        run.say("utter_old_button")
        where_we_are(run)
    else:
        start_danger(run, run.book.by_safety[safety], run.told)


def _show_menu_or_hold(run: Run) -> None:
    if run.session.danger == "none":
        _menu(run)
    else:
        hold(run)


MOVES: dict[str, Callable[[Run], None]] = {
    "back": _back,
    "stop": _stop,
    "skip": _skip,
    "repeat": _repeat,
    "resume": _resume,
    "drop": _drop,
    "also": _also,
    "neither": where_we_are,
    "my_answer": my_answer,
    "go_on": _go_on,
    "stay": _stay,
    "meant": _meant,
    "due": show,
    **AFTERWARDS,
}
