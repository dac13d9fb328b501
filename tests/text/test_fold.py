import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.text.fold import FOLDS, fold

STEADY = settings(deadline=None, derandomize=True)
NAMES = st.sets(st.sampled_from(list(FOLDS)))
JAPANESE = ("F0", "F1", "F2", "F3", "F4")

ALIKE = [
    ("F0", "東京\u200b", "東京"),
    ("F0", " about  five\tyears ", "about five years"),
    ("F0", "か\u3099", "が"),
    ("F0", "cafe\u0301", "café"),
    ("F1", "Ｈ２Ｏ", "H2O"),
    ("F1", "ﾄｳｷｮｳ", "トウキョウ"),
    ("F1", "ｶﾞｽ", "ガス"),
    ("F1", "10㎞", "10km"),
    ("F1", "㋿6年", "令和6年"),
    ("F1", "3～5年", "3〜5年"),
    ("F1", "−5", "-5"),
    ("F1", "the people’s", "the people's"),
    ("F2", "WARSAW", "Warsaw"),
    ("F2", "Straße", "STRASSE"),
    ("F3", "トウキョウ", "とうきょう"),
    ("F3", "ヴァイオリン", "ゔぁいおりん"),
    ("F4", "ジョン・スミス", "ジョン スミス"),
    ("F4", "徳川 家康", "徳川家康"),
    ("F4", "「平家物語」", "平家物語"),
    ("F4", "Yes.", "Yes"),
    ("F4", "はい。", "はい"),
]

DIFFERENT = [
    ("2⁵", "25"),
    ("x²", "x2"),
    ("H₂O", "H2O"),
    ("ℂ", "C"),
    ("½", "1/2"),
    ("①", "1"),
    ("ビル", "ビール"),
    ("おばさん", "おばあさん"),
    ("1.5", "15"),
    ("1,5", "15"),
    ("Austria", "Australia"),
    ("100万", "100"),
    ("-5", "5"),
    ("は", "ば"),
]


@pytest.mark.parametrize(("name", "one", "other"), ALIKE)
def test_a_difference_that_does_not_matter_is_folded_away(name, one, other):
    assert one != other
    assert fold(one, [name]) == fold(other, [name])


@pytest.mark.parametrize(("name", "one", "other"), [row for row in ALIKE if row[0] != "F0"])
def test_without_its_fold_a_difference_stays(name, one, other):  # noqa: ARG001
    assert fold(one, []) != fold(other, [])


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_a_difference_that_matters_stays_under_all_folds(one, other):
    assert fold(one, JAPANESE) != fold(other, JAPANESE)


def test_signs_alone_are_not_folded_to_the_empty_answer():
    assert fold("「」", JAPANESE)
    assert fold("「」", JAPANESE) != fold("・", JAPANESE)


@STEADY
@given(st.text(), NAMES)
def test_folding_twice_changes_nothing_more(text, names):
    once = fold(text, names)
    assert fold(once, names) == once


@pytest.mark.parametrize("name", FOLDS)
@STEADY
@given(text=st.text())
def test_each_fold_alone_comes_to_rest(name, text):
    once = FOLDS[name](text)
    assert FOLDS[name](once) == once
