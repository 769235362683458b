"""What the person chose to keep: the pages, the words of a choice, and deleting the right one."""

import pytest

from actions.ago import DAY, HOUR, ago
from actions.kept import (
    action_kept_begin,
    action_kept_choose,
    action_kept_delete,
    action_kept_list,
    action_kept_month,
    action_kept_months,
)
from actions.kept_choice import (
    validate_kept_choice,
    validate_kept_do,
    validate_kept_kind,
    validate_kept_month_pick,
    validate_kept_sure,
)
from actions.kept_edit import action_kept_edit
from actions.kept_entries import counted_by_kind
from bot.dialogue.acting import ActionInput, Changes
from bot.dialogue.inputs import Guess, Reading
from bot.dialogue.journal import Entry, Journal
from bot.dialogue.session import Value

NOW = 2_000_000_000.0
TWELVE: Journal = tuple(
    Entry("plan" if n % 2 else "thanks", "x", f"number {n} of all", NOW - DAY * n) for n in range(12, 0, -1)
)


def _given(journal: Journal, **slots: Value) -> ActionInput:
    return ActionInput(slots, None, NOW, journal=journal)


def _typed(text: str, intent: str = "out_of_scope", **slots: Value) -> ActionInput:
    return ActionInput(slots, Reading(text, (Guess(intent, 0.9),)), NOW)


def _page(journal: Journal, **slots: Value) -> dict[str, Value]:
    given = _given(journal, **slots)
    begun = {**slots, **action_kept_begin(given), **slots}
    return {**begun, **action_kept_list(_given(journal, **begun))}


def test_five_at_a_time_the_newest_first_and_every_one_is_on_a_page() -> None:
    seen: list[str] = []
    slots = _page(TWELVE)
    for _ in range(3):
        seen += str(slots["kept_list"]).split("\n")
        older = slots["kept_older"]
        slots = {**slots, **action_kept_choose(_given(TWELVE, **{**slots, "kept_choice": "older"}))}
        slots = {**slots, **action_kept_list(_given(TWELVE, **slots))}
    assert [line.split(" (")[0].split(" ", 1)[1] for line in seen] == [f"number {n} of all" for n in range(1, 13)]
    assert older is None
    assert slots["kept_newer"]


def test_the_number_opens_the_one_that_is_shown_even_where_others_came_meanwhile() -> None:
    slots = _page(TWELVE)
    more = (*TWELVE, Entry("note", "x", "a newer one", NOW))
    opened = action_kept_choose(_given(more, **{**slots, "kept_choice": "n2"}))
    assert opened["kept_text"] == "number 2 of all"


def test_one_that_is_gone_meanwhile_leads_to_the_list() -> None:
    slots = _page(TWELVE)
    opened = action_kept_choose(_given(TWELVE[:-1], **{**slots, "kept_choice": "n1"}))
    assert opened == {"kept_next": "list"}


def test_deleting_takes_that_one_and_no_other_and_no_way_leads_back() -> None:
    done = action_kept_delete(_given(TWELVE, kept_text="number 3 of all", kept_sort="plan"))
    assert isinstance(done, Changes)
    assert done.gone
    assert done.journal == tuple(each for each in TWELVE if each.text != "number 3 of all")
    assert done.slots["kept_text"] is None


def test_a_kind_and_a_word_leave_out_the_others_and_say_so() -> None:
    of_kind = _page(TWELVE, kept_kind="thanks")
    assert "number 1 " not in str(of_kind["kept_list"])
    assert of_kind["kept_part"]
    with_word = _page(TWELVE, kept_find="NUMBER 11")
    assert str(with_word["kept_list"]).startswith("1. number 11 of all")
    assert with_word["kept_2"] is None
    assert _page(TWELVE, kept_find="dishes")["kept_list"] is None


MANY: Journal = tuple(Entry("plan", "x", f"plan {n}", NOW - DAY * 2 * n) for n in range(199, -1, -1))


