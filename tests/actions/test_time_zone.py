"""Where people live, as they type it; what is no place is none; and what moves with them."""

from collections.abc import Mapping

import pytest

from actions.time_zone import (
    action_time_zone_known,
    action_time_zone_look,
    action_time_zone_set,
    validate_time_zone_pick,
    validate_time_zone_place,
)
from actions.time_zone.finding import find
from bot.dialogue.acting import ActionInput
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.outputs import Remind
from bot.dialogue.session import Value
from bot.dialogue.waiting import Waiting
from bot.schedule.rhythm import Rhythm

NOW = 1_780_000_000.0  # 28 May 2026, 20:26 in London summer time is 21:26


def typed(text: str, slots: Mapping[str, Value] | None = None, intent: str = "out_of_scope") -> ActionInput:
    return ActionInput(slots or {}, Reading(text, (Guess(intent, 0.9),)), NOW)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("NYC", "America/New_York"),
        ("münchen", "Europe/Berlin"),
        ("Wien", "Europe/Vienna"),
        ("Kiev", "Europe/Kyiv"),
        ("sao paulo", "America/Sao_Paulo"),
        ("I live near Leeds", "Europe/London"),
        ("i'm in Sydney", "Australia/Sydney"),
        ("paris, texas", "America/Chicago"),
        ("Birmingham AL", "America/Chicago"),
        ("Mumbay", "Asia/Kolkata"),
        ("Los Angles", "America/Los_Angeles"),
        ("san fransisco", "America/Los_Angeles"),
        ("germany", "Europe/Berlin"),
        ("the UK", "Europe/London"),
        ("hawaii", "Pacific/Honolulu"),
        ("Singapore", "Asia/Singapore"),
        ("UTC+2", "UTC+02:00"),
        ("GMT-5", "UTC-05:00"),
        ("utc +5:30", "UTC+05:30"),
        ("+9", "UTC+09:00"),
        ("UTC", "UTC+00:00"),
        ("PST", "America/Los_Angeles"),
        ("eastern time", "America/New_York"),
        ("Central European Time", "Europe/Berlin"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("america/new_york", "America/New_York"),
    ],
)
def test_a_place_is_found_the_likeliest_first(text: str, zone: str) -> None:
    assert find(text)[0].zone == zone


@pytest.mark.parametrize(
    "text",
    [
        "", "?", "yes", "no", "hello", "stop", "menu", "why", "are you a bot", "no idea", "i don't know", "he left me",
        "utc+15", "GMT-13", "2", "my phone knows", "nowhere", "wherever my bed is", "x" * 400, "🙂", "in", "the",
    ],
)  # fmt: skip
def test_other_words_are_no_place(text: str) -> None:
    assert find(text) == ()


def test_of_a_name_that_many_places_have_each_zone_is_offered_once() -> None:
    assert [each.zone for each in find("birmingham")] == ["Europe/London", "America/Chicago", "America/Detroit"]
    assert [each.zone for each in find("usa")] == ["America/New_York", "America/Los_Angeles", "America/Chicago"]


def test_every_title_fits_on_a_button_with_the_clock_behind_it() -> None:
    for text in (
        "birmingham",
        "las palmas de gran canaria",
        "san pedro de macoris",
        "port moresby",
        "thiruvananthapuram",
    ):
        slots = action_time_zone_look(ActionInput({"time_zone_place": text}, None, NOW))
        titles = [str(each) for each in slots.values() if each]
        assert titles
        assert all(len(each) <= 34 for each in titles), titles


def test_what_the_clocks_show_stands_behind_the_place() -> None:
    slots = action_time_zone_look(ActionInput({"time_zone_place": "birmingham"}, None, NOW))
    assert slots["time_zone_first"] == "Birmingham, GB 21:26"
    assert slots["time_zone_second"] == "Birmingham, AL 15:26"


TITLES: Mapping[str, Value] = {"time_zone_first": "Birmingham, GB 21:26", "time_zone_second": "Birmingham, AL 15:26"}


@pytest.mark.parametrize(
    ("text", "intent", "pick"),
    [
        ("yes", "affirm", "first"),
        ("no", "deny", "none"),
        ("another one", "out_of_scope", "none"),
        ("the one in AL", "out_of_scope", "second"),
        ("it is 15:26", "out_of_scope", "second"),
        ("the second", "out_of_scope", "second"),
        ("third", "out_of_scope", None),
        ("birmingham", "out_of_scope", None),
        ("bananas", "out_of_scope", None),
    ],
)
def test_one_of_them_is_picked_by_words(text: str, intent: str, pick: str | None) -> None:
    assert validate_time_zone_pick(typed(text, TITLES, intent)) == pick


def test_a_plain_yes_is_no_place() -> None:
    assert validate_time_zone_place(typed("Nice", intent="affirm")) is None
    assert validate_time_zone_place(typed("Nice")) == "Nice"


def test_the_zone_is_kept_and_what_repeats_itself_moves_with_the_person() -> None:
    rhythm = Rhythm("day", 1, "2026-05-20T18:00", "Europe/London")
    slots: Mapping[str, Value] = {"time_zone_place": "tokyo", "time_zone_pick": "first"}
    waiting = {"a": Waiting(rhythm.next_after(NOW), rhythm), "b": Waiting(NOW + 60)}
    done = action_time_zone_set(ActionInput(slots, None, NOW, reminders=waiting))
    moved = Rhythm("day", 1, "2026-05-20T18:00", "Asia/Tokyo")
    assert done.slots["time_zone"] == "Asia/Tokyo"
    assert (done.slots["time_zone_here"], done.slots["time_zone_clock"]) == ("Tokyo", "05:26")
    assert done.effects == (Remind("a", moved.next_after(NOW), moved),)


def test_an_answer_that_fits_no_place_any_more_changes_nothing() -> None:
    slots: Mapping[str, Value] = {"time_zone_place": "berlin", "time_zone_pick": "third"}
    assert action_time_zone_set(ActionInput(slots, None, NOW)).slots == {}
    assert action_time_zone_set(ActionInput({}, None, NOW)).slots == {}


def test_a_zone_that_is_gone_is_as_none() -> None:
    assert action_time_zone_known(ActionInput({"time_zone": "Mars/Olympus"}, None, NOW))["time_zone_here"] is None
