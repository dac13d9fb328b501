"""DOCX: the words that Word shows, and no attack."""

import io
import zipfile
from xml.etree.ElementTree import XMLParser

import pytest

from quiz.article.readers import ArticleRefused, read_article
from tests.article.readers.files import docx_of, paragraph, zip_of


def text_of(body: str) -> str:
    return read_article(docx_of(body), name="article.docx").text


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


RUBY = (
    "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>がいしょう</w:t></w:r></w:rt>"
    "<w:rubyBase><w:r><w:t>外相</w:t></w:r></w:rubyBase></w:ruby>"
)
FORMS = [
    (paragraph("一") + paragraph("二"), "一\n二"),
    (f"<w:p>{run('岩屋')}<w:r>{RUBY}</w:r>{run('が会談')}</w:p>", "岩屋外相が会談"),
    ("<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p>", "一\t二\n三"),
    ("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>一</w:t></w:r></w:p>", "一"),
    (
        f"<w:tbl><w:tr><w:tc>{paragraph('A')}</w:tc><w:tc>{paragraph('B')}{paragraph('C')}</w:tc></w:tr></w:tbl>",
        "A \tB C",
    ),
    (f"<w:p>{run('前')}<w:del>{run('消')}</w:del><w:ins>{run('入')}</w:ins>{run('後')}</w:p>", "前入後"),
    (f"<w:p><w:moveFrom>{run('元')}</w:moveFrom><w:moveTo>{run('先')}</w:moveTo></w:p>", "先"),
    ("<w:p><w:r><w:delText>消</w:delText><w:t>残</w:t></w:r></w:p>", "残"),
    ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>残</w:t></w:r></w:p>", "残"),
    ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠</w:t></w:r><w:r><w:t>見</w:t></w:r></w:p>", "見"),
    ("<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>一つ目</w:t></w:r></w:p>", "• 一つ目"),
    (
        f"<w:p><mc:AlternateContent><mc:Choice>{run('図')}</mc:Choice><mc:Fallback>{run('図')}</mc:Fallback>"
        "</mc:AlternateContent></w:p>",
        "図",
    ),
    ("<w:p><w:r><w:t>A&amp;B&#x65e5;</w:t></w:r></w:p>", "A&B日"),
    (f"<w:p><w:hyperlink>{run('リンク')}</w:hyperlink>{run('。')}</w:p>", "リンク。"),
]


@pytest.mark.parametrize(("body", "text"), FORMS)
def test_the_words_are_those_that_a_reader_sees(body: str, text: str) -> None:
    assert text_of(body) == text


def test_the_document_is_found_where_the_file_says() -> None:
    assert read_article(docx_of(paragraph("本文"), part="word/document2.xml"), name="a.docx").text == "本文"


def test_entities_are_never_expanded() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "ははは"><!ENTITY b "&a;&a;&a;&a;">]>'
    with pytest.raises(ArticleRefused) as refused:
        read_article(docx_of(paragraph("&b;"), prolog=bomb), name="a.docx")
    assert refused.value.code == "A05"


def test_no_file_of_the_machine_is_read() -> None:
    spy = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    with pytest.raises(ArticleRefused):
        read_article(docx_of(paragraph("&a;"), prolog=spy), name="a.docx")


def test_what_unpacks_to_too_much_is_stopped() -> None:
    bomb = docx_of(f"<w:p>{' ' * (65 * 2**20)}</w:p>")
    assert len(bomb) < 2**20
    with pytest.raises(ArticleRefused) as refused:
        read_article(bomb, name="a.docx")
    assert refused.value.code == "A09"


def test_a_deep_document_is_read() -> None:
    assert text_of("<w:p>" * 20_000 + "<w:r><w:t>底</w:t></w:r>" + "</w:p>" * 20_000) == "底"


@pytest.mark.parametrize(
    "data",
    [
        zip_of({"word/document.xml": b"<w:document"}),
        zip_of({"word/document.xml": b""}),
        zip_of({"word/document.xml": b"\xff\xfe\xff"}),
        docx_of(paragraph("本文"))[:-30],
        b"PK\x03\x04" + bytes(200),
    ],
)
def test_a_broken_file_is_refused(data: bytes) -> None:
    with pytest.raises(ArticleRefused) as refused:
        read_article(data, name="a.docx")
    assert refused.value.code == "A05"


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_no_word_processor_packs_like_that_is_refused(packing: int) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", packing) as file:
        file.writestr("word/document.xml", "<a/>")
    with pytest.raises(ArticleRefused) as refused:
        read_article(packed.getvalue(), name="article.docx")
    assert refused.value.code == "A05"


@pytest.mark.parametrize("begun", ['<w a="', '<w a=">', "<!-- ", "<?x ", "<w", "<w>&"])
def test_what_never_ends_costs_its_length_and_not_its_square(
    begun: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fed = list[int]()

    class Counting(XMLParser):
        def feed(self, data: bytes) -> None:
            fed.append(len(data))
            super().feed(data)

    monkeypatch.setattr("quiz.article.readers.docx.XMLParser", Counting)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", begun + "x" * 8_000_000)
    with pytest.raises(ArticleRefused):
        read_article(packed.getvalue(), name="article.docx")
    assert len(fed) < 12
