"""Readings that authors write: kana, and such that they can be laid over their word."""

import pytest

from quiz.bank.checks.registry import check
from quiz.text.readings import fits
from tests.bank.minimal import TEXT, bank_of, changed

FIT = [
    ("取り組む", "とりくむ"),
    ("市場", "いちば"),
    ("800万発", "800まんぱつ"),
    ("3ヶ月", "3かげつ"),
    ("3ケ月", "3かげつ"),
    ("三ヶ月", "さんかげつ"),
    ("関ヶ原", "せきがはら"),
    ("20歳", "はたち"),
    ("Ｔシャツ姿", "ティーシャツすがた"),
    ("コーヒー豆", "こーひーまめ"),
    ("人々", "ひとびと"),
    ("年・月・日", "とし・つき・ひ"),
    ("年・月・日", "としつきひ"),
    ("承る", "うけたまわる"),
    ("ミサイル", "みさいる"),
]
UNFIT = [
    ("取り組む", "とりつぐ"),
    ("取り組む", "とりくみ"),
    ("開く", "あけ"),
    ("東京都知事", "ちじ"),
    ("お祝い", "いわい"),
    ("市場", "い"),
    ("カメラ店", "めらてん"),
]


@pytest.mark.parametrize(("word", "said"), FIT)
def test_a_reading_with_the_kana_of_its_word_fits(word: str, said: str) -> None:
    assert fits(word, said)


@pytest.mark.parametrize(("word", "said"), UNFIT)
def test_a_reading_that_cannot_be_laid_over_its_word_does_not_fit(word: str, said: str) -> None:
    assert not fits(word, said)


LISTED = "license: CC0-1.0\nreadings: {%s: %s}"
TERM = "license: CC0-1.0\nglossary: [{ja: %s, en: word, reading: %s}]"


@pytest.mark.parametrize(("word", "said"), UNFIT)
def test_a_misfit_is_told_in_the_table_and_in_the_glossary(word: str, said: str) -> None:
    assert _found(LISTED % (word, said)) == [("B51", ("readings", word))]
    assert _found(TERM % (word, said)) == [("B51", ("glossary", 0, "reading"))]


@pytest.mark.parametrize(("word", "said"), FIT)
def test_what_fits_is_no_finding(word: str, said: str) -> None:
    assert _found(LISTED % (word, said)) == []


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("東京都知事《ちじ》", ["B51"]),
        ("東京都｜知事《ちじ》", []),
        ("｜取り組む《とりくみ》", ["B51"]),
        ("｜ＮＡＴＯ《ナトー》", []),
        ("絵画《睡蓮》", []),
    ],
)
def test_a_reading_by_hand_is_looked_at_where_it_stands(written: str, codes: list[str]) -> None:
    place = TEXT.index("約5年間")
    text = f"{TEXT[:place]}約5年間{written}{TEXT[place + 4 :]}"
    found = [problem for problem in check(bank_of(text)) if problem.code in ("B14", "B51")]
    assert [problem.code for problem in found] == codes
    assert all(problem.path[-1] == "ja" for problem in found)


def _found(licence: str) -> list[tuple[str, tuple[str | int, ...]]]:
    problems = check(bank_of(changed("license: CC0-1.0", licence)))
    return [(problem.code, problem.path) for problem in problems if problem.code in ("B14", "B51")]
