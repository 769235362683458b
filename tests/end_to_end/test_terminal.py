"""A person types into `mend chat`, with the real model, and is helped."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

pytestmark = pytest.mark.full
LOADING = 240  # seconds: training, if nobody has yet, and importing Rasa on a busy machine


def open_terminal(home: Path) -> pexpect.spawn:
    mend = Path(sys.executable).parent / "mend"
    terminal = pexpect.spawn(
        str(mend),
        ["chat"],
        env={**_environ(), "MEND_HOME": str(home)},
        encoding="utf-8",
        timeout=30,
        dimensions=(60, 100),
    )
    terminal.expect("or type:", timeout=LOADING)
    return terminal


def _environ() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("MEND_KEY", "TELEGRAM"))}


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[pexpect.spawn]:
    opened = open_terminal(tmp_path)
    yield opened
    opened.close(force=True)


def say(terminal: pexpect.spawn, text: str, *expected: str) -> None:
    terminal.sendline(text)
    for part in expected:
        terminal.expect(part)
    terminal.expect("or type:")


def test_a_blaming_sentence_comes_back_sayable_and_a_danger_stops_the_coaching(
    terminal: pexpect.spawn, tmp_path: Path
) -> None:
    say(terminal, "You never listen to me, you're always on your phone", r"“[^”]*\bI\b[^”]*”", "Softer", "More direct")
    say(terminal, "3", r"“[^”]*\bI\b[^”]*”")
    say(terminal, "I can't do this anymore, I want to die", "Thank you for telling me", "Rather not say")
    say(terminal, "Germany", "112", "0800 111 0 111", "safe right now")
    say(terminal, "You never help with the dishes", "rather not practise|matters more|I am staying")
    assert "“" not in terminal.before
    terminal.sendeof()
    terminal.expect(pexpect.EOF)

    again = open_terminal(tmp_path)  # the disclosure stands over a restart, and the country is known
    say(again, "numbers", "0800 111 0 111")
    say(again, "something else", "safe enough")
    say(again, "yes, I am", "something else|anything else|As you like|All right")
    say(again, "I am so angry I could scream", "minute|breath|feet|alone|room")
    again.close(force=True)
