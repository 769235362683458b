"""A wrong setting is named, with what it should look like; a secret one is not repeated."""

from pathlib import Path

import pytest

from bot.checking import operator_line
from bot.errors import MendError
from bot.settings import SettingError, read_settings


def test_without_any_setting_the_platform_decides_where_things_are() -> None:
    settings = read_settings({})
    assert settings.home.is_absolute()
    assert settings.cache != settings.home
    assert settings.key_file == settings.home / "key"
    assert settings.token == ""


def test_the_key_lies_with_the_state_unless_it_is_told_elsewhere() -> None:
    assert read_settings({"MEND_HOME": "/srv/mend"}).key_file == Path("/srv/mend/key")
    assert read_settings({"MEND_HOME": "/srv/mend", "MEND_KEY_FILE": "/run/key"}).key_file == Path("/run/key")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "hello"),
        ("TELEGRAM_API_URL", "localhost:8081"),
        ("MEND_DATABASE_URL", "mysql://somewhere/db"),
        ("MEND_HOME", "/srv/\0mend"),
        ("MEND_PAUSE_SECONDS", "a moment"),
        ("MEND_PAUSE_SECONDS", "-1"),
        ("MEND_PAUSE_SECONDS", "5.1"),
        ("MEND_PAUSE_SECONDS", "nan"),
        ("MEND_KEEP_DAYS", "29"),
        ("MEND_KEEP_DAYS", "0"),
        ("MEND_KEEP_DAYS", "for ever"),
        ("MEND_KEEP_DAYS", "3651"),
        ("MEND_BACKUP_DAYS", "0"),
        ("MEND_BACKUP_DAYS", "-3"),
        ("MEND_BACKUP_DAYS", "366"),
        ("MEND_OPERATOR", "x" * 301),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=name):
        read_settings({name: value})


@pytest.mark.parametrize(("value", "seconds"), [("", 1.2), ("0", 0.0), ("0.8", 0.8), ("5", 5.0), (" 2.50 ", 2.5)])
def test_the_pause_is_in_seconds_and_none_at_all_can_be_asked_for(value: str, seconds: float) -> None:
    assert read_settings({"MEND_PAUSE_SECONDS": value}).pause == seconds


def test_a_wrong_token_is_not_shown() -> None:
    with pytest.raises(SettingError) as refused:
        read_settings({"TELEGRAM_BOT_TOKEN": "secret thing"})
    assert "secret" not in str(refused.value)


def test_the_times_of_keeping_have_defaults_and_limits() -> None:
    settings = read_settings({})
    assert (settings.keep_days, settings.backup_days) == (365, 30)
    settings = read_settings({"MEND_KEEP_DAYS": " 30 ", "MEND_BACKUP_DAYS": "365"})
    assert (settings.keep_days, settings.backup_days) == (30, 365)


def test_the_operator_is_named_in_one_line() -> None:
    assert read_settings({"MEND_OPERATOR": " Jo Doe,\n jo@example.org "}).operator == "Jo Doe, jo@example.org"
    assert read_settings({}).operator == ""


def test_the_check_asks_who_runs_a_bot_that_others_can_write_to() -> None:
    nobody, named = read_settings({"TELEGRAM_BOT_TOKEN": "1:abcdefghij"}), read_settings({"MEND_OPERATOR": "Jo"})
    with pytest.raises(MendError, match="set MEND_OPERATOR to your name and how people can reach you"):
        operator_line(nobody)
    assert operator_line(named) == "/privacy names Jo"
    assert "set MEND_OPERATOR" in operator_line(read_settings({}))
