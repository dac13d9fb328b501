import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.answers import DEFAULT_FOLDS, TextSpec, judge
from quiz.answers.partly_kana import pattern_of, segments
from tests.rows import each_row
from tests.typed.strange import SHORT

SPLIT = [
    ("友達", "ともだち", "友とも 達だち"),
    ("学校", "がっこう", "学がっ 校こう"),
    ("出典", "しゅってん", "出しゅっ 典てん"),
    ("大人", "おとな", "大人おとな"),
    ("法の支配", "ほうのしはい", "法ほう の 支し 配はい"),
    ("人々", "ひとびと", "人ひと 々びと"),
    ("取引", "とりひき", "取とり 引ひき"),
]


@pytest.mark.parametrize(("text", "reading", "parts"), SPLIT)
def test_each_kanji_gets_its_part_of_the_reading(text, reading, parts):
    said = [
        " ".join(p.text if p.text == p.reading else p.text + p.reading for p in way)
        for way in segments(text, reading)
    ]
    assert parts in said


@pytest.mark.parametrize(
    ("text", "reading"),
    [("の友", "とも"), ("友の", "ともが"), ("友" * 70, "とも" * 70)],
)
def test_a_reading_that_does_not_fit_gives_nothing(text, reading):
    assert segments(text, reading) == ()


KNOWN = TextSpec(
    ("シコルスキ外務大臣",), DEFAULT_FOLDS["ja"], words=(("外務大臣", "がいむだいじん"), ("大臣", "だいじん"))
)


@pytest.mark.parametrize(
    "typed",
    ["シコルスキ外務だいじん", "しこるすきがいむ大臣", "シコルスキ外む大じん。", "シコルスキがいむだいじん"],
)
def test_words_with_a_known_reading_may_be_written_in_kana(typed):
    judged = judge([KNOWN], typed, "ja")
    assert (judged.verdict, judged.why, "F15" in judged.by) == ("right", "reading", True)


@pytest.mark.parametrize(
    "typed", ["シコルスキだいじん", "シコルスキ外務だいし", "シコルスキ", "シコルスキ外務大臣だいじん"]
)
def test_a_known_word_does_not_make_more_of_it(typed):
    assert judge([KNOWN], typed, "ja").verdict == "wrong"


KANJI = st.sampled_from(["友達", "学校", "給食", "大人", "法の支配", "北朝鮮", "市場", "人々"])
KANA = st.text(st.sampled_from("ともだちがっこうきゅしょくおなほのはいたせんひびいばじ"), max_size=12)


@settings(derandomize=True)
@given(KANJI, KANA, SHORT)
def test_what_matches_says_the_same_as_the_reading(text, reading, typed):
    """Whatever reading is listed, right is only what can be made of the text and of it."""
    pattern = pattern_of(text, [reading], {})
    if pattern is None:
        return
    assert re.fullmatch(pattern, text)
    assert re.fullmatch(pattern, reading)
    if re.fullmatch(pattern, typed):
        assert set(typed) <= {*text, *reading}


@settings(derandomize=True)
@given(SHORT, SHORT, st.dictionaries(SHORT, SHORT, max_size=3))
def test_any_texts_give_a_pattern_or_nothing(text, reading, words):
    found = pattern_of(text, [reading], words)
    assert found is None or re.compile(found)


@pytest.mark.parametrize("typed", ["tomodachi", "Tomodachi", "tomodati", "TOMODACHI."])
def test_the_reading_in_latin_letters_may_be_written_once_more(typed):
    judged = judge([TextSpec(("友達",), DEFAULT_FOLDS["ja"], ("ともだち",))], typed, "ja")
    assert (judged.verdict, judged.why) == ("unreadable", "romaji")


ROMAJI = [
    ("とうきょう", "Tōkyō tokyo toukyou tohkyoh"),
    ("しゅってん", "shutten syutten"),
    ("じゅう", "jū zyu juu"),
    ("しんぶん", "shinbun shimbun sinbunn"),
    ("ぽーらんど", "porando pourando poorando"),
    ("まっちゃ", "matcha maccha mattya"),
    ("キョート", "kyoto kyōto"),
    ("しんや", "shin'ya sinya"),
    ("ふじ", "fuji huzi"),
]


@each_row(("reading", "spellings"), ROMAJI)
def test_every_usual_spelling_in_latin_letters_is_known(reading, spellings):
    for typed in spellings.split():
        assert judge([TextSpec(("〆",), DEFAULT_FOLDS["ja"], (reading,))], typed, "ja").why == "romaji", typed


@pytest.mark.parametrize("typed", ["tomodati da", "friend", "tomotachi", "tomo", "tomodachis"])
def test_other_latin_letters_are_wrong(typed):
    assert judge([TextSpec(("友達",), DEFAULT_FOLDS["ja"], ("ともだち",))], typed, "ja").verdict == "wrong"