def test_of_hundreds_every_one_is_reached_page_by_page_and_the_screen_says_where_one_is() -> None:
    slots, seen, spans = _page(MANY), set[str](), []
    while True:
        seen |= {each.split(" (")[0].split(" ", 1)[1] for each in str(slots["kept_list"]).split("\n")}
        spans.append(slots["kept_span"])
        if not slots["kept_older"]:
            break
        slots = {**slots, **action_kept_choose(_given(MANY, **{**slots, "kept_choice": "older"}))}
        slots = {**slots, **action_kept_list(_given(MANY, **slots))}
    assert seen == {f"plan {n}" for n in range(200)}
    assert (spans[0], spans[-1], len(spans)) == (", 1 to 5 of 200", ", 196 to 200 of 200", 40)
    assert _page(TWELVE[:3])["kept_span"] is None


def test_months_by_taps_six_at_a_time_and_what_is_from_another_month_is_left_out() -> None:
    slots: dict[str, Value] = {"kept_months_page": 0}
    seen: list[Value] = []
    for _ in range(3):
        slots |= action_kept_months(_given(MANY, **slots))
        seen += [slots[f"kept_m{n}"] for n in range(1, 7)]
        earlier = slots["kept_earlier"]
        slots |= action_kept_month(_given(MANY, **slots, kept_month_pick="earlier"))
    assert (seen[0], seen[12], earlier) == ("May 2033 (9)", "May 2032 (16)", None)
    assert sum(int(str(title).split("(")[1].rstrip(")")) for title in seen if title) == 200
    picked = action_kept_month(_given(MANY, kept_months_page=1, kept_month_pick="m1"))
    assert picked == {"kept_page": 0, "kept_month": "2032-11"}
    page = _page(MANY, **picked)
    assert (page["kept_filter"], page["kept_span"], page["kept_part"]) == (
        " (November 2032)", ", 1 to 5 of 15", "Show all",
    )  # fmt: skip


def test_a_month_that_is_not_on_the_screen_shows_all() -> None:
    assert action_kept_month(_given(TWELVE, kept_month_pick="m6", kept_months_page=3))["kept_month"] is None
    assert action_kept_month(_given(TWELVE, kept_month_pick="all"))["kept_month"] is None


def test_kind_and_month_go_together() -> None:
    chosen = action_kept_choose(_given(MANY, kept_choice="kind:plan;month:2033-04"))
    assert chosen == {"kept_next": "list", "kept_page": 0, "kept_kind": "plan", "kept_month": "2033-04"}
    assert _page(MANY, **chosen)["kept_filter"] == " (plans, April 2033)"
    found = action_kept_choose(_given(MANY, kept_choice="find:tea; or coffee"))
    assert found == {"kept_next": "list", "kept_page": 0, "kept_find": "tea; or coffee"}


def _edited(text: str, journal: Journal = TWELVE, old: str = "number 3 of all", kind: str = "plan") -> Changes:
    done = action_kept_edit(_given(journal, kept_text=old, kept_sort=kind, kept_new=text))
    assert isinstance(done, Changes)
    return done


def test_new_words_take_the_place_of_the_old_ones_and_the_time_stays() -> None:
    done = _edited("three, said better")
    assert done.gone
    assert done.journal is not None
    old = next(each for each in TWELVE if each.text == "number 3 of all")
    new = done.journal[TWELVE.index(old)]
    assert (new.text, new.at, new.kind, new.edited) == ("three, said better", old.at, "plan", True)
    assert [each for each in done.journal if each != new] == [each for each in TWELVE if each != old]
    assert (done.slots["kept_when"], done.slots["kept_new"]) == ("3 days ago, changed since", None)
    assert "changed since" in str(_page(done.journal)["kept_list"])


@pytest.mark.parametrize(
    ("text", "old", "what"),
    [
        ("number 3 of all", "number 3 of all", "same"),
        ("  ", "number 3 of all", "same"),
        ("number 5 of all", "number 3 of all", "there"),
        ("x" * 601, "number 3 of all", "long"),
        ("something else", "one that is gone", "same"),
    ],
)
def test_where_it_cannot_be_changed_nothing_is(text: str, old: str, what: str) -> None:
    done = _edited(text, old=old)
    assert (done.slots["kept_edited"], done.journal) == (what, None)


