import pytest
from hypothesis import given, settings

from quiz.answers import DEFAULT_FOLDS, TextSpec, judge
from quiz.answers.around import bare
from quiz.bank.model import Cloze, ShortText
from quiz.text.fold import fold
from quiz.text.fold_japanese import numerals
from quiz.text.fold_signs import clean
from tests.conftest import ROOT
from tests.rows import each_row
from tests.shipped import bank_in
from tests.typed.strange import LONG, SHORT

STEADY = settings(derandomize=True)

BARE = [
    ("法の支配です。", "法の支配"),
    ("答えは「出典」だと思います！", "出典"),
    ("（答え）戦争でしょう？", "戦争"),
    ("I think it’s (the rule of law).", "the rule of law"),
    ("★ 5年です♪", "5年"),
    ("いしだ", "いしだ"),
    ("さかな", "さかな"),
    ("です", "です"),
    ("It is", "It is"),
    ("…", "..."),
    ('"a" or "b"', '"a" or "b"'),
    ("((a) or (b))", "(a) or (b)"),
    ("(a) or (b)", "(a) or (b)"),
]


@each_row(("typed", "core"), BARE)
def test_what_stands_around_an_answer_is_taken_off(typed, core):
    assert bare(typed) == core


@STEADY
@given(SHORT)
def test_an_answer_never_becomes_nothing(typed):
    assert bool(bare(typed)) == bool(clean(typed))


@pytest.mark.long
@STEADY
@given(LONG)
def test_any_text_has_something_in_it(typed):
    assert isinstance(bare(typed), str)


@STEADY
@given(SHORT, SHORT)
def test_what_is_accepted_keeps_what_stands_around_it(one, other):
    """です and its like make no two accepted answers the same: they are taken off what was typed alone."""
    folds = DEFAULT_FOLDS["ja"]
    if clean(one) and fold(one, folds) != fold(other, folds) and bare(one) == one:
        judged = judge([TextSpec((f"{one}です",), folds)], one, "ja")
        assert judged.verdict != "right" or fold(f"{one}です", folds) == fold(one, folds)


NUMBERS = [*range(1, 100)]


def in_kanji(number: int) -> str:
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")


@pytest.mark.parametrize("around", ["第{}", "{}か所", "{}人の友達"])
def test_each_number_in_a_word_is_itself_and_no_other(around):
    folded = [fold(around.format(in_kanji(number)), DEFAULT_FOLDS["ja"]) for number in NUMBERS]
    assert folded == [fold(around.format(number), DEFAULT_FOLDS["ja"]) for number in NUMBERS]
    assert len(set(folded)) == len(NUMBERS)


@pytest.mark.parametrize("text", ["三重県", "二三人", "千代田", "二十", "日本", "一"])
def test_a_sign_that_counts_nothing_stays(text):
    assert numerals(text)[-1] == text[-1]


BANKS = (
    "tests/example.yaml",
    *(f"question_banks/{name}/bank.yaml" for name in ("getting-started", "japan-poland-action-plan")),
)


@pytest.mark.parametrize("file", BANKS)
def test_no_fold_makes_two_accepted_answers_of_a_bank_the_same(file):
    bank = bank_in(ROOT / file)
    answers = [q.answer for q in bank.questions if isinstance(q, ShortText)]
    answers += [gap.text for q in bank.questions if isinstance(q, Cloze) for gap in q.gaps if gap.text]
    for answer in answers:
        for language in ("ja", "en"):
            folded = [fold(text, answer.folds[language]) for text in answer.texts(language)]
            assert len(set(folded)) == len(folded), folded
