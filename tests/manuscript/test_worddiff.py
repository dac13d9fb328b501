"""What changed between two texts, in whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.manuscript.worddiff import word_diff
from quiz.text.language import Language


def shown(before: str, after: str, language: Language) -> str:
    signs = {"same": "{}", "gone": "-{}-", "new": "+{}+"}
    return "".join(signs[piece.change].format(piece.text) for piece in word_diff(before, after, language))


@pytest.mark.parametrize(
    ("before", "after", "language", "said"),
    [
        ("It runs to 2028.", "It runs to 2029.", "en", "It runs to -2028-+2029+."),
        ("the ministers' plan", "the minister's plan", "en", "the -ministers'-+minister's+ plan"),
        ("計画は2028年までです。", "計画は2029年までです。", "ja", "計画は-2028-+2029+年までです。"),
        ("外相が署名しました。", "首相が署名しました。", "ja", "-外相-+首相+が署名しました。"),
        ("", "駅", "ja", "+駅+"),
        ("駅", "", "ja", "-駅-"),
        ("", "", "ja", ""),
    ],
)
def test_whole_words_are_compared(before: str, after: str, language: Language, said: str) -> None:
    assert shown(before, after, language) == said


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(["ja", "en"]))
def test_both_texts_can_be_read_in_it(before: str, after: str, language: Language) -> None:
    pieces = word_diff(before, after, language)
    assert "".join(p.text for p in pieces if p.change != "new") == before
    assert "".join(p.text for p in pieces if p.change != "gone") == after


def test_a_text_of_enormous_length_is_not_compared_word_by_word() -> None:
    assert [piece.change for piece in word_diff("a " * 20_000, "b " * 20_000, "en")] == ["gone", "new"]