def test_a_check_in_without_its_numbers_is_a_note_and_that_is_said() -> None:
    text = "Check-in 3 May 2033: talking 3, trust 4, support 2, closeness 3."
    journal = (Entry("note", "checkin", text, NOW),)
    assert _edited("it was a good week", journal, text, "note").slots["kept_edited"] == "uncounted"
    assert _edited(f"{text} Good week.", journal, text, "note").slots["kept_edited"] == "done"


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("november", "month:2032-11"),
        ("May", "month:2033-05"),
        ("plans from nov 2031", "kind:plan;month:2031-11"),
        ("last month", "month:2033-04"),
        ("this month please", "month:2033-05"),
        ("thanks in sept", "kind:thanks;month:2032-09"),
        ("may i see the plan", "kind:plan"),
        ("marriage", "find:marriage"),
        ("not november", None),
    ],
)
def test_a_month_in_typed_words(text: str, choice: str | None) -> None:
    assert validate_kept_choice(_typed(text, kept_ids="a")) == choice


def test_what_typed_words_do_with_one_that_is_open_and_with_the_months() -> None:
    assert validate_kept_do(_typed("change the words please")) == "edit"
    assert validate_kept_do(_typed("edit")) == "edit"
    assert validate_kept_do(_typed("don't change it")) is None
    assert validate_kept_month_pick(_typed("the one before")) == "earlier"
    assert validate_kept_month_pick(_typed("december 2031")) == "2031-12"
    assert validate_kept_month_pick(_typed("all of them")) == "all"
    assert validate_kept_month_pick(_typed("hm")) is None


def test_a_text_that_is_too_long_for_the_copy_button_is_shown_without_one() -> None:
    journal = (Entry("list", "x", "word " * 60, NOW),)
    opened = action_kept_choose(_given(journal, **{**_page(journal), "kept_choice": "n1"}))
    assert opened["kept_copy"] is None
    assert opened["kept_text"] == "word " * 60


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("2", "n2"),
        ("number 3", "n3"),
        ("the first one", "n1"),
        ("the last one", "n3"),
        ("4", None),
        ("older", "older"),
        ("show me more", "older"),
        ("newer ones", "newer"),
        ("only plans", "kind:plan"),
        ("my thank yous", "kind:thanks"),
        ("search for the dishes", "find:the dishes"),
        ("search", "search"),
        ("holidays", "find:holidays"),
        ("show all", "all"),
        ("i do not know what to do with him", None),
        ("", None),
    ],
)
def test_what_typed_words_choose(text: str, choice: str | None) -> None:
    assert validate_kept_choice(_typed(text, kept_ids="a b c")) == choice


def test_a_greeting_is_not_looked_for() -> None:
    assert validate_kept_choice(_typed("hello", "greeting", kept_ids="a")) is None


def test_kinds_and_the_question_before_deleting() -> None:
    assert validate_kept_kind(_typed("the lists")) == "list"
    assert validate_kept_kind(_typed("all of them")) == "all"
    assert validate_kept_sure(_typed("delete it")) is True
    assert validate_kept_sure(_typed("don't delete it")) is False
    assert validate_kept_sure(_typed("hm")) is None


def test_counts_in_words() -> None:
    assert counted_by_kind(TWELVE) == "6 plans, 6 thank-yous"
    assert counted_by_kind((Entry("sentence", "x", "a"),)) == "1 sentence"
    assert counted_by_kind(()) == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "just now"),
        (HOUR, "an hour ago"),
        (23 * HOUR, "23 hours ago"),
        (DAY, "a day ago"),
        (22 * DAY, "3 weeks ago"),
        (65 * DAY, "2 months ago"),
        (400 * DAY, "a year ago"),
        (-5, "just now"),
    ],
)
def test_how_long_ago(seconds: float, words: str) -> None:
    assert ago(seconds) == words
