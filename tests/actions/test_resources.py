"""The cards: the right numbers of the right country, short enough to read in a bad moment."""

import re
from dataclasses import replace

import pytest

from actions.resources import LONGEST_CARD, LONGEST_MORE, build, card, rest
from actions.resources.book import NEEDS, ResourceBook
from actions.resources.choice import MOST_LINES, chosen, own_lines
from actions.resources.data import load_resources
from bot.dialogue.acting import ActionInput
from bot.dialogue.session import Value

GENERAL = "general"


@pytest.fixture(scope="module")
def book() -> ResourceBook:
    return load_resources()


def cards(book: ResourceBook) -> dict[tuple[str, str], str]:
    return {(code, need): card(book, code, need) for code in book.countries for need in (*NEEDS, GENERAL)}


def shown(book: ResourceBook, safety: str = "none", **slots: Value) -> dict[str, Value]:
    return dict(build(book)[0]["action_resources"](ActionInput(slots, None, now=0.0, safety=safety)))


def test_a_card_begins_with_the_country_and_all_its_emergency_numbers(book: ResourceBook) -> None:
    for (code, need), text in cards(book).items():
        first = text.splitlines()[0]
        assert first.startswith(f"Emergency in {book.countries[code].name}: "), (code, need)
        assert all(each.number in first for each in book.countries[code].emergency), (code, need)


def test_a_card_is_short(book: ResourceBook) -> None:
    for (code, need), text in cards(book).items():
        assert len(text) <= LONGEST_CARD, (code, need)
        assert len(chosen(book.countries[code], need)) <= MOST_LINES, (code, need)


def test_numbers_stand_on_the_card_as_the_file_has_them(book: ResourceBook) -> None:
    for (code, need), text in cards(book).items():
        rows = text.splitlines()[1:]
        for line, row in zip(chosen(book.countries[code], need), rows, strict=False):
            contacts = (*line.phones, line.text, line.whatsapp, line.chat)
            assert row.startswith(f"• {line.name}"), (code, need)
            assert all(contact in row for contact in contacts), (code, need, row)


def test_a_card_ends_with_a_directory(book: ResourceBook) -> None:
    for (code, need), text in cards(book).items():
        own = book.countries[code].directory
        assert (own in text) if own else ("https://findahelpline.com" in text), (code, need)


def test_hours_that_nobody_knows_vary(book: ResourceBook) -> None:
    assert "Childline (for children and young people): call 0800 1111" in card(book, "GB", "child_risk")
    assert "hours vary" in card(book, "GB", "child_risk")
    assert "unknown" not in "".join(cards(book).values())


def test_nothing_claims_to_be_verified(book: ResourceBook) -> None:
    texts = [*cards(book).values(), *(rest(book, code, need) for code in book.countries for need in NEEDS)]
    assert not re.search(r"\b(verif|checked|confirmed|guarantee)", "\n".join(texts), re.IGNORECASE)


def test_a_verification_changes_no_card(book: ResourceBook) -> None:
    country = book.countries["DE"]
    lines = tuple(replace(each, verified_on="2026-11-01", verified_by="Ana Example") for each in country.lines)
    verified = replace(book, countries={"DE": replace(country, lines=lines)})
    for need in (*NEEDS, GENERAL):
        assert card(verified, "DE", need) == card(book, "DE", need)
        assert rest(verified, "DE", need) == rest(book, "DE", need)


def test_whom_a_line_serves_is_always_said(book: ResourceBook) -> None:
    for code, country in book.countries.items():
        for need in NEEDS:
            text = card(book, code, need) + "\n" + rest(book, code, need)
            said = {line.name for line in country.lines if re.search(f"(or|and) {re.escape(line.serves)}", text)}
            assert {line.name for line in country.lines if line.serves} <= said, code


