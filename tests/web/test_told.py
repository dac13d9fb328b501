"""Findings in words for those who write in fields."""

from quiz.web.teacher.told import in_english
from tests.rows import each_row


@each_row(
    ("sentence", "html"),
    [
        ("Ask only what is asked.", "Ask only what is asked."),
        ("“全部選んでください”: say less", "“<span lang=ja>全部選んでください</span>”: say less"),
        ("with 約5年間, or 5", "with <span lang=ja>約5年間</span>, or 5"),
        ("<b>駅</b>", "&lt;b&gt;<span lang=ja>駅</span>&lt;/b&gt;"),
    ],
)
def test_what_an_english_sentence_quotes_in_japanese_is_read_as_japanese(sentence: str, html: str) -> None:
    assert str(in_english(sentence)).replace('"', "") == html
