"""What every template may use: points and days as readers write them."""

from datetime import date
from fractions import Fraction

from flask import Flask

from quiz.web.page import a_date, score
from quiz.web.wording import bare
from tests.rows import each_row


@each_row(
    ("share", "said"),
    [
        (Fraction(0), "0"),
        (Fraction(1), "1"),
        (Fraction(1, 2), "0.5"),
        (Fraction(1, 4), "0.25"),
        (Fraction(3, 4), "0.75"),
        (Fraction(1, 8), "0.13"),
        (Fraction(3, 8), "0.38"),
        (Fraction(1, 3), "0.33"),
        (Fraction(2, 3), "0.67"),
        (Fraction(113, 4), "28.25"),
        (Fraction(-2, 3), "-0.67"),
        (Fraction(2001), "2,001"),
    ],
)
@each_row("language", ["ja", "en"])
def test_points_are_shown_as_they_add_up(app: Flask, language: str, share: Fraction, said: str) -> None:
    with app.test_request_context(headers={"Cookie": f"language={language}"}):
        assert score(share) == said


def test_days_are_written_as_in_the_banks() -> None:
    assert a_date(date(2024, 10, 18), "en") == "18 October 2024"
    assert bare(a_date(date(2024, 10, 8), "ja")) == "2024年10月8日"