@pytest.mark.parametrize(
    ("code", "group", "service"),
    [
        ("GB", "men", "Men's Advice Line"),
        ("GB", "LGBTQ+ people", "Galop"),
        ("GB", "children and young people", "Childline"),
        ("FR", "people who use violence or fear they might", "FNACAV"),
    ],
)
def test_each_group_finds_its_own_line(book: ResourceBook, code: str, group: str, service: str) -> None:
    rows = (card(book, code, "abuse_victim") + "\n" + rest(book, code, "abuse_victim")).splitlines()
    at = next(number for number, row in enumerate(rows) if row.startswith(f"• {service}"))
    heading = next((row for row in reversed(rows[:at]) if row.endswith(":")), "")
    assert f"for {group}" in rows[at] or heading == f"For {group}:"


@pytest.mark.parametrize("code", ["ZZ", "", "xx", "GE"])
def test_without_lines_there_are_directories_and_the_local_emergency_number(book: ResourceBook, code: str) -> None:
    for need in (*NEEDS, GENERAL):
        text = card(book, code, need)
        assert "your local emergency number" in text
        assert "https://findahelpline.com" in text
        assert text.count("https://") >= 2
        assert re.findall(r"\d{3,}", text) == ["112"]


def test_a_country_that_was_not_told_is_not_guessed(book: ResourceBook) -> None:
    assert shown(book) == shown(book, country="ZZ")
    assert shown(book)["country_name"] == "your country"
    assert shown(book, country="GE")["country_name"] == "Georgia"
    assert shown(book, country="GB")["country_name"] == "the United Kingdom"


def test_the_need_of_the_flow_goes_before_the_disclosure_that_stands(book: ResourceBook) -> None:
    assert shown(book, country="GB", safety="self_harm")["resources_text"] == card(book, "GB", "self_harm")
    told = shown(book, country="GB", safety="self_harm", resources_need="child_risk")
    assert told["resources_text"] == card(book, "GB", "child_risk")
    assert shown(book, country="GB", resources_need="?")["resources_text"] == card(book, "GB", GENERAL)


@pytest.mark.parametrize(
    ("number", "code", "need", "service"),
    [
        ("116 123", "GB", "self_harm", "Samaritans"),
        ("116 123", "NO", "self_harm", "Mental Helse"),
        ("116 123", "UA", "abuse_victim", "La Strada"),
        ("142", "AT", "self_harm", "TelefonSeelsorge"),
        ("*4141", "CL", "self_harm", "No estás solo"),
        ("0800 4141", "UY", "abuse_victim", "Domestic violence line"),
        ("0800 500 333", "SK", "self_harm", "IPčko"),
        ("0800 500 333", "RO", "abuse_victim", "National domestic violence line"),
        ("144", "PT", "general", "Linha Nacional de Emergência Social"),
        ("113", "NL", "self_harm", "113 Zelfmoordpreventie"),
        ("113", "TW", "abuse_victim", "113 protection line"),
        ("113", "PE", "self_harm", "Línea 113"),
        ("118", "IL", "abuse_victim", "118 Welfare Ministry"),
        ("147", "AT", "child_risk", "Rat auf Draht"),
        ("147", "CL", "child_risk", "Fono Niños"),
        ("111", "VN", "child_risk", "111 child protection"),
        ("111", "GB", "self_harm", "NHS 111"),
    ],
)
def test_one_number_means_different_things_in_different_countries(
    book: ResourceBook, number: str, code: str, need: str, service: str
) -> None:
    rows = [row for row in card(book, code, need).splitlines() if f"call {number}" in row]
    assert [row.startswith(f"• {service}") for row in rows] == [True]


def test_a_number_of_one_country_does_not_leak_into_another(book: ResourceBook) -> None:
    assert "*4141" not in "".join(card(book, "UY", need) + rest(book, "UY", need) for need in NEEDS)
    assert "call 142" not in "".join(card(book, "CH", need) + rest(book, "CH", need) for need in NEEDS)
    assert "144;" not in "".join(card(book, "AR", need) + rest(book, "AR", need) for need in NEEDS)
    assert "111" not in card(book, "GB", "medical_emergency").splitlines()[0]


