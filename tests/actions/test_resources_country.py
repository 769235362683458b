"""Which country somebody means: better to ask again than to show numbers that do not work there."""

import pytest

from actions.resources import POPULAR, build
from actions.resources.data import load_resources
from actions.resources.spelling import edits
from bot.dialogue.acting import ActionInput, Validator
from bot.dialogue.inputs import Reading

UNDERSTOOD = """
DE: Germany | germany pls | 🇩🇪 | Deutschland | DE | de | I'm in DE | Germny | germeny | Gremany | Jermany
DE: in Germany, near Köln
GB: UK | uk | u.k. | england | England! | Scotland | Wales please | northern ireland | Great Britian | scottland
GB: 🇬🇧 | 🏴󠁧󠁢󠁳󠁣󠁴󠁿
GB: I am in the United Kingdom right now | Engalnd | the united kingdom
US: the states | USA | U.S.A. | us | US | the us | I'm in the US | I live in the U.S. | Untied States
US: united sates | amerika
US: texas | New Jersey | Georgia, USA | Atlanta, Georgia | I'm in California | Washington DC
IE: I'm in Ireland | ireland | Irland | Republic of Ireland
AT: Österreich | osterreich | austria
AU: australia | Austalia | Austrailia | New South Wales
CH: Switserland | Swizerland | Suisse
FR: France! | framce | in france, near Lyon
ES: España | Espana | I don't live in Germany anymore, I'm in Spain
IT: Itally | italia | IT
NL: Holland | the netherlands | Netherland
BR: Brasil | brazill
MX: México | Mexcio
TR: Türkiye | turkiye | Turkey
KR: Korea | south korea
KP: North Korea
JP: Japan | 日本
RU: Россия
UA: Україна | ukrane
LK: Sri Lanka | srilanka
CI: Côte d'Ivoire | ivory coast
CZ: Czech republic | czechia
BA: Bosnia & Herzegovina
LC: St. Lucia
GE: Georgia | I'm in Georgia
JO: Jordan | I'm from Jordan | I'm in Jordan
TD: Chad | I live in Chad
CA: Ontario, Canada | CA | my friend Jordan is in Canada
AE: Dubai | uae | U.A.E.
HK: hong kong | Hong Kong, China
NZ: nz | new zealnd
IN: IN | india
DE: I'm from India but live in Germany | somewhere else in Germany
NO: moved from Poland to Norway | Norge
PH: Phillipines | the philippines
MA: morroco
ZA: South Afrika
PG: Papua New Guinea
CO: Columbia
VI: the U.S. Virgin Islands
XK: kosovo
ZZ: other | Other | somewhere else | I don't want to say | i'd rather not say | prefer not to
ZZ: another country | not listed
ZZ: none of these | idk | I don't know | skip | can't tell you | elsewhere
"""
ASKED_AGAIN = """
no | NO | yes | hi | hm | Hm | mm | ok | it | in | is | ME | LA | TN | help us | HELP US | tell us | what?
why do you ask
Germany or France | not in germany | my ex is in Malta, I'm in Italy, or rather in Spain
Jordan hit me | Chad is my husband | I talked to Virginia
South America | latin america | africa | 🇪🇺
I'm hungry | woman | I'm German | I'm American | my mother | he hits me | each other | on the other hand | an island
slovania | nigera | austrlia | Sarah | Siberia | London
"""


@pytest.fixture(scope="module")
def validate() -> Validator:
    return build(load_resources())[1]["validate_country"]


def typed(text: str) -> ActionInput:
    return ActionInput({}, Reading(text), now=0.0)


def _pairs() -> list[tuple[str, str]]:
    rows = [row.split(":", 1) for row in UNDERSTOOD.strip().splitlines()]
    return [(text.strip(), code) for code, texts in rows for text in texts.split("|")]


@pytest.mark.parametrize(("text", "code"), _pairs())
def test_a_country_is_understood_however_it_is_typed(validate: Validator, text: str, code: str) -> None:
    assert validate(typed(text)) == code


@pytest.mark.parametrize("text", [each.strip() for row in ASKED_AGAIN.strip().splitlines() for each in row.split("|")])
def test_what_names_no_country_or_several_is_asked_again(validate: Validator, text: str) -> None:
    assert validate(typed(text)) is None


def test_a_tap_and_an_empty_message_name_no_country(validate: Validator) -> None:
    assert validate(ActionInput({}, None, now=0.0)) is None
    assert validate(typed("")) is None


def test_every_name_of_every_country_is_understood(validate: Validator) -> None:
    names = load_resources().names
    wrong = {name: code for code, known in names.countries.items() for name in known if validate(typed(name)) != code}
    assert wrong == {}


def test_the_titles_of_the_buttons_are_understood_and_lead_to_lines(validate: Validator) -> None:
    assert [validate(typed(title)) for _, title in POPULAR] == [code for code, _ in POPULAR]
    assert {code for code, _ in POPULAR} <= load_resources().countries.keys()


def test_nationalities_and_everyday_words_are_never_mended_into_a_country(validate: Validator) -> None:
    assert [word for word in load_resources().names.no_misspelling if validate(typed(word)) is not None] == []


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("germny", "germany", 1),
        ("gremany", "germany", 1),
        ("germany", "germany", 0),
        ("austria", "australia", 2),
        ("chad", "chile", 3),
    ],
)
def test_slips_are_counted_in_letters(one: str, other: str, slips: int) -> None:
    assert edits(one, other, most=2) == slips
