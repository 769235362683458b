"""`mend check-nlu`, run as a person runs it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.measuring.floors import CHECKED, load_floors

pytestmark = pytest.mark.full
ROOT = Path(__file__).parent.parent.parent


def test_every_floor_gets_a_line_and_the_exit_code_says_whether_all_hold() -> None:
    program = Path(sys.executable).with_name("mend")
    done = subprocess.run([str(program), "check-nlu"], capture_output=True, text=True, check=False)
    floors = [name for name in load_floors(ROOT / "tests" / "nlu" / "floors.yml") if name.split(".")[0] in CHECKED]
    lines = re.findall(r"^([✓✗]) (\S+): ", done.stdout, re.MULTILINE)
    assert [name for _, name in lines] == floors, done.stderr
    assert done.returncode == int(any(mark == "✗" for mark, _ in lines))