def test_144_is_an_ambulance_in_austria_and_113_in_norway(book: ResourceBook) -> None:
    assert "144 (ambulance)" in card(book, "AT", "medical_emergency").splitlines()[0]
    assert card(book, "NO", "medical_emergency").startswith("Emergency in Norway: 113 (ambulance)")


def test_the_number_that_is_needed_comes_first(book: ResourceBook) -> None:
    assert card(book, "DE", "medical_emergency").startswith("Emergency in Germany: 112 (ambulance and fire) or 110")
    assert card(book, "DE", "abuse_victim").startswith("Emergency in Germany: 110 (police) or 112")


def test_somebody_who_uses_violence_gets_their_line_first_then_a_crisis_line(book: ResourceBook) -> None:
    for code in ("AU", "DK", "FR", "GB", "SE", "US"):
        kinds = [line.kinds for line in chosen(book.countries[code], "violence_perpetrator")]
        assert "perpetrator" in kinds[0], code
        assert {"suicide_crisis", "men_support"} & set(kinds[-1]), code


def test_a_man_who_was_hurt_finds_a_line_on_the_first_card(book: ResourceBook) -> None:
    assert "(for men)" in card(book, "GB", "abuse_victim")
    assert "(for men)" in card(book, "DE", "abuse_victim")


def test_poison_line_says_when_it_is_the_wrong_one(book: ResourceBook) -> None:
    assert "1-800-222-1222; hours vary; only without symptoms" in card(book, "US", "medical_emergency")


def test_a_line_that_was_out_of_service_is_never_alone_and_never_first(book: ResourceBook) -> None:
    lines = chosen(book.countries["ZA"], "abuse_victim")
    assert [line.name for line in lines].index("Gender-Based Violence Command Centre") == 1


def test_a_regional_line_alone_is_not_enough(book: ResourceBook) -> None:
    canada = book.countries["CA"]
    assert all(line.region or not line.phones for line in own_lines(canada, "abuse_victim"))
    assert "988" in card(book, "CA", "abuse_victim")


def test_card_and_more_together_show_every_line(book: ResourceBook) -> None:
    for code, country in book.countries.items():
        for need in (*NEEDS, GENERAL):
            both = card(book, code, need) + rest(book, code, need)
            assert [line.name for line in country.lines if line.name not in both] == [], (code, need)
            assert len(rest(book, code, need)) <= LONGEST_MORE, (code, need)


def test_more_is_sorted_by_whom_it_serves_and_repeats_nothing(book: ResourceBook) -> None:
    text = rest(book, "GB", "abuse_victim")
    headings = [row for row in text.splitlines() if row.endswith(":")]
    assert headings == [
        "For men:",
        "For LGBTQ+ people:",
        "For people who use violence or fear they might:",
        "For children and young people:",
        "Others:",
    ]
    assert text.count("0808 802 4040") == 1
    assert "Galop" not in text


def test_more_without_anything_left_shows_directories(book: ResourceBook) -> None:
    assert rest(book, "TR", "abuse_victim").count("https://") == 3
    assert rest(book, "ZZ", "child_risk").count("https://") >= 2
    assert "https://findahelpline.com/countries/sa" in rest(book, "SA", GENERAL)


def test_english_stands_before_other_languages_and_what_everybody_expects_is_left_out(book: ResourceBook) -> None:
    assert "English, Italian, French, 8 more languages" in card(book, "IT", "abuse_victim")
    assert "; German" not in card(book, "DE", "self_harm")
    assert "Dutch" in card(book, "BE", "self_harm")


def test_where_a_card_grows_too_long_web_pages_go_first_then_lines(book: ResourceBook) -> None:
    country = book.countries["GB"]
    wordy = [replace(line, name=line.name + " x" * 60, kinds=("suicide_crisis",)) for line in country.lines[:4]]
    longer = ResourceBook({"GB": replace(country, lines=tuple(wordy))}, book.directories, book.names)
    text = card(longer, "GB", "self_harm")
    assert len(text) <= LONGEST_CARD
    assert "web " not in text
    assert text.count("•") >= 2
