import sys
import unicodedata
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.answers import DEFAULT_FOLDS
from quiz.text.fold import FOLDS, MOST_ROUNDS, FoldName, fold
from tests.rows import each_row
from tests.typed.strange import LONG, SHORT

STEADY = settings(derandomize=True)
NAMES = st.sets(st.sampled_from(list(FOLDS)))
JAPANESE = DEFAULT_FOLDS["ja"]
ENGLISH = DEFAULT_FOLDS["en"]

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
    ("F0", "葛\U000e0100飾", "葛飾"),
    ("F0", "東\u2060京\x00", "東京"),
    ("F1", "か゛っこう", "がっこう"),
    ("F1", "ビ-ル", "ビール"),
    ("F1", "ビ－ル", "ビール"),
    ("F1", "Wiーfi", "Wi-fi"),
    ("F1", "H₂O", "H2O"),
    ("F1", "りんご、みかん", "りんご,みかん"),
    ("F1", "Moscow–Kyiv", "Moscow-Kyiv"),
    ("F3", "関ヶ原", "関ケ原"),
    ("F3", "五ヶ国", "五か国"),
    ("F4", "ジャン＝ジャック", "ジャンジャック"),
    ("F4", "ジャン-ジャック", "ジャンジャック"),
    ("F4", "《平家物語》", "平家物語"),
    ("F4", "二・二六事件", "二二六事件"),
    ("F5", "コンピューター", "コンピュータ"),
    ("F5", "サーバー室", "サーバ室"),
    ("F5", "こんぴゅーたー", "こんぴゅーた"),
    ("F6", "ヴァイオリン", "バイオリン"),
    ("F6", "ゔぃーなす", "びーなす"),
    ("F6", "ラヴ", "ラブ"),
    ("F6", "レヴュー", "レビュー"),
    ("F6", "ウィーン", "ウイーン"),
    ("F6", "ガンディー", "ガンジー"),
    ("F6", "ミトコンドリヤ", "ミトコンドリア"),
    ("F17", "ルイ十六世", "ルイ16世"),
    ("F17", "world war ii", "world war two"),
    ("F17", "the second war", "the 2nd war"),
    ("F22", "colour", "color"),
    ("F22", "organisation", "organization"),
    ("F22", "salt & pepper", "salt and pepper"),
    ("F23", "取り扱い", "取扱"),
    ("F23", "行なう", "行う"),
    ("F24", "don't", "do not"),
    ("F7", "渡邊", "渡辺"),
    ("F7", "渡邉", "渡辺"),
    ("F7", "髙﨑", "高崎"),
    ("F7", "齋藤", "斎藤"),
    ("F7", "中國", "中国"),
    ("F7", "國際聯合", "国際連合"),
    ("F7", "すゝめ", "すすめ"),
    ("F7", "𠮷田", "吉田"),
    ("F8", "Tōkyō", "Tokyo"),
    ("F8", "Radosław", "Radoslaw"),
    ("F8", "x\u0304", "x"),
    ("F9", "the Hague", "Hague"),
    ("F9", "An apple", "apple"),
    ("F13", "long-term", "long term"),
    ("F13", "Moscow—Kyiv", "Moscow-Kyiv"),
    ("F13", "U.S.A.", "USA"),
    ("F13", "St. Petersburg", "St Petersburg"),
    ("F13", "Washington, D.C.", "Washington DC"),
    ("F13", "“Yes”!", "Yes"),
    ("F13", "people’s", "people's"),
]

DIFFERENT = [
    ("2⁵", "25"),
    ("x²", "x2"),
    ("log₂8", "log28"),
    ("食べ物", "食物"),
    ("法の支配", "法支配"),
    ("ティー", "チー"),
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
    ("1・5", "15"),
    ("x=5", "x5"),
    ("カー", "カ"),
    ("タワー", "タワ"),
    ("びょういん", "びよういん"),
    ("斉藤", "斎藤"),
    ("千", "十"),
    ("10㎞", "10m"),
]

