"""The questions about danger that the interpreter asks by itself: what a hint meant, and how it is the next time.

Like the question which topic was meant, they stand for one turn and keep what was typed for that turn only, so that a
"no" leads on as if nothing had been asked. After a yes the text is gone at once.
"""

from dataclasses import replace

from bot.dialogue.answers import tapped_by_typing
from bot.dialogue.certainty import SURE_ANSWER, Sure, decide
from bot.dialogue.inputs import Input, Reading, Tap, Utterance
from bot.dialogue.run import ANOTHER_TIME, Run
from bot.dialogue.short_answers import yes_or_no
from bot.dialogue.topics import kept, start_danger, start_sure, where_we_are
from bot.dialogue.typed import RESUME_AFTER

HINTS_TOGETHER = 6  # turns: a second hint this soon after an unanswered question is answered with the card
DENIED_FOR = 24 * 3600.0  # seconds: who said no is believed for a day
FOLLOWED_UP_FOR = 48 * 3600.0  # seconds: the same day or the next; later the question would come from nowhere
MEANS = {
    "hint": {"affirm": "/meant", "maybe": "/meant", "deny": "/misread"},
    "leaving": {"affirm": "/go_on", "deny": "/stay"},
}


def settle(run: Run, given: Input) -> Input | None:
    """Take the answer to a question that stands, or ask one. What is left to be dealt with; None: nothing is."""
    question, heard = run.session.concern.question, run.session.heard
    if not question:
        return _ask(run, given)
    run.session = replace(run.session, heard=None)
    move = _answered(run, given)
    if move in ("/misread", "/better", "/other_topic"):
        return _lead_on(run, move, heard)
    if not move:
        if run.reading is not None:
            run.session = replace(run.session, buttons=())  # whoever goes past the question answers it no more
        return _ask(run, given)
    run.told = heard if question == "hint" else None
    return Tap(move)


def _lead_on(run: Run, move: str, heard: Reading | None) -> Input | None:
    """To what was typed before the question; while a disclosure stands, only by the person's choice to go on."""
    if move == "/misread":
        _believe(run)
        run.say("utter_misread")
        return _what_was_said(run, heard)
    if move == "/better":
        run.say("utter_after_better")
    if run.session.danger == "none":
        return _what_was_said(run, heard)
    return Tap("/go_on") if move == "/other_topic" else None


def _answered(run: Run, given: Input) -> str:
    """The payload of the answer to the question that stands; "" where there is none."""
    session = run.session
    if isinstance(given, Tap):
        return given.payload if given.screen in (None, session.screen) else ""
    if run.reading is None or run.now - session.last_at > RESUME_AFTER:
        return ""
    button = tapped_by_typing(run.reading.text, session.buttons, session.navigation, exactly=False)
    if button is not None:
        return button.payload
    return MEANS.get(session.concern.question, {}).get(_short(run, run.reading), "")


def _short(run: Run, reading: Reading) -> str:
    """A short answer. To leave a safety talk, a yes must be one for the classifier, too; what hints again is no no."""
    sure = reading.intent if reading.confidence >= SURE_ANSWER and reading.unclear == "none" else ""
    begins = yes_or_no(reading.text)
    return sure if begins == "affirm" and run.session.concern.question == "leaving" else begins or sure


def _ask(run: Run, given: Input) -> Input | None:
    """Ask about a hint, or, the next time after a disclosure, how it is now."""
    reading = run.reading
    if reading is None:
        return given
    if hints(run, reading):
        _ask_about_hint(run, reading, keep=not (isinstance(given, Utterance) and given.edited))
        return None
    concern, away = run.session.concern, run.now - run.session.last_at
    if concern.disclosed_at and away > ANOTHER_TIME:
        run.session = replace(run.session, concern=replace(concern, disclosed_at=0.0))
        if run.now - concern.disclosed_at < FOLLOWED_UP_FOR:
            if run.session.danger != "none":
                run.clear()  # the question of last time is asked anew, not answered
            run.say("utter_after")
            run.question, run.heard = "after", kept(reading)
            return None
    return given


def hints(run: Run, reading: Reading) -> bool:
    """Whether the text hints at a danger that does not stand already and was not denied lately."""
    denied_at = run.session.concern.denied.get(reading.unclear)
    lately = denied_at is not None and run.now - denied_at < DENIED_FOR
    return reading.kind == "words" and reading.unclear not in ("none", run.session.danger) and not lately


def _ask_about_hint(run: Run, reading: Reading, *, keep: bool) -> None:
    """One gentle question; on the second hint in a row the card. An edited text is not gone on with after a no."""
    concern, turn = run.session.concern, run.session.turns
    if concern.hint != "none" and turn - concern.hint_turn <= HINTS_TOGETHER:
        start_danger(run, run.book.by_safety[reading.unclear], reading)
        return
    run.session = replace(run.session, concern=replace(concern, hint=reading.unclear, hint_turn=turn))
    run.say(f"utter_unclear_{reading.unclear}", danger_about=reading.about)
    run.question = "hint"
    run.heard = kept(reading) if keep else Reading("", kind="empty", about=reading.about, urgent=reading.urgent)


def _believe(run: Run) -> None:
    concern = run.session.concern
    denied = {**concern.denied, concern.hint: run.now}
    run.session = replace(run.session, concern=replace(concern, hint="none", denied=denied))


def _what_was_said(run: Run, heard: Reading | None) -> Input | None:
    """What was typed before the question, as if it had not been asked; of a longer text only what it may mean."""
    run.reading = heard
    if heard is not None and heard.text:
        return Utterance(heard)
    decision = decide(heard, run.book) if heard is not None else None
    if isinstance(decision, Sure):
        start_sure(run, decision)
    else:
        where_we_are(run)
    return None
