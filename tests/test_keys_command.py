"""`mend keys` at the command line: what is said, and what is refused with the way to do it."""

import os
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.errors import MendError
from bot.keys_command import app
from bot.storage.crypto import new_key
from bot.storage.errors import StorageKeyError


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("MEND_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("MEND_HOME", str(tmp_path))
    return tmp_path


def mend_keys(command: str) -> str:
    """What is printed. Raises what the program would say in one sentence."""
    result = CliRunner().invoke(app, [command])
    if result.exception is not None:
        raise result.exception
    return result.stdout


def test_status_rotate_status_drop(home: Path) -> None:
    first = mend_keys("status")
    assert re.fullmatch(r"key [0-9a-f]{8}: seals 1 value\n", first)
    rotated = mend_keys("rotate")
    assert "Nothing needs the old key any more" in rotated
    assert f"old {first.split(':')[0]}: seals 0 values" in rotated
    assert "1 older is gone" in mend_keys("drop-old")
    assert mend_keys("status").count("key") == 1
    assert "no old one" in mend_keys("drop-old")


def test_no_key_is_ever_printed(home: Path) -> None:
    said = mend_keys("status") + mend_keys("rotate")
    keys = [word for word in (home / "key").read_text().split() if len(word) == 44]
    said += mend_keys("drop-old")
    assert len(keys) == 2
    assert not [key for key in keys if key[:10] in said]


def test_a_key_in_the_environment_is_changed_by_hand_and_it_says_how(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = new_key(), new_key()
    monkeypatch.setenv("MEND_KEY", old)
    mend_keys("status")
    for command in ("rotate", "drop-old"):
        with pytest.raises(MendError, match=r"MEND_KEY='OLD,NEW', then with MEND_KEY='NEW,OLD'"):
            mend_keys(command)
    monkeypatch.setenv("MEND_KEY", f"{old},{new}")
    assert "seals 1 value\nold key" in mend_keys("status")
    monkeypatch.setenv("MEND_KEY", f"{new},{old}")
    assert "take it out of MEND_KEY" in mend_keys("rotate")
    monkeypatch.setenv("MEND_KEY", new)
    assert "seals 1 value" in mend_keys("status")
    monkeypatch.setenv("MEND_KEY", old)
    with pytest.raises(StorageKeyError, match="another key"):
        mend_keys("status")
    assert not (home / "key").exists()
