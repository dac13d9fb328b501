from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.answers import DEFAULT_FOLDS, DateSpec, NotAccepted, NumberSpec, TextSpec, judge, read_accepted
from quiz.text.language import LANGUAGES
from tests.rows import each_row
from tests.typed.strange import SHORT

READ = [
    ("number", "5", (NumberSpec(Fraction(5)),)),
    ("number", "5 年", (NumberSpec(Fraction(5), ("年",)),)),
    ("number", "5 年|年間", (NumberSpec(Fraction(5), ("年", "年間")),)),
    ("number", "5 年 | 五年", (NumberSpec(Fraction(5), ("年",)), NumberSpec(Fraction(5), ("年",)))),
    ("number", "5 | 6 | 7", tuple(NumberSpec(Fraction(value)) for value in (5, 6, 7))),
    ("number", "約5年", (NumberSpec(Fraction(5), ("年",), approx_ok=True),)),
    ("number", "5年ほど", (NumberSpec(Fraction(5), ("年",), approx_ok=True),)),
    ("number", "about five years", (NumberSpec(Fraction(5), ("years",), approx_ok=True),)),
    ("number", "800万発以上", (NumberSpec(Fraction(8_000_000), ("発以上",)),)),
    ("number", "more than 5 years", (NumberSpec(Fraction(5), ("more than years",)),)),
    ("number", "5 km!", (NumberSpec(Fraction(5), ("km",), unit_required=True),)),
    ("number", "3.14 ± 0.01", (NumberSpec(Fraction("3.14"), tolerance=Fraction("0.01")),)),
    ("number", "3.14±0.01 m", (NumberSpec(Fraction("3.14"), ("m",), tolerance=Fraction("0.01")),)),
    ("number", "5 km ± 1 km", (NumberSpec(Fraction(5), ("km",), tolerance=Fraction(1)),)),
    ("number", "100 ±5%", (NumberSpec(Fraction(100), tolerance=Fraction(1, 20), is_relative=True),)),
    ("number", "50% ± 5%", (NumberSpec(Fraction(50), ("%",), tolerance=Fraction(5)),)),
    ("number", "$5 billion", (NumberSpec(Fraction(5 * 10**9), ("$",)),)),
    ("date", "2024-10-18", (DateSpec(2024, 10, 18),)),
    ("date", "令和6年10月", (DateSpec(2024, 10),)),
    ("date", "2024 | October 2023", (DateSpec(2024), DateSpec(2023, 10))),
    ("text", "Sikorski", (TextSpec(("Sikorski",), DEFAULT_FOLDS["ja"]),)),
    (
        "text",
        "Sikorski | Radosław Sikorski|外相",
        (TextSpec(("Sikorski", "Radosław Sikorski", "外相"), DEFAULT_FOLDS["ja"]),),
    ),
]

REFUSED = [
    ("number", "", "empty", 1),
    ("number", "5 | ", "empty", 2),
    ("text", "a |  | b", "empty", 2),
    ("number", "三五十", "not-a-number", 1),
    ("number", "2⁵", "not-a-number", 1),
    ("number", "年", "not-a-number", 1),
    ("number", "5 ± 1 ± 1", "tolerance", 1),
    ("number", "5 | 6 ± x", "tolerance", 2),
    ("number", "5 ± -1", "tolerance", 1),
    ("number", "5 km ± 1 kg", "tolerance", 1),
    ("date", "03/04/2024", "ambiguous-date", 1),
    ("date", "2024 | 2024-02-30", "not-a-date", 2),
    ("date", "10月18日", "less-precise", 1),
]


@each_row(("kind", "text", "specs"), READ)
def test_the_short_form_of_an_author_is_read(kind, text, specs):
    assert read_accepted(kind, "ja", text) == specs


@each_row(("kind", "text", "code", "place"), REFUSED)
def test_what_cannot_be_read_is_refused_with_its_place(kind, text, code, place):
    with pytest.raises(NotAccepted) as refused:
        read_accepted(kind, "ja", text)
    assert (refused.value.code, refused.value.place) == (code, place)
    assert isinstance(refused.value, ValueError)


@each_row(("kind", "text", "specs"), READ)
def test_what_an_author_writes_is_right_as_an_answer(kind, text, specs):  # noqa: ARG001
    first = text.split("|")[0].split("±")[0].rstrip("! ")
    assert judge(read_accepted(kind, "en", text), first, "en").verdict == "right"


@settings(derandomize=True)
@given(st.sampled_from(["text", "number", "date"]), st.sampled_from(LANGUAGES), SHORT)
def test_any_text_is_read_or_refused(kind, language, text):
    try:
        specs = read_accepted(kind, language, text)
    except NotAccepted:
        return
    assert specs
