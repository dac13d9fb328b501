"""Numbers and dates that others published, retyped; each table names its source."""

from fractions import Fraction

from quiz.answers import DateSpec, NumberSpec, judge
from tests.rows import each_row
from tests.typed.tables import rows

TOLERANCES = rows("tolerance_moodle.tsv")
NUMERALS = rows("numerals_geolonia.tsv") + rows("numerals_wareki.tsv")
DATES = rows("dates_wareki.tsv") + rows("eras.tsv")


def spec_of(kind: str, value: Fraction, tolerance: Fraction) -> NumberSpec:
    if kind == "geometric":
        ends = (value / (1 + tolerance), value * (1 + tolerance))
        return NumberSpec(sum(ends) / 2, tolerance=abs(ends[1] - ends[0]) / 2)
    return NumberSpec(value, tolerance=tolerance, is_relative=kind == "relative")


@each_row(("kind", "value", "tolerance", "given", "ok"), TOLERANCES)
def test_the_ends_of_a_tolerance_belong_to_it(kind, value, tolerance, given, ok):
    spec = spec_of(kind, Fraction(value), Fraction(tolerance))
    assert judge([spec], given, "en").verdict == ("right" if ok == "1" else "wrong")


@each_row(("text", "value"), NUMERALS)
def test_a_numeral_has_its_published_value(text, value):
    if not value:
        assert judge([NumberSpec(Fraction(38))], text, "ja").why == "not-a-number"
        return
    assert judge([NumberSpec(Fraction(value))], text, "ja").why == "value"
    assert judge([NumberSpec(Fraction(value) + 1)], text, "ja").why == "other-value"


@each_row(("text", "date"), DATES)
def test_a_date_has_its_published_day(text, date):
    if date in ("", "less"):
        why = judge([DateSpec(1995, 3, 8)], text, "ja").why
        assert why in (("not-a-date", "empty") if not date else ("less-precise", "other-date"))
        return
    parts = [int(part) for part in date.split("-")]
    assert judge([DateSpec(*parts)], text, "ja").why == "value"
    assert judge([DateSpec(parts[0] + 1, *parts[1:])], text, "ja").verdict != "right"


def test_the_tables_are_whole():
    assert (len(TOLERANCES), len(rows("numerals_geolonia.tsv")), len(rows("numerals_wareki.tsv"))) == (
        41,
        42,
        22,
    )
    assert len(rows("dates_wareki.tsv")) >= 60
