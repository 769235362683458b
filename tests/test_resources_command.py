"""`mend resources` on a copy of the helplines: what an operator sees, and that a record changes nothing else."""

import difflib
import shutil
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from actions.resources import card
from actions.resources import data as resources_data
from actions.resources.data import load_resources
from bot import wiring
from bot.checking import check_all
from bot.cli import main
from bot.resources_record import record
from bot.settings import read_settings

TODAY = date.today()
Mend = Callable[..., tuple[int, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Germany, Iceland and the directories, as the project has them."""
    copy = tmp_path / "resources"
    (copy / "countries").mkdir(parents=True)
    for name in ("names.yml", "international.yml", "countries/DE.yml", "countries/IS.yml"):
        shutil.copy(resources_data.RESOURCES / name, copy / name)
    monkeypatch.setattr(resources_data, "RESOURCES", copy)
    monkeypatch.setattr(wiring, "RESOURCES", copy)
    return copy


@pytest.fixture
def mend(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Mend:
    """The exit code of `mend resources …`, and all that it said."""

    def run(*words: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["mend", "resources", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out + said.err

    return run


def changes(before: str, file: Path) -> list[str]:
    """The lines that went and came."""
    rows = difflib.ndiff(before.splitlines(), file.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row[0] in "+-"]


def keys(folder: Path, place: str) -> list[str]:
    book = load_resources(folder)
    if place == "international":
        return [each.key for each in book.directories]
    country = book.countries[place]
    return [each.key for each in (*country.emergency, *country.lines)]


def test_the_summary_counts_by_country_and_names_the_needs_with_too_little(mend: Mend) -> None:
    code, said = mend()
    assert code == 0
    assert said.startswith("2 countries, ")
    assert "0 verified in the last 90 days, 0 earlier" in said
    row = next(each.split() for each in said.splitlines() if each.strip().startswith("DE Germany"))
    assert row[2:] == ["9", "0", "never", "9"]


@pytest.mark.parametrize("place", ["DE", "de", "Germany", "Deutschland", "🇩🇪"])
def test_a_country_is_listed_with_its_proof_and_the_page_to_open(mend: Mend, place: str) -> None:
    code, said = mend(place)
    assert code == 0
    assert "telefonseelsorge: TelefonSeelsorge (crisis line): call 0800 111 0 111, 0800 111 0 222 or 116 123" in said
    assert "evidence high, last seen 2026-06-02, not verified (to open); open https://www.telefonseelsorge.de/" in said


def test_an_unknown_country_or_word_is_answered_with_what_there_is(mend: Mend) -> None:
    assert mend("France") == (1, "'France' is no country with lines; write one of: DE, IS, international\n")
    code, said = mend("verifyy", "DE", "krisenchat")
    assert (code, "Did you mean 'verify'?" in said) == (2, True)


def test_a_verification_is_written_and_nothing_else_changes(mend: Mend, folder: Path) -> None:
    file = folder / "countries" / "DE.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("kind: male", "# keep me\n    kind: male"), "utf-8")
    before = file.read_text(encoding="utf-8")
    assert mend("verify", "DE", "hilfetelefon-maenner", "112", "--by", "Ana  Example", "--on", "2026-11-01")[0] == 0
    assert sorted(changes(before, file)) == [
        *["+     verified_by: 'Ana Example'"] * 2,
        *["+     verified_on: '2026-11-01'"] * 2,
        *["-     verified_on: ''"] * 2,
    ]
    line = next(each for each in load_resources(folder).countries["DE"].lines if each.key == "hilfetelefon-maenner")
    assert (line.verified_on, line.verified_by) == ("2026-11-01", "Ana Example")
    assert "verified 2026-11-01 by Ana Example" in mend("DE")[1]


def test_without_a_day_it_is_today_and_a_second_verification_replaces_the_first(mend: Mend, folder: Path) -> None:
    mend("verify", "IS", "stigamot", "--by", "Ana", "--on", "2026-01-01")
    mend("verify", "IS", "stigamot", "--by", "Ben")
    line = next(each for each in load_resources(folder).countries["IS"].lines if each.key == "stigamot")
    assert line.verified_by == "Ben"
    assert line.verified_on >= TODAY.isoformat()  # midnight may have passed


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("krisenchat", "--by", "Ana", "--on", str(TODAY + timedelta(days=2))), "lies in the future"),
        (("krisenchat", "krisenchatt", "--by", "Ana"), "DE has no line 'krisenchatt'; did you mean 'krisenchat'?"),
        (("krisenchat", "--by", "  "), "--by is empty; the record needs it"),
    ],
)
def test_what_cannot_be_true_is_refused_and_nothing_is_written(
    mend: Mend, folder: Path, words: tuple[str, ...], complaint: str
) -> None:
    before = (folder / "countries" / "DE.yml").read_bytes()
    code, said = mend("verify", "DE", *words)
    assert (code, complaint in said) == (1, True)
    assert (folder / "countries" / "DE.yml").read_bytes() == before


def test_a_verification_needs_a_name(mend: Mend) -> None:
    assert mend("verify", "DE", "krisenchat")[0] == 2


def test_a_failed_line_is_not_shown_until_it_is_verified_again(mend: Mend, folder: Path) -> None:
    mend("verify", "DE", "hilfetelefon-maenner", "--by", "Ana")
    assert "maennerhilfetelefon" in card(load_resources(folder), "DE", "abuse_victim")
    code, said = mend("fail", "DE", "hilfetelefon-maenner", "--by", "Ben", "--why", "the page: [closed], isn't there")
    assert (code, "will not be shown" in said) == (0, True)
    assert "maennerhilfetelefon" not in card(load_resources(folder), "DE", "abuse_victim")
    listed = mend("DE")[1]
    assert "NOT SHOWN since" in listed
    assert "Ben: the page: [closed], isn't there" in listed
    assert "by Ana" not in listed
    mend("verify", "DE", "hilfetelefon-maenner", "--by", "Ana")
    assert "maennerhilfetelefon" in card(load_resources(folder), "DE", "abuse_victim")
    assert "NOT SHOWN" not in mend("DE")[1]


def test_failing_says_which_need_has_too_little_now(mend: Mend) -> None:
    said = mend("fail", "IS", *("stigamot", "red-cross-1717"), "--by", "Ana", "--why", "dead")[1]
    assert "IS self_harm: 0 of 2 ways to reach somebody; add a line" in said
    assert "DE " not in said


def test_the_last_emergency_number_and_the_last_directory_stay(mend: Mend, folder: Path) -> None:
    before = (folder / "countries" / "IS.yml").read_bytes()
    code, said = mend("fail", "IS", "112", "--by", "Ana", "--why", "dead")
    assert (code, "needs 'emergency:'" in said) == (1, True)
    assert (folder / "countries" / "IS.yml").read_bytes() == before
    code, said = mend("fail", "international", *keys(folder, "international"), "--by", "Ana", "--why", "dead")
    assert (code, "'directories:' is empty" in said) == (1, True)


def test_cron_hears_a_sentence_a_country_until_all_is_verified(mend: Mend, folder: Path) -> None:
    code, said = mend("--check")
    assert (code, [row.split(":")[0] for row in said.splitlines()]) == (1, ["DE", "IS", "international"])
    for place in ("DE", "IS", "international"):
        mend("verify", place, *keys(folder, place), "--by", "Ana")
    assert mend("--check") == (0, "")
    mend("verify", "DE", "krisenchat", "--by", "Ana", "--on", str(TODAY - timedelta(days=100)))
    code, said = mend("--check")
    assert code == 1
    assert said == "DE: 1 of 9 entries are unverified or were verified more than 90 days ago\n"


def test_a_failed_line_needs_no_verification(mend: Mend, folder: Path) -> None:
    for place in ("DE", "IS", "international"):
        mend("verify", place, *keys(folder, place), "--by", "Ana")
    mend("fail", "DE", "krisenchat", "--by", "Ana", "--why", "closed")
    assert mend("--check") == (0, "")


def test_a_record_changes_only_its_lines_in_the_longest_files_too(tmp_path: Path) -> None:
    copy = tmp_path / "all"
    shutil.copytree(resources_data.RESOURCES, copy)
    for place in ("GB", "TH", "international"):
        file = next(copy.rglob(f"{place}.yml"))
        before = file.read_text(encoding="utf-8")
        entry = keys(copy, place)[-1]
        record(copy, place, [entry], {"verified_on": "2026-11-01", "verified_by": "Ana"})
        assert len(changes(before, file)) == 3, place


def test_mend_check_says_in_one_line_how_much_is_unverified(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "nothing")
    check_all(read_settings({"MEND_HOME": missing, "MEND_CACHE_DIR": missing}))
    line = next(row for row in capsys.readouterr().out.splitlines() if "✓ resources" in row)
    assert "0 verified in the last 90 days" in line
    assert line.endswith("never; see `mend resources`")
