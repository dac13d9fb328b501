"""PDF: the kanji that were meant, and what to install where PDF is not read."""

import sys

import pytest

from quiz.article.readers import ArticleRefused, read_article
from tests.article.readers.files import pdf_of


def text_of(*lines: str) -> str:
    pytest.importorskip("pypdf", reason="reading PDF is an extra: pip install pypdf")
    return read_article(pdf_of(lines), name="article.pdf").text


def test_the_text_of_a_page_is_read() -> None:
    assert text_of("A bridge opens", "It is long.") == "A bridge opens\nIt is long."


def test_radicals_and_compatibility_ideographs_become_kanji() -> None:
    assert text_of("⽀⼒と⻑い⾷事", "\ufa1b祉と\uf9dc盛") == "支力と長い食事\n福祉と隆盛"


def test_furigana_and_page_numbers_are_left_out() -> None:
    assert text_of("がいしょう", "外相が会談した。", "- 1 -") == "外相が会談した。"


def test_a_broken_pdf_is_refused() -> None:
    pytest.importorskip("pypdf", reason="reading PDF is an extra: pip install pypdf")
    with pytest.raises(ArticleRefused) as refused:
        read_article(b"%PDF-1.4\nnothing of it is true", name="a.pdf")
    assert refused.value.code == "A05"


def test_without_the_package_the_refusal_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(ArticleRefused) as refused:
        read_article(pdf_of(["text"]), name="a.pdf")
    assert (refused.value.code, refused.value.values) == ("A06", {"package": "pypdf"})
