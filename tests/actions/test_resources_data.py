"""The resource files: only what is attested got in, and a damaged file says where and what to do."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions.resources.book import NEEDS, Line, ResourceBook
from actions.resources.check import due, gaps, overdue, stand_ins, summary
from actions.resources.data import RESOURCES, ResourceFileError, load_resources
from actions.resources.spelling import simple

SHARED = Path(__file__).parents[3] / "shared" / "safety" / "resources.yaml"
TODAY = date(2026, 11, 22)
# Fewer than two ways to reach somebody nationwide, directories not counted. Generated; a shorter list is progress.
KNOWN_GAPS = {
    "self_harm": "AE BD BG CO EG GH GR HR HU ID JO LB LT LV RS RU SA TR UG UY VN",
    "abuse_victim": "AE BG CO EG JO",
    "violence_perpetrator": "AE BD BG CO EG GH GR HR HU ID JO LB LV MA RS SA TR UG UY VN",
    "child_risk": "BD BG CO EG GH ID JO LB MA RS RU SA TR UG UY",
    "medical_emergency": "BG CO EG JO TR",
}
# No nationwide line for just this need: crisis lines stand in.
KNOWN_STAND_INS = {
    "self_harm": "BG CO EG JO TR",
    "abuse_victim": "AE AR CH NO",
    "violence_perpetrator": (
        "AE AR BD BG BR CA CH CL CO CZ DE EE EG ES FI GH GR HR HU ID IE IN IS IT JO JP KE KR LB LK LT LU LV MA MX MY NG"
        " NO NP PE PH PK PL PT RO RS RU SA SG SI SK TH TR TW UA UG UY VN ZA"
    ),
    "child_risk": "AR BD EE EG GH ID IS KR LB LK MA MX NP PE RO RS RU SA SI TR UG UY",
}
# Seen in print, and wrong or dead: see known_bad_entries of the shared file.
BAD_NUMBERS = {
    "AU": ["1300 776 491"],
    "NZ": ["0800 744 633"],
    "MY": ["1-800-820066"],
    "TR": ["182", "143", "147"],
    "KR": ["1393"],
    "CA": ["1-833-456-4566", "45645", "1-800-799-7233", "1-800-656-4673", "1-800-422-4453"],
    "US": ["1-800-273-8255", "22522", "77054"],
    "GB": ["0808 80 10 100", "88858"],
    "MX": ["988"],
    "CH": ["142"],
    "ZA": ["116"],
    "CZ": ["241 432 466"],
    "ES": ["717 000 371"],
}


@pytest.fixture(scope="module")
def book() -> ResourceBook:
    return load_resources()


@pytest.fixture(scope="module")
def shared() -> dict[str, Any]:
    if not SHARED.exists():
        pytest.skip("the collected evidence is not on this machine")
    data: dict[str, Any] = YAML(typ="safe", pure=True).load(SHARED.read_text(encoding="utf-8"))["countries"]
    return data


def digits(text: str) -> str:
    return re.sub(r"[^\d*#]", "", text)


def numbers(line: Line) -> set[str]:
    return {digits(each) for each in (*line.phones, line.text, line.whatsapp) if each}


def lines(book: ResourceBook) -> Iterator[tuple[str, Line]]:
    return ((code, line) for code, country in book.countries.items() for line in country.lines)


def test_all_countries_and_lines_that_are_well_attested_are_there(book: ResourceBook, shared: dict[str, Any]) -> None:
    attested = {
        code: sum(each["confidence"] in ("high", "medium") for each in rows["lines"]) for code, rows in shared.items()
    }
    withdrawn = {code: sum(isinstance(each, Line) for each in c.withdrawn) for code, c in book.countries.items()}
    assert {code: len(c.lines) + withdrawn[code] for code, c in book.countries.items()} == attested


def test_every_number_is_one_of_a_well_attested_line_of_the_same_country(
    book: ResourceBook, shared: dict[str, Any]
) -> None:
    for code, line in lines(book):
        known: set[str] = set()
        for row in shared[code]["lines"]:
            if row["confidence"] == line.evidence and row["kind"] == line.kinds[0]:
                contacts = [*row.get("phone", []), row.get("text", ""), row.get("whatsapp", "")]
                known |= {digits(each) for each in contacts} | {digits(each.split("(")[0]) for each in contacts}
        assert numbers(line) <= known, (code, line.name)


def test_nothing_that_is_weakly_attested_got_in(book: ResourceBook, shared: dict[str, Any]) -> None:
    for code, country in book.countries.items():
        good = [row for row in shared[code]["lines"] if row["confidence"] in ("high", "medium")]
        weak = [row for row in shared[code]["lines"] if row["confidence"] not in ("high", "medium")]
        fine = {digits(phone) for row in good for phone in row.get("phone", [])}
        refused = {digits(phone) for row in weak for phone in row.get("phone", [])} - fine
        names = {row["name"] for row in weak} - {row["name"] for row in good}
        assert not refused & {each for line in country.lines for each in numbers(line)}, code
        assert not names & {line.name for line in country.lines}, code
        sure = {each["number"] for each in shared[code]["emergency"] if each["confidence"] in ("high", "medium")}
        assert {each.number for each in country.emergency} <= sure, code


def test_every_line_has_its_evidence_and_a_key(book: ResourceBook) -> None:
    for code, line in lines(book):
        assert line.evidence in ("high", "medium"), (code, line.name)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", line.key), (code, line.name)


def test_no_number_of_the_united_states_is_given_to_another_country(book: ResourceBook) -> None:
    american = {each[-10:] for line in book.countries["US"].lines for each in numbers(line) if len(each) >= 10}
    assert [
        (code, line.name) for code, line in lines(book) if code != "US" and {n[-10:] for n in numbers(line)} & american
    ] == []


def test_rule_12_no_short_code_has_a_country_prefix(book: ResourceBook) -> None:
    for code, line in lines(book):
        for phone in (*line.phones, line.text, line.whatsapp):
            assert not phone.startswith("00"), (code, line.name)
            assert not phone.startswith("+") or len(digits(phone)) >= 10, (code, line.name)


def test_numbers_known_to_be_bad_are_absent(book: ResourceBook) -> None:
    for code, bad in BAD_NUMBERS.items():
        country = book.countries[code]
        given = {each for line in country.lines for each in numbers(line)} | {each.number for each in country.emergency}
        assert not given & {digits(each) for each in bad}, code
    icall = [line.name for _, line in lines(book) if "9152987821" in numbers(line)]
    assert icall == ["iCALL (TISS)"]


def test_the_eu_numbers_stand_only_where_the_country_lists_them(book: ResourceBook) -> None:
    def listed(number: str) -> list[str]:
        return sorted({code for code, line in lines(book) if digits(number) in numbers(line)})

    assert listed("116 016") == ["DE"]
    assert listed("116 006") == ["CZ", "DE", "EE", "FI", "FR", "HR", "IE", "LV", "PT"]


def test_every_country_of_the_world_has_a_name_and_no_spelling_has_two_countries(book: ResourceBook) -> None:
    iso = pytest.importorskip("pytz").country_names  # the list of the time zone database: all 249 codes
    assert book.names.countries.keys() == {*iso, "XK"}
    seen: dict[str, str] = {}
    for code, names in book.names.countries.items():
        for name in names:
            assert seen.setdefault(" ".join(simple(name)), code) == code, name


def test_two_ways_of_help_for_every_need_or_a_known_gap(book: ResourceBook) -> None:
    known = {f"{code} {need}" for need in NEEDS for code in KNOWN_GAPS[need].split()}
    assert {each.split(":")[0] for each in gaps(book)} == known


def test_where_other_lines_stand_in_is_known(book: ResourceBook) -> None:
    known = {f"{code} {need}" for need, codes in KNOWN_STAND_INS.items() for code in codes.split()}
    assert {each.split(":")[0] for each in stand_ins(book)} == known


@pytest.mark.parametrize(
    ("day", "is_due"),
    [("", True), ("2026-11-22", False), ("2026-08-24", False), ("2026-08-23", True), ("2026-11-23", True)],
)
def test_a_verification_is_good_for_ninety_days_and_none_from_the_future_counts(
    book: ResourceBook, day: str, is_due: bool
) -> None:
    line = replace(book.countries["IS"].lines[0], verified_on=day)
    assert due([line], TODAY) == ([line] if is_due else [])


def test_the_check_speaks_of_lines_emergency_numbers_and_directories(book: ResourceBook) -> None:
    country = book.countries["IS"]
    iceland = replace(book, countries={"IS": country})
    count, pages = len(country.lines) + len(country.emergency), len(book.directories)
    assert overdue(unverified(iceland), TODAY) == [
        f"{place}: {n} of {n} entries are unverified or were verified more than 90 days ago"
        for place, n in (("IS", count), ("international", pages))
    ]
    assert "0 verified in the last 90 days" in summary(unverified(iceland), TODAY)
    assert f"{count + pages} never" in summary(unverified(iceland), TODAY)


def unverified(book: ResourceBook) -> ResourceBook:
    """The book as it was before anybody opened a page."""
    countries = {
        code: replace(
            country,
            lines=tuple(replace(each, verified_on="", verified_by="") for each in country.lines),
            emergency=tuple(replace(each, verified_on="", verified_by="") for each in country.emergency),
        )
        for code, country in book.countries.items()
    }
    pages = tuple(replace(each, verified_on="", verified_by="") for each in book.directories)
    return replace(book, countries=countries, directories=pages)


GOOD = (
    "languages: [French]\nemergency:\n  - {number: '15', evidence: high}\n"
    "lines:\n  - name: A\n    key: a\n    kind: crisis\n"
)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (GOOD + "    phones: ['1\n    evidence: high\n", "FR.yml:10: this is not YAML"),
        (
            GOOD + "    phones: [3114]\n    evidence: high\n",
            "FR.yml:8: put every number of 'phones' in quotes, for instance '016'",
        ),
        (GOOD + "    text: 016\n    evidence: high\n", "FR.yml:8: put every number of 'text' in quotes"),
        (GOOD + "    phone: ['3114']\n    evidence: high\n", "FR.yml:8: a line has no 'phone'; did you mean 'phones'?"),
        (GOOD + "    phones: ['3114']\n", "FR.yml:5: a line needs 'evidence: …'"),
        (GOOD + "    evidence: high\n", "FR.yml:5: 'A' cannot be reached: give it phones"),
        (
            GOOD + "    phones: ['3114']\n    evidence: high\n    verified_on: '22.11.2026'\n",
            "FR.yml:10: '22.11.2026' is no day; write it like '2026-09-30', or leave it ''",
        ),
        (
            GOOD + "    phones: ['3114']\n    evidence: high\n    last_seen: soon\n",
            "FR.yml:10: 'soon' is no date; write '2026'",
        ),
        (
            GOOD.replace("    key: a\n", "") + "    phones: ['3114']\n    evidence: high\n",
            "FR.yml:5: a line needs 'key: …'",
        ),
        (
            GOOD.replace("key: a", "key: '15'") + "    phones: ['3114']\n    evidence: high\n",
            "FR.yml:1: 2 entries have the key '15'; give each its own",
        ),
        (
            GOOD + "    phones: ['3114']\n    evidence: high\n    verified_on: '2026-11-01'\n",
            "FR.yml:10: verified_on and verified_by go together: who opened the provider's page, and when",
        ),
        (
            GOOD + "    phones: ['3114']\n    evidence: high\n    do_not_ship:\n",
            "FR.yml:5: a line needs 'do_not_ship: …'",
        ),
        (GOOD.replace("crisis", "crises"), "FR.yml:7: 'crises' is unknown as 'kind' of a line; did you mean 'crisis'?"),
        ("languages: [French]\nlines: []\n", "FR.yml:1: FR.yml needs 'emergency:'"),
        ("- a list\n", "FR.yml:1: the file FR.yml must be a list of 'key: value' lines"),
    ],
)
def test_a_damaged_file_is_named_with_its_line_and_the_remedy(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ResourceFileError, match=re.escape(complaint)):
        load_resources(folder(tmp_path, text))


@pytest.mark.parametrize("evidence", ["low", "unconfirmed", "do_not_ship"])
def test_rule_11_a_row_of_weak_evidence_is_refused(tmp_path: Path, evidence: str) -> None:
    complaint = f"FR.yml:9: '{evidence}' is unknown as 'evidence' of a line; write one of: high, medium"
    with pytest.raises(ResourceFileError, match=re.escape(complaint)):
        load_resources(folder(tmp_path, GOOD + f"    phones: ['3114']\n    evidence: {evidence}\n"))


def test_rule_11_a_withdrawn_line_is_known_and_not_shown(tmp_path: Path) -> None:
    text = GOOD + "    phones: ['3114']\n    evidence: high\n    do_not_ship: 2026-11-01, Ana, dead\n"
    country = load_resources(folder(tmp_path, text)).countries["FR"]
    assert country.lines == ()
    assert [each.key for each in country.withdrawn] == ["a"]


def test_a_day_without_quotes_is_understood(tmp_path: Path) -> None:
    days = "    last_seen: 2026-10-01\n    verified_on: 2026-11-01\n    verified_by: Ana\n"
    text = GOOD + "    phones: ['3114']\n    evidence: high\n" + days
    line = load_resources(folder(tmp_path, text)).countries["FR"].lines[0]
    assert (line.last_seen, line.verified_on) == ("2026-10-01", "2026-11-01")


def test_a_file_of_no_country_and_missing_files_are_reported(tmp_path: Path) -> None:
    place = folder(tmp_path, GOOD + "    phones: ['3114']\n    evidence: high\n")
    (place / "countries" / "FR.yml").rename(place / "countries" / "Frankreich.yml")
    with pytest.raises(
        ResourceFileError, match=r"'Frankreich' is no country of names.yml; name the file after its ISO code"
    ):
        load_resources(place)
    with pytest.raises(ResourceFileError, match=r"names.yml:1: the file cannot be read"):
        load_resources(tmp_path / "nowhere")


def folder(tmp_path: Path, country: str) -> Path:
    """A resource folder with France only."""
    (tmp_path / "countries").mkdir()
    (tmp_path / "countries" / "FR.yml").write_text(country, encoding="utf-8")
    shutil.copy(RESOURCES / "international.yml", tmp_path)
    (tmp_path / "names.yml").write_text("countries:\n  FR: [France]\n", encoding="utf-8")
    return tmp_path
