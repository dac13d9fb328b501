"""Quantities and dates in the other language."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.article.bilingual.amounts import amount_in_english, amount_in_japanese
from quiz.article.bilingual.counters import BARE, COUNTERS
from quiz.article.bilingual.dates import date_in, date_in_english, date_in_japanese
from quiz.article.bilingual.memory import numbers_agree
from quiz.article.bilingual.numerals import (
    changed,
    only_quantity,
    ordinal,
    with_values,
)
from quiz.text.language import Language
from quiz.text.written_numbers import in_words


@pytest.mark.parametrize(
    ("japanese", "english"),
    [
        ("約5年間", "about 5 years"),
        ("1500人", "1,500 people"),
        ("１５００人", "1,500 people"),
        ("1人", "1 person"),
        ("十二人", "12 people"),
        ("800万発以上", "at least 8 million rounds"),
        ("約1万人規模", "about 10,000 people"),
        ("5万5000人余り", "more than 55,000 people"),
        ("3割", "30 percent"),
        ("3割5分", "35 percent"),
        ("4割以上", "at least 40 percent"),
        ("5.2%", "5.2 percent"),
        ("3.2兆円", "3.2 trillion yen"),
        ("1億2000万円", "120 million yen"),
        ("3000ドル未満", "under 3,000 dollars"),
        ("$500", "500 dollars"),
        ("3か国", "3 countries"),
        ("2カ所", "2 places"),
        ("5ヶ月間", "5 months"),
        ("3年ぶり", "the first time in 3 years"),
        ("およそ80年ぶり", "the first time in about 80 years"),
        ("5年連続", "5 years in a row"),
        ("2回目", "the 2nd time"),
        ("3位", "3rd place"),
        ("21世紀", "the 21st century"),
        ("20歳以上", "at least 20 years old"),
        ("12本", "12"),
        ("マイナス5度", "minus 5"),
        ("3分の1", "one third"),
        ("半分", "half"),
    ],
)
def test_a_japanese_quantity_is_said_in_english(japanese: str, english: str) -> None:
    assert amount_in_english(japanese) == english
    assert numbers_agree(japanese, english)


@pytest.mark.parametrize(
    "surface",
    [
        "50キロ",
        "5年半",
        "数十人",
        "氷点下3度",
        "2024年",
        "8月",
        "約3時間半",
        "両国",
        "第3回",
        "約5年間以上",
        "3-1",
        "",
        "人",
    ],
)
def test_what_has_several_meanings_is_not_said_in_english(surface: str) -> None:
    assert amount_in_english(surface) is None


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("about 5 years", "約5年間"),
        ("ten years", "10年間"),
        ("1,500 people", "1,500人"),
        ("1 person", "1人"),
        ("more than 8 million rounds", "800万発超"),
        ("at least 12 schools", "少なくとも12校"),
        ("nearly 200 people", "200人近く"),
        ("$3.2 billion", "32億ドル"),
        ("30 percent", "30%"),
        ("5.2%", "5.2%"),
        ("twenty-two hours", "22時間"),
        ("20 or more", "20以上"),
        ("up to 30 minutes", "最大30分間"),
        ("20 years old", "20歳"),
        ("half", "半分"),
    ],
)
def test_an_english_quantity_is_said_in_japanese(english: str, japanese: str) -> None:
    assert amount_in_japanese(english) == japanese
    assert numbers_agree(japanese, english)


@pytest.mark.parametrize(
    "surface", ["3 shells", "2024", "October 2024", "5 km", "dozens", "1/2", "", "people", "5 or 6"]
)
def test_what_is_no_sure_quantity_is_not_said_in_japanese(surface: str) -> None:
    assert amount_in_japanese(surface) is None


@pytest.mark.parametrize("counter", COUNTERS, ids=lambda counter: counter.ja)
def test_every_counter_keeps_its_number(counter: object) -> None:
    surface = f"12{counter.ja}"  # type: ignore[attr-defined]
    english = amount_in_english(surface)
    assert english
    assert numbers_agree(surface, english)


def test_there_are_enough_counters_and_none_has_two_meanings() -> None:
    assert len(COUNTERS) >= 40
    assert len({counter.ja for counter in COUNTERS}) == len(COUNTERS)
    assert not BARE & {counter.ja for counter in COUNTERS}


@given(st.integers(min_value=2, max_value=10**15), st.sampled_from(["人", "円", "か国", "%"]))
def test_any_number_is_the_same_in_both_languages(number: int, unit: str) -> None:
    surface = f"{in_words(Fraction(number), 'ja')}{unit}"
    english = amount_in_english(surface) or ""
    assert numbers_agree(surface, english)
    assert numbers_agree(amount_in_japanese(english) or "", english)


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (112, "112th")]
)
def test_ordinals(number: int, said: str) -> None:
    assert ordinal(Fraction(number)) == said


@pytest.mark.parametrize(
    ("text", "language", "value", "after"),
    [
        ("about five years", "en", 3, "about three years"),
        ("about five years", "en", 40, "about 40 years"),
        ("about five years", "en", 1, None),
        ("more than 8 million", "en", 16_000_000, "more than 16 million"),
        ("1,500 people", "en", 900, "900 people"),
        ("the third time", "en", 4, "the fourth time"),
        ("half of them", "en", 3, None),
        ("約5年間", "ja", 3, "約3年間"),
        ("1500人", "ja", 2500, "2500人"),
        ("1,500人", "ja", 2500, "2,500人"),
        ("800万発", "ja", 16_000_000, "1600万発"),
        ("五人", "ja", 3, None),
    ],
)
def test_another_value_is_written_like_the_old_one(
    text: str, language: Language, value: int, after: str | None
) -> None:
    quantity = only_quantity(text, language)
    assert quantity
    changes = with_values(text, language, {quantity: Fraction(value)})
    assert (changed(text, changes) if changes is not None else None) == after


@pytest.mark.parametrize(
    ("japanese", "english"),
    [
        ("2024年10月18日", "18 October 2024"),
        ("2024年10月", "October 2024"),
        ("2024年", "2024"),
        ("10月18日", "18 October"),
        ("10月", "October"),
        ("昨年8月", "August last year"),
        ("昨年", "last year"),
        ("昨日", "yesterday"),
    ],
)
def test_a_date_is_said_both_ways(japanese: str, english: str) -> None:
    assert date_in_english(japanese) == english
    assert date_in_japanese(english) == japanese
    assert numbers_agree(japanese, english)


@pytest.mark.parametrize(
    ("surface", "english"),
    [
        ("令和6年", "2024"),
        ("18日", "the 18th"),
        ("先月18日", "the 18th of last month"),
        ("2024/10/18", "18 October 2024"),
    ],
)
def test_other_ways_to_write_a_date(surface: str, english: str) -> None:
    assert date_in_english(surface) == english


@pytest.mark.parametrize(
    ("surface", "japanese"),
    [
        ("October 18, 2024", "2024年10月18日"),
        ("Oct. 18", "10月18日"),
        ("in 2024", "2024年"),
        ("March 3", "3月3日"),
    ],
)
def test_other_ways_to_write_an_english_date(surface: str, japanese: str) -> None:
    assert date_in_japanese(surface) == japanese


@pytest.mark.parametrize("surface", ["13月", "翌年", "2023年度", "2023年8月以降", "", "8"])
def test_what_is_no_whole_date_is_not_said(surface: str) -> None:
    assert date_in_english(surface) is None


@pytest.mark.parametrize("surface", ["31 February 2024", "the 18th", "Mayor", "", "32 May"])
def test_what_is_no_english_date_is_not_said(surface: str) -> None:
    assert date_in_japanese(surface) is None


@pytest.mark.parametrize("value", ["2024-02-30", "--13", "--", "", "2024-1-1", "x"])
def test_an_impossible_date_has_no_words(value: str) -> None:
    assert date_in(value, "ja") is None
    assert date_in(value, "en") is None
