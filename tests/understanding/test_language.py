"""Other languages: people who write English, however roughly, are never told that it is none; the others are seen."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from bot.understanding.language import DATA, Languages, plain
from bot.understanding.training import PROJECT

LANGUAGES = Languages()
FOREIGN: dict[str, dict[str, list[str]]] = YAML(typ="safe").load(Path(__file__).with_name("foreign.yml").read_text())
DANGER: dict[str, dict[str, list[str]]] = YAML(typ="safe").load((DATA / "foreign_danger.yml").read_text())
SENTENCES = [(code, text) for code, kinds in FOREIGN.items() for texts in kinds.values() for text in texts]
PHRASES = [
    pytest.param(code, safety, phrase, id=f"{code}: {phrase}")
    for code, classes in DANGER.items()
    for safety, phrases in classes.items()
    for phrase in phrases
]


def english() -> list[str]:
    """All examples of the training and test data."""
    files = [*PROJECT.glob("nlu_data/*.yml"), *PROJECT.glob("tests/nlu/*.yml")]
    return [text for file in files for text in re.findall(r"^\s+- (?!intent:)(.+)$", file.read_text(), re.MULTILINE)]


def test_nobody_who_writes_english_is_told_that_it_is_none() -> None:
    texts = english()
    seen = [LANGUAGES.look(text) for text in texts]
    assert len(texts) > 15_000
    assert [each.text for each in seen if each.safety != "none"] == []
    alarms = [each.text for each in seen if each.language != "en"]
    assert len(alarms) < len(texts) / 1000, alarms
    # A few greetings and thanks in other languages are among the examples on purpose; they are what they are.
    assert [text for text in alarms if len(text.split()) > 3] == []


def test_the_other_languages_are_many() -> None:
    assert len(SENTENCES) >= 400
    assert len(FOREIGN) >= 20


def test_sentences_of_five_words_are_recognised() -> None:
    longer = [text for _, text in SENTENCES if len(text.split()) >= 5]
    missed = [text for text in longer if LANGUAGES.look(text).language == "en"]
    assert len(missed) <= 0.02 * len(longer), missed


def test_sentences_with_danger_in_them_are_recognised() -> None:
    danger = [text for kinds in FOREIGN.values() for text in kinds["danger"]]
    missed = [text for text in danger if LANGUAGES.look(text).language == "en"]
    assert len(missed) <= 0.02 * len(danger), missed


@pytest.mark.parametrize("code", sorted({*DANGER, "sv", "da", "no", "fi", "ro", "hu", "cs", "sw"} & FOREIGN.keys()))
def test_the_language_in_which_help_is_named_is_the_right_one(code: str) -> None:
    texts = [text for each, text in SENTENCES if each == code]
    found = Counter(LANGUAGES.look(text).language for text in texts)
    assert found[code] >= 0.85 * len(texts), found


@pytest.mark.parametrize(
    "text",
    [
        "I really don't know na what to do kasi he is always galit with me",
        "my husband is so mean to me yaar, he never listens",
        "he told me te amo and then he left with my best friend",
        "my suegra hates me and she tells everyone in the family",
        "abeg help me, my husband dey beat me",
        "dem always shout pon me inna di house",
        "idk wat 2 do he jus keeps ghostin me smh",
        "plz hlp me he wnt stop textin me",
        "he no want talk me, i very sad",
        "ich bin so sad that he left me after all these years",
        "Me and Lukas broke up in Düsseldorf last Sunday",
        "Juan Carlos Garcia Lopez",
        "Netflix instagram tiktok",
        "u a robot huh",
        "he dun love me nomore liao",
        "dinnae ken whit tae dae wi him",
        "bae sus af ngl",
        "wtf omg lmao rofl smh",
        "ugh ugh ugh UGHHHH",
        "asdf jkl qwer zxcv",
    ],
)
def test_mixed_and_rough_english_is_english(text: str) -> None:
    assert (LANGUAGES.look(text).language, LANGUAGES.look(text).kind) == ("en", "words")


@pytest.mark.parametrize(
    "word",
    ["no", "si", "oui", "ja", "ok", "hola", "gracias", "merci", "ciao", "amigo", "München", "Javier", "mum", "nope"],
)
def test_one_word_is_english_unless_it_surely_is_not(word: str) -> None:
    assert LANGUAGES.look(word).language == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ayuda", "es"), ("Hola, ¿cómo estás?", "es"), ("bonjour", "fr"), ("guten Tag", "de"), ("MERHABA", "tr"),
        ("xin chào", "vi"), ("terima kasih", "id"), ("salamat po", "tl"), ("mujhe madad chahiye", "hi"),
        ("mi esposo no me escucha", "es"), ("ella no me habla", "es"), ("я не понимаю по-английски", "ru"),
        ("أنا لا أتكلم الإنجليزية", "ar"), ("मेरी बात कोई नहीं सुनता", "hi"), ("我不会说英语", "zh"),
        ("我不會說英語啊", "zh"), ("英語がわかりません", "ja"), ("영어를 못해요", "ko"),
    ],
)  # fmt: skip
def test_what_surely_is_another_language_is_seen_however_short(text: str, code: str) -> None:
    seen = LANGUAGES.look(text)
    assert (seen.kind, seen.language) == ("foreign", code)


def test_danger_is_known_in_the_commonest_languages() -> None:
    assert {"es", "pt", "fr", "de", "it", "nl", "pl", "tr", "vi", "id", "tl", "hi", "ar", "ru", "zh"} <= DANGER.keys()
    assert all(sum(map(len, classes.values())) >= 15 for classes in DANGER.values())


@pytest.mark.parametrize(("code", "safety", "phrase"), PHRASES)
def test_danger_in_another_language_is_seen_as_that_danger(code: str, safety: str, phrase: str) -> None:
    bare = "".join(each for each in unicodedata.normalize("NFD", phrase) if ord(each) not in range(0x300, 0x370))
    for text in (phrase, f"... {phrase.upper()}!", bare):
        seen = LANGUAGES.look(text)
        assert (seen.safety, seen.kind) == (safety, "words")


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        ("quiero morir", "self_harm"), ("er schlägt mich", "abuse_victim"), ("me pega", "abuse_victim"),
        ("je veux mourir", "self_harm"), ("gusto ko nang mamatay", "self_harm"), ("Я хочу умереть", "self_harm"),
        ("我老公打我", "abuse_victim"), ("help me, mi esposo me pega", "abuse_victim"),
    ],
)  # fmt: skip
def test_plain_words_of_danger_bring_the_numbers(text: str, safety: str) -> None:
    assert LANGUAGES.look(text).safety == safety


def test_talk_without_danger_brings_no_numbers() -> None:
    plain_talk = [text for kinds in FOREIGN.values() for text in kinds["plain"]]
    assert [text for text in plain_talk if LANGUAGES.look(text).safety != "none"] == []


def test_a_phrase_begins_and_ends_with_a_word() -> None:
    assert LANGUAGES.look("yo me pegaba contra el mundo entero").safety == "none"


@given(st.text(st.characters(codec=None) | st.sampled_from("\0\ud800\u0301\n/{}\"' a.?!我я"), max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    seen = LANGUAGES.look(text)
    assert seen.guesses[0].confidence == 0
    assert re.fullmatch("[a-z]{2}|und", seen.language)


@given(st.text(max_size=60))
def test_what_is_plain_stays_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_an_english_line_among_foreign_ones_is_read() -> None:
    seen = LANGUAGES.look("Сегодня в нашем городе очень хорошая погода\nI want to talk about my marriage")
    assert (seen.kind, seen.language, seen.text) == ("words", "en", "I want to talk about my marriage")


def test_danger_in_one_foreign_line_is_seen_among_others() -> None:
    seen = LANGUAGES.look("hoy hace mucho calor en mi ciudad\nquiero morir\nmañana tengo que trabajar mucho")
    assert seen.safety == "self_harm"
