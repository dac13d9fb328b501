"""The right answer of a written question, as it is shown and as it is lit up in the proof."""

import pytest

from quiz.bank.written import NumberAnswer, date_words, number_words
from tests.rows import each_row


@each_row(
    ("value", "ja", "en"),
    [
        ("5", "5", "5"),
        ("0.5", "0.5", "0.5"),
        ("2.50", "2.50", "2.50"),
        ("1234567", "123万4567", "1,234,567"),
        ("99999999999999999", "99,999,999,999,999,999", "99,999,999,999,999,999"),
        ("1500", "1,500", "1,500"),
        ("12345", "1万2345", "12,345"),
        ("8000000", "800万", "8 million"),
        ("-8000000", "-800万", "-8 million"),
        ("120000000", "1億2000万", "120 million"),
        ("100000000", "1億", "100 million"),
        ("0", "0", "0"),
    ],
)
def test_a_large_number_is_easy_to_read(value: str, ja: str, en: str) -> None:
    assert (number_words(value, "ja"), number_words(value, "en")) == (ja, en)


@pytest.mark.parametrize(
    ("unit", "ja", "en"),
    [
        (None, "2024", "2024"),
        ({"ja": ["年"], "en": ["year"]}, "2024年", "2024 year"),
        ({"ja": ["人"], "en": ["people"]}, "2,024人", "2,024 people"),
        ({"ja": ["%"], "en": ["%"]}, "2,024%", "2,024%"),
    ],
)
def test_a_year_is_not_grouped(unit: dict[str, list[str]] | None, ja: str, en: str) -> None:
    answer = NumberAnswer.model_validate({"value": 2024, "unit": unit})
    assert (answer.words("ja"), answer.words("en")) == (ja, en)


@pytest.mark.parametrize(
    ("date", "ja", "en"),
    [
        ("2024-10-18", "2024年10月18日", "18 October 2024"),
        ("2024-01", "2024年1月", "January 2024"),
        ("2024", "2024年", "2024"),
    ],
)
def test_a_date_is_as_exact_as_it_is(date: str, ja: str, en: str) -> None:
    assert (date_words(date, "ja"), date_words(date, "en")) == (ja, en)


def test_the_reading_of_a_unit_is_notation_and_not_shown() -> None:
    answer = NumberAnswer.model_validate(
        {"value": "8000000", "unit": {"ja": ["発《ぱつ》"], "en": ["rounds"]}, "unit_required": True}
    )
    assert [answer.words(language) for language in ("ja", "en")] == ["800万発", "8 million rounds"]
