"""A flow file with a mistake is refused with its line and what to write instead."""

from pathlib import Path

import pytest

from bot.dialogue.acting import Actions
from bot.dialogue.check import check_book
from bot.dialogue.load import FlowFileError, load_book
from tests.dialogue.flows import book_of

GOOD = """\
flows:
  plan:
    name: a plan
    description: d
    nlu_trigger: [{intent: calm_down, offer: A plan}]
    steps:
      - id: ask
        collect: what
      - action: action_count
        next:
          - if: slots.what = "walk"
            then: done
          - else: END
      - id: done
        action: utter_done
slots:
  what: {type: categorical, values: [walk, sleep]}
responses:
  utter_ask_what:
    - text: what?
      buttons:
        - {title: Walk, payload: /SetSlots(what=walk)}
  utter_done:
    - text: "{what} it is"
"""


def problems(folder: Path, text: str) -> list[str]:
    book, shape = book_of(folder, text)
    actions = Actions({"action_count": lambda given: {}}, {})
    found = [*shape, *check_book(book, actions, ["calm_down", "money"])]
    return [str(each) for each in found if each.file.endswith("topic.yml")]


def test_a_good_file_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("wrong", "right", "line", "says"),
    [
        ("collect: what\n", "colect: what\n", 8, "did you mean 'collect'?"),
        ("action_count", "action_cuont", 9, "did you mean 'action_count'?"),
        ("utter_done\n", "utter_don\n", 14, "did you mean 'utter_done'?"),
        ("intent: calm_down", "intent: calm_dwn", 2, "did you mean 'calm_down'?"),
        ("then: done", "then: dnoe", 9, "did you mean 'done'?"),
        ("slots.what =", "slots.waht =", 9, "did you mean 'what'?"),
        ('if: slots.what = "walk"', 'if: what = "walk"', 11, "neither a slot"),
        ("          - else: END\n", "", 10, "last branch must be"),
        ("{what} it is", "{waht} it is", 24, "did you mean 'what'?"),
        ("{what} it is", "{what it is", 24, "a brace is left open"),
        ("what=walk", "what=wlak", 20, "did you mean 'walk'?"),
        ("/SetSlots(what=walk)", "/SetSlots(what)", 20, "should read like /SetSlots"),
        ("/SetSlots(what=walk)", "/pln", 7, "can't be answered by words alone"),
        ("/SetSlots(what=walk)", "/pln", 20, "did you mean 'plan'?"),
        ("type: categorical", "type: category", 17, "did you mean 'categorical'?"),
        (", values: [walk, sleep]", "", 17, "needs 'values:'"),
        ("name: a plan", "nmae: a plan", 3, "did you mean 'name'?"),
        ("then: done", "then: END", 14, "no way leads to the step 'done'"),
        ("- else: END", "- else: spin\n      - {id: spin, noop: true, next: spin}", 14, "never ends"),
        ("title: Walk", "title: A walk round the block and back home again", 20, "at most 34"),
        ("  utter_done:", "  utter_hidden: [{text: never}]\n  utter_done:", 23, "is never said"),
        ("flows:\n", "flwos:\n", 1, "did you mean 'flows'?"),
        ("- text: what?", "- text: [what", 21, "not YAML"),
        ("description: d", "description: d\n    safety_trigger: abuse_victim", 2, "allowed_in_danger"),
        ("description: d", "description: d\n    safety_trigger: abuse_victim", 2, "remove 'nlu_trigger'"),
        (", offer: A plan", "", 2, "'calm_down' needs 'offer: …'"),
        ("offer: A plan", "offr: A plan", 5, "did you mean 'offer'?"),
        ("offer: A plan", "offer: A plan for the two of us together", 2, "at most 28"),
        ("intent: calm_down", "intent: smalltalk", 2, "'smalltalk' is never offered"),
        (
            "intent: calm_down, offer: A plan}",
            "intent: calm_down, offer: A plan}, {intent: money, offer: a plan}",
            2,
            "the same",
        ),
        ("/SetSlots(what=walk)", "/Topic(money)", 20, "is for the interpreter"),
        ("description: d", "description: d\n    start_parameter: a b", 5, "letters, digits, _ or -"),
        ("description: d", f"description: d\n    start_parameter: {'q' * 65}", 5, "1 to 64"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_remedy(
    tmp_path: Path, wrong: str, right: str, line: int, says: str
) -> None:
    assert wrong in GOOD
    found = problems(tmp_path, GOOD.replace(wrong, right, 1))
    assert any(each.startswith(f"dialogues/topic.yml:{line}:") and says in each for each in found), "\n".join(found)


def test_an_intent_that_starts_nothing_is_named(tmp_path: Path) -> None:
    book, _ = book_of(tmp_path, GOOD)
    found = check_book(book, Actions({"action_count": lambda given: {}}, {}), ["calm_down", "money"])
    assert any("the intent 'money' of nlu_data starts no flow" in str(each) for each in found)


def test_a_flow_that_nothing_leads_to_is_named(tmp_path: Path) -> None:
    trigger = "    nlu_trigger: [{intent: calm_down, offer: A plan}]\n"
    lonely = GOOD.replace("  plan:\n", "  lonely:\n", 1).replace(trigger, "", 1)
    assert any("nothing leads to the flow 'lonely'" in each for each in problems(tmp_path, lonely))


def test_two_flows_for_one_intent_are_refused(tmp_path: Path) -> None:
    other = "  other: {name: o, description: d, nlu_trigger: [{intent: calm_down}], steps: [{action: utter_done}]}"
    second = GOOD.replace("slots:\n", f"{other}\nslots:\n", 1)
    assert any("one trigger starts one flow" in each for each in problems(tmp_path, second))


def test_a_link_may_be_all_that_leads_to_a_flow_but_leads_to_one_only(tmp_path: Path) -> None:
    trigger = "    nlu_trigger: [{intent: calm_down, offer: A plan}]\n"
    linked = GOOD.replace("  plan:\n", "  linked:\n", 1).replace(trigger, "    start_parameter: q_7\n", 1)
    assert not any("nothing leads to the flow 'linked'" in each for each in problems(tmp_path, linked))
    other = "  other: {name: o, description: d, start_parameter: q_7, steps: [{action: utter_done}]}"
    assert any(
        "'q_7' starts the flow" in each
        for each in problems(tmp_path, linked.replace("slots:\n", f"{other}\nslots:\n", 1))
    )


def test_who_answers_where_others_read_along_needs_all_the_words_for_it(tmp_path: Path) -> None:
    some = GOOD.replace("responses:\n", "responses:\n  utter_inline_short: [{text: Short}]\n", 1)
    book, _ = book_of(tmp_path, some)
    found = [str(each) for each in check_book(book, Actions({"action_count": lambda given: {}}, {}), ["calm_down"])]
    assert any("'utter_groups_private' is missing" in each for each in found)
    assert not any("utter_inline_short" in each for each in found)


def test_an_empty_folder_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FlowFileError, match="no flow files"):
        load_book(tmp_path)