DIFFERENT_IN_ENGLISH = [
    ("2⁵", "25"),
    ("½", "1/2"),
    ("apples", "apple"),
    ("people's", "peoples"),
    ("is", "isn't"),
    ("its", "it's"),
    ("storey", "story"),
    ("hour", "hor"),
    ("World War I", "World War II"),
    ("1.5", "15"),
    ("1,5", "15"),
    ("A-bomb", "bomb"),
    ("The A-Team", "Team"),
    ("An-24", "24"),
    ("-5", "5"),
    ("resign", "re-sign"),
    ("Austria", "Australia"),
]


@each_row(("name", "one", "other"), ALIKE)
def test_a_difference_that_does_not_matter_is_folded_away(name, one, other):
    assert one != other
    assert fold(one, [name]) == fold(other, [name])


@each_row(("name", "one", "other"), [row for row in ALIKE if row[0] != "F0"])
def test_without_its_fold_a_difference_stays(name, one, other):  # noqa: ARG001
    assert fold(one, []) != fold(other, [])


@each_row(("one", "other"), DIFFERENT)
def test_a_difference_that_matters_stays_under_all_folds(one, other):
    assert fold(one, JAPANESE) != fold(other, JAPANESE)


@each_row(("one", "other"), DIFFERENT_IN_ENGLISH)
def test_a_difference_that_matters_stays_in_english(one, other):
    assert fold(one, ENGLISH) != fold(other, ENGLISH)


def test_dakuten_of_japanese_stay_when_the_marks_of_latin_letters_go():
    assert fold("がぱÅ≠", ["F8"]) == "がぱA≠"


def test_the_long_mark_goes_from_each_word_and_from_the_end_of_all_of_them():
    assert fold("コンピューター・ショー", ["F4", "F5"]) == "コンピュータショ"


def test_every_name_has_its_fold():
    assert set(FOLDS) == set(get_args(FoldName))
    assert {*JAPANESE, *ENGLISH} <= set(FOLDS)


def test_no_format_character_is_left():
    signs = (chr(code) for code in range(sys.maxunicode + 1))
    assert [f"{ord(sign):x}" for sign in signs if unicodedata.category(sign) == "Cf" and fold(sign, [])] == []


def test_signs_alone_are_not_folded_to_the_empty_answer():
    assert fold("「」", JAPANESE)
    assert fold("「」", JAPANESE) != fold("・", JAPANESE)


@STEADY
@given(st.text(), NAMES)
def test_folding_twice_changes_nothing_more(text, names):
    once = fold(text, names)
    assert fold(once, names) == once


@pytest.mark.long
@pytest.mark.parametrize("name", FOLDS)
@STEADY
@given(text=st.text())
def test_each_fold_alone_comes_to_rest(name, text):
    once = FOLDS[name](text)
    assert FOLDS[name](once) == once


def rounds_until_still(text, names):
    for rounds in range(1, 100):
        folded = text
        for name, apply in FOLDS.items():
            folded = apply(folded) if name == "F0" or name in names else folded
        if folded == text:
            return rounds
        text = folded
    raise AssertionError("it never ends")


def test_one_fold_may_lay_bare_what_another_one_takes_away():
    assert rounds_until_still("hague", ENGLISH) == 1
    assert rounds_until_still("“The Hague”", ENGLISH) == 3


@pytest.mark.long
@STEADY
@given(st.one_of(SHORT, LONG), NAMES)
def test_a_few_rounds_are_enough_for_every_text(text, names):
    assert rounds_until_still(text, names) <= 4 < MOST_ROUNDS


@STEADY
@given(SHORT, NAMES)
def test_a_text_in_parts_is_the_text_composed(text, names):
    assert fold(unicodedata.normalize("NFD", text), names) == fold(unicodedata.normalize("NFC", text), names)
