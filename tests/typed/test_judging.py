import time
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.answers import DEFAULT_FOLDS, DateSpec, NumberSpec, TextSpec, Why, judge
from quiz.messages.judged import STEPS, WHY
from quiz.text.fold import FOLDS, fold
from quiz.text.language import LANGUAGES
from tests.rows import each_row
from tests.typed.strange import LONG, SHORT

STEADY = settings(derandomize=True)

FOLDINGS = st.lists(st.sampled_from(list(FOLDS)), unique=True).map(tuple)
TEXTS = st.builds(
    TextSpec,
    st.lists(SHORT, min_size=1, max_size=3).map(tuple),
    FOLDINGS,
    st.lists(SHORT, max_size=2).map(tuple),
)
NUMBERS = st.builds(
    NumberSpec,
    st.sampled_from([Fraction(5), Fraction(2024), Fraction(1, 2), Fraction(-5), Fraction(1_000_000)]),
    units=st.sampled_from([(), ("年",), ("years",), ("%",), ("発以上",), ("km", "マイル")]),
    unit_required=st.booleans(),
    tolerance=st.sampled_from([Fraction(0), Fraction(1, 10)]),
    is_relative=st.booleans(),
    approx_ok=st.booleans(),
)
DATES = st.sampled_from([DateSpec(2024), DateSpec(2024, 10), DateSpec(2024, 10, 18), DateSpec(5, 3, 4)])
SPECS = st.lists(st.one_of(TEXTS, NUMBERS, DATES), max_size=4)
LANGUAGE = st.sampled_from(LANGUAGES)

DEFAULT_JA = TextSpec(("シコルスキ", "ラドスワフ・シコルスキ"), DEFAULT_FOLDS["ja"], ("しこるすき",))
IN_KANJI = TextSpec(("友達", "外務大臣"), DEFAULT_FOLDS["ja"], ("ともだち",), (("大臣", "だいじん"),))


@pytest.mark.long
@STEADY
@given(SPECS, LONG, LANGUAGE)
def test_any_text_gets_a_judgement(specs, typed, language):
    judged = judge(specs, typed, language)
    assert judged.why in get_args(Why)
    assert (judged.verdict == "right") == (judged.answer is not None)
    assert judged.by == () or judged.verdict == "right"


@pytest.mark.long
@STEADY
@given(SPECS, SPECS, SHORT, LANGUAGE)
def test_accepting_more_never_makes_a_right_answer_wrong(specs, more, typed, language):
    if judge(specs, typed, language).verdict == "right":
        assert judge([*specs, *more], typed, language).verdict == "right"
        assert judge([*more, *specs], typed, language).verdict == "right"


@STEADY
@given(TEXTS, SHORT, SHORT, LANGUAGE)
def test_another_alias_never_makes_a_right_answer_wrong(spec, alias, typed, language):
    if judge([spec], typed, language).verdict == "right":
        wider = TextSpec((alias, *spec.accepted), spec.folds, spec.readings)
        assert judge([wider], typed, language).verdict == "right"


@STEADY
@given(st.lists(SHORT, min_size=1, max_size=3).map(tuple), FOLDINGS, st.data())
def test_what_is_accepted_is_right_as_it_is(accepted, folds, data):
    typed = data.draw(st.sampled_from(accepted))
    judged = judge([TextSpec(accepted, folds)], typed, "ja")
    assert judged.why == "exact" or (judged.why == "empty" and not fold(typed, ()))


@STEADY
@given(SHORT, SHORT, FOLDINGS)
def test_none_of_the_folds_that_are_named_can_be_spared(one, other, folds):
    judged = judge([TextSpec((one,), folds)], other, "ja")
    if judged.why == "folded":
        assert fold(one, judged.by) == fold(other, judged.by)
        for name in judged.by:
            fewer = [left for left in judged.by if left != name]
            assert name == "F0" or fold(one, fewer) != fold(other, fewer)


@each_row(
    ("typed", "answer", "by", "why"),
    [
        ("シコルスキ", 1, (), "exact"),
        ("ラドスワフ・シコルスキ", 2, (), "exact"),
        ("シコルスキ\u200b", 1, ("F0",), "folded"),
        ("ｼｺﾙｽｷ", 1, ("F1",), "folded"),
        ("しこるすき", 1, (), "reading"),
        ("しこるすき。", 1, ("F4",), "reading"),
        ("らどすわふ　シコルスキ", 2, ("F3", "F4"), "folded"),
        ("シコルスキー", 1, ("F5",), "folded"),
        ("ﾗﾄﾞｽﾜﾌ ｼｺﾙｽｷｰ。", 2, ("F1", "F4", "F5"), "folded"),
    ],
)
def test_the_way_to_the_answer_is_told(typed, answer, by, why):
    spec = DEFAULT_JA if why != "reading" else TextSpec(("大臣",), ("F0", "F4"), ("しこるすき",))
    judged = judge([spec], typed, "ja")
    assert (judged.verdict, judged.answer, judged.by, judged.why) == ("right", answer, by, why)


