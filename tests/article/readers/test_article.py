"""The one door: what is let in, what is refused, and by which code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.article.readers import ArticleRefused, read_article
from quiz.article.readers.refused import CODES, LARGEST_FILE, LONGEST_TEXT
from quiz.messages.articles import REFUSED
from tests.article.readers.files import docx_of, paragraph, pdf_of, zip_of

WHOLE = {
    "page.html": "<!DOCTYPE html><title>題</title><h1>題</h1><p>本文<ruby>字<rt>じ</ruby></p>".encode(),
    "article.docx": docx_of(paragraph("本文です。")),
    "article.pdf": pdf_of(["本文です。"]),
    "article.txt": "題\n\n本文です。".encode("utf-16"),
}

REFUSALS = [
    ("large.txt", b"a" * (LARGEST_FILE + 1), "A01"),
    ("long.txt", b"a" * (LONGEST_TEXT + 1), "A02"),
    ("empty.txt", b"", "A03"),
    ("blank.txt", " \n\u3000\n".encode(), "A03"),
    ("blank.html", b"<html><body><script>var a = 1</script></body></html>", "A03"),
    ("other.txt", b"\xff\xfe\x00", "A04"),
    ("random.txt", bytes(range(128, 256)), "A04"),
    ("broken.docx", docx_of(paragraph("本文"))[:60], "A05"),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, "A08"),
    ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "A08"),
    ("sheet.xlsx", zip_of({"xl/workbook.xml": b"<a/>"}), "A08"),
    ("control.txt", b"\x01\x02\x03abc" * 9, "A08"),
]


@pytest.mark.parametrize(("name", "data", "code"), REFUSALS, ids=[row[0] for row in REFUSALS])
def test_what_is_no_article_is_refused_with_a_code(name: str, data: bytes, code: str) -> None:
    with pytest.raises(ArticleRefused) as refused:
        read_article(data, name=name)
    assert refused.value.code == code


def test_every_code_has_its_words() -> None:
    assert REFUSED.keys() == CODES.keys()


def test_the_largest_article_is_let_in() -> None:
    assert len(read_article(b"a" * LONGEST_TEXT, name="a.txt").text) == LONGEST_TEXT


def test_the_beginning_of_a_file_decides_and_not_its_name() -> None:
    assert read_article(docx_of(paragraph("本文です。")), name="a.txt").text == "本文です。"
    assert read_article("<!DOCTYPE html><p>本文です。</p>".encode(), name="a.txt").text == "本文です。"
    assert read_article(b"Text with <b> in it.", name="a.txt").text == "Text with <b> in it."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("日本語の記事です。", "ja"),
        ("This is English.", "en"),
        ("The word 言橋 means a bridge of words, and 橋 is a bridge.", "en"),
        ("NATOのStoltenberg氏がBrusselsで会見した。", "ja"),
        ("カタカナ", "ja"),
        ("🎉🎉", "en"),
        ("1234", "en"),
    ],
)
def test_the_language_is_recognised(text: str, language: str) -> None:
    assert read_article(text.encode(), name="a.txt").language == language


@pytest.mark.parametrize("name", WHOLE)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(name: str, data: st.DataObject) -> None:
    damaged = bytearray(WHOLE[name])
    for _ in range(data.draw(st.integers(1, 12))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    code, text = outcome(bytes(damaged), name)
    assert code in CODES or text.strip()


def outcome(data: bytes, name: str) -> tuple[str, str]:
    """The code of a refusal, or the text."""
    try:
        return "", read_article(data, name=name).text
    except ArticleRefused as refused:
        return refused.code, ""
