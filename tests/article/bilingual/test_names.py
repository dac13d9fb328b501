"""The tables of names: those of the CLDR, and our own terms."""

import re
from collections import Counter

import pytest

from quiz.article.bilingual.lexicon import Lexicon
from quiz.article.bilingual.names_cldr import COUNTRIES, LANGUAGES
from quiz.article.bilingual.terms import TERMS
from quiz.bank.model import Term
from tests.article.bilingual.generate_names import PATH, page

WITH_NAMES = Lexicon((Term(ja="岩屋", en="Iwaya"), Term(ja="シコルスキ", en="Sikorski")))


def test_the_names_are_those_that_the_generator_writes() -> None:
    assert PATH.read_text(encoding="utf-8") == page()
    assert len(COUNTRIES) > 250
    assert len(LANGUAGES) > 150


def test_our_terms_are_many_and_each_stands_once() -> None:
    assert len(TERMS) >= 150
    assert [ja for ja, count in Counter(term.ja for term in TERMS).items() if count > 1] == []


def test_readings_are_hiragana() -> None:
    readings = [term.reading for term in TERMS if term.reading]
    assert len(readings) > 100
    assert [reading for reading in readings if not re.fullmatch("[ぁ-ゖー]+", reading)] == []


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.ja)
def test_every_term_is_said_in_english(term: Term) -> None:
    assert Lexicon().say(term.ja, "en") == term.en


@pytest.mark.parametrize(
    ("japanese", "english"),
    [
        ("日本", "Japan"),
        ("米国", "United States"),
        ("北朝鮮", "North Korea"),
        ("韓国", "South Korea"),
        ("ドイツ語", "German"),
        ("欧州", "Europe"),
        ("インド太平洋", "Indo-Pacific"),
        ("NATO", "NATO"),
        ("ロイター", "Reuters"),
        ("気象庁", "Japan Meteorological Agency"),
        ("茨城県", "Ibaraki Prefecture"),
        ("岩屋外相", "Foreign Minister Iwaya"),
        ("約5年間", "about 5 years"),
        ("2023年8月", "August 2023"),
    ],
)
def test_a_name_is_said_both_ways(japanese: str, english: str) -> None:
    assert WITH_NAMES.say(japanese, "en") == english
    assert WITH_NAMES.say(english, "ja") == japanese


@pytest.mark.parametrize(
    ("japanese", "english"),
    [
        ("韓国大統領府", "South Korea's presidential office"),
        ("韓国の情報機関", "South Korea's intelligence agency"),
        ("北朝鮮軍", "North Korea's military"),
        ("日本の外相", "Japan's foreign minister"),
        ("ポーランドのシコルスキ外相", "Foreign Minister Sikorski of Poland"),
        ("アメリカ", "United States"),
        ("ＮＡＴＯ", "NATO"),
    ],
)
def test_names_are_put_together(japanese: str, english: str) -> None:
    assert WITH_NAMES.say(japanese, "en") == english


def test_possessives_are_read_in_english_too() -> None:
    assert Lexicon().say("South Korea’s presidential office", "ja") == "韓国の大統領府"
    assert Lexicon().say("the United States", "ja") == "米国"


@pytest.mark.parametrize("text", ["河野外相", "軍外相", "外相の", "", "　", "2024", "『』", "外相外相"])
def test_nobody_guesses_in_english(text: str) -> None:
    assert WITH_NAMES.say(text, "en") is None


@pytest.mark.parametrize("text", ["Foreign Minister Kono", "bolts", "", " ", "Japan's", "2024 people or so"])
def test_nobody_guesses_in_japanese(text: str) -> None:
    assert WITH_NAMES.say(text, "ja") is None


def test_the_glossary_of_the_caller_comes_first() -> None:
    mine = Lexicon((Term(ja="外相", en="minister for foreign affairs"), Term(ja="日本", en="Nippon")))
    assert mine.say("外相", "en") == "minister for foreign affairs"
    assert mine.say("日本", "en") == "Nippon"
    assert mine.say("Nippon", "ja") == "日本"
