"""Numbers as Japanese and English news write them."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from quiz.text.language import LANGUAGES
from quiz.text.numbers import quantities
from quiz.text.written_numbers import in_words
from tests.rows import each_row


@each_row(
    ("value", "japanese", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1500, "1,500", "1,500"),
        (10_000, "1万", "10,000"),
        (8_000_000, "800万", "8 million"),
        (120_000_000, "1億2000万", "120 million"),
        (15_678_901, "1567万8901", "15,678,901"),
        (Fraction(5, 2), "2.5", "2.5"),
        (-8_000_000, "-800万", "-8 million"),
        (Fraction(1, 3), None, None),
        (10**16, None, None),
    ],
)
def test_numbers_are_written_as_news_write_them(
    value: int | Fraction, japanese: str | None, english: str | None
) -> None:
    assert in_words(Fraction(value), "ja") == japanese
    assert in_words(Fraction(value), "en") == english


@given(st.integers(min_value=2, max_value=10**16 - 1))
def test_what_is_written_is_read_as_the_same_number(number: int) -> None:
    for language in LANGUAGES:
        text = in_words(Fraction(number), language) or ""
        assert [found.value for found in quantities(f"{text}人" if language == "ja" else text, language)] == [
            number
        ]
