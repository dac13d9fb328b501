"""Numbers of signs: whoever says a word has all the numbers by which it is looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.manuscript import codes_for, codes_in

LINES = st.text(alphabet="駅長が工事約5年ab c。", max_size=30)


@given(LINES, LINES, st.text(alphabet="駅長が工事約5年ab。", min_size=1, max_size=30))
def test_a_text_that_says_a_word_has_its_numbers(before: str, after: str, word: str) -> None:
    assert codes_for(word) <= codes_in(f"x\n{before}{word}{after}\ny")


@pytest.mark.parametrize(
    ("text", "word"), [("駅の長", "駅長"), ("駅\n長", "駅長"), ("abc", "d"), ("abxbc", "abc"), ("a駅b", "ab")]
)
def test_a_text_that_has_only_its_signs_has_not(text: str, word: str) -> None:
    assert not codes_for(word) <= codes_in(text)


def test_a_number_is_the_same_everywhere() -> None:
    assert (codes_for("駅"), codes_for("駅長")) == ({317929438}, {864333468})