def test_answers_are_counted_through_all_that_is_accepted():
    specs = [
        TextSpec(("一", "二"), ()),
        NumberSpec(Fraction(3)),
        DateSpec(2024),
        TextSpec(("終",), (), ("おわり",)),
    ]
    assert [judge(specs, typed, "ja").answer for typed in ("二", "3", "2024年", "終", "おわり")] == [
        2,
        3,
        4,
        5,
        5,
    ]


def test_the_narrowest_miss_says_why():
    specs = [NumberSpec(Fraction(7)), NumberSpec(Fraction(5), ("年",)), NumberSpec(Fraction(6))]
    assert judge(specs, "5人", "ja").why == "other-unit"
    assert judge(specs, "9", "ja").why == "other-value"
    assert judge(specs, "ねこ", "ja").why == "not-a-number"
    assert judge([*specs, TextSpec(("いぬ",), ())], "ねこ", "ja").why == "no-match"


@each_row("typed", ["", " ", "　\u200b", "\ufeff\n", "\x00"])
@each_row("spec", [DEFAULT_JA, NumberSpec(Fraction(5)), DateSpec(2024)])
def test_an_answer_of_nothing_is_unreadable(spec, typed):
    judged = judge([spec], typed, "ja")
    assert (judged.verdict, judged.why) == ("unreadable", "empty")


def test_nothing_is_right_where_nothing_is_accepted():
    assert judge([], "5", "ja").why == "no-match"
    assert judge([TextSpec((), DEFAULT_FOLDS["en"])], "5", "en").verdict == "wrong"


def test_folds_are_used_only_where_they_are_asked_for():
    for typed, accepted, name in (
        ("バイオリン", "ヴァイオリン", "F6"),
        ("渡邊", "渡辺", "F7"),
        ("Tokyo", "Tōkyō", "F8"),
        ("the Hague", "Hague", "F9"),
    ):
        others = tuple(fold_name for fold_name in FOLDS if fold_name != name)
        assert judge([TextSpec((accepted,), (name,))], typed, "ja").by == (name,)
        assert judge([TextSpec((accepted,), others)], typed, "ja").verdict == "wrong"


def test_terminals_have_words_for_all_codes():
    assert set(WHY) == set(get_args(Why))
    assert set(STEPS) == {
        *FOLDS,
        *(f"F{number}" for number in (10, 11, 12, 14, 15, 16, *range(18, 22), *range(25, 30))),
    }


PIECES = (
    *("ア", "ー", "ｶﾞ", "e\u0301\u0316", "゛\u0316", "ア=-", "1・", "a ", "the ", "a.", "'\"", "an-", "㌔"),
    *("½", "ヴァ", "5,555", "五万", "one and ", "5 million ", "2024-", "約", "minus ", "(", "18 October "),
    *(
        "です",
        "答えは",
        "It is ",
        "（",
        "★",
        "ごねん",
        "3まん",
        "友だち",
        "a quarter of a ",
        "millions ",
        "から",
        "（金）",
    ),
    *("第二", "二か所", "ａ．", "A. B.", "a,b", "St.P", "tomodachi ", "ｎ"),
)


@pytest.mark.long
@each_row("piece", PIECES)
def test_ten_thousand_signs_are_judged_at_once(piece):
    typed = (piece * 10_000)[:10_000]
    specs = [
        DEFAULT_JA,
        IN_KANJI,
        TextSpec(("x",), tuple(FOLDS)),
        NumberSpec(Fraction(5), ("年",)),
        DateSpec(2024),
    ]
    started = time.process_time()
    assert judge(specs, typed, "ja").verdict in {"wrong", "unreadable"}
    # Squares of the length would take minutes.
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("800万発の砲弾", "value"),
        ("800万の砲弾", "other-unit"),
        ("800万発のミサイル", "not-a-number"),
        ("800万人の砲弾", "other-unit"),
        ("900万発の砲弾", "other-value"),
        ("800万発以上の砲弾", "not-a-number"),
    ],
)
def test_what_is_counted_may_be_named_as_the_question_names_it(typed, why):
    spec = NumberSpec(Fraction(8_000_000), ("発",), about="運んだ砲弾は何発ですか。")
    assert judge([spec], typed, "ja").why == why
