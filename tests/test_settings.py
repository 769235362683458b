"""A wrong setting is named, with what it should look like; a secret one is not repeated."""

from pathlib import Path

import pytest

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
