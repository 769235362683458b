"""Every mistake in the file of words is named with its line and what to write instead."""

from pathlib import Path

import pytest

from actions.rephrase.wording import FILE, WordingsFileError, load_wordings

NEED = """\
time:
  title: Time together
  opener: meant
  feelings: [lonely]
  needs: [some time with you, to feel close to you]
  shorts: [some time]
  asks: ["Could we sit down?"]
  bids: [Please sit down with me.]
  deeds:
    games:
      feelings: [sad]
      needs: [your evenings, some time]
      shorts: [some time]
      asks: ["Could we have an evening?"]
      bids: [Please keep an evening.]
"""


def test_a_file_as_it_should_be(tmp_path: Path) -> None:
    path = tmp_path / "wordings.yml"
    path.write_text(NEED, encoding="utf-8")
    needs, deeds = load_wordings(path)
    assert needs["time"].title == deeds["time/games"].title == "Time together"
    assert deeds["time/games"].needs == ("your evenings", "some time")
    assert load_wordings(FILE)[0].keys() >= {"us", "time"}


@pytest.mark.parametrize(
    ("was", "becomes", "sentence"),
    [
        ("opener: meant", "opener: mean", r"wordings\.yml:3: 'mean' is no opener; did you mean 'meant'\?"),
        ("feelings: [sad]", "feelings: [sadd]", r"wordings\.yml:11: 'sadd' is no feeling; did you mean 'sad'\?"),
        (
            "[your evenings, some time]",
            "[your evenings]",
            r"wordings\.yml:12: .*'games' needs 'needs:' with at least 2",
        ),
        ("      bids: [Please keep an evening.]\n", "", r"wordings\.yml:10: the deed 'games' needs 'bids:'"),
        (
            "      shorts:",
            "      short:",
            r"wordings\.yml:13: the deed 'games' has no 'short'; did you mean 'shorts'\?",
        ),
        ("[some time with you,", "[some time with you", r"wordings\.yml:\d+: cannot be read as YAML|at least 2"),
        ('asks: ["Could we sit down?"]', "asks: Could we sit down?", r"wordings\.yml:7: 'asks' .* must be a list"),
        (NEED, "- a list\n", r"wordings\.yml:1: the file must be"),
        (NEED, "", r"wordings\.yml:1: the file must be"),
        (NEED, "time: [", r"wordings\.yml:\d+: cannot be read as YAML"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, was: str, becomes: str, sentence: str) -> None:
    path = tmp_path / "wordings.yml"
    assert was in NEED
    path.write_text(NEED.replace(was, becomes), encoding="utf-8")
    with pytest.raises(WordingsFileError, match=sentence):
        load_wordings(path)
