"""HTML: the words of the article, and nothing else of the page."""

from datetime import date
from time import process_time

import pytest

from quiz.article.readers import ArticleRefused, read_article


def text_of(page: str) -> str:
    return read_article(page.encode(), name="page.html").text


SKIPPED = ["script", "style", "nav", "aside", "footer", "template", "noscript", "svg", "button"]


@pytest.mark.parametrize("element", SKIPPED)
def test_what_is_no_article_is_skipped(element: str) -> None:
    assert (
        text_of(f"<body><p>前。</p><{element}>広告<p>も</p></{element}><p>後。</p></body>") == "前。\n\n後。"
    )


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby>外相<rp>(</rp><rt>がいしょう</rt><rp>)</rp></ruby>",
        "<ruby>外相<rt>がいしょう</ruby>",
        "<ruby>外<rt>がい<rb>相<rt>しょう</ruby>",
        "<ruby><rb>外相</rb><rtc><rt>がいしょう</rt></rtc></ruby>",
    ],
)
def test_words_under_furigana_survive_and_furigana_does_not(ruby: str) -> None:
    assert text_of(f"<p>岩屋{ruby}が会談</p>") == "岩屋外相が会談"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<div>一</div><div>二</div>", "一\n二"),
        ("一<br>二<br/>三", "一\n二\n三"),
        ("<p>一<p>二", "一\n\n二"),
        ("<ul><li>一<li>二</ul>", "• 一\n• 二"),
        ("<table><tr><td>A<td>B<tr><td>C</table>", "A B\nC"),
        ("一<b>二</b><a href=x>三</a>四", "一二三四"),
        ("a <i>b</i>\n  c", "a b c"),
        ("協力を\n      深める", "協力を深める"),
        ("A&amp;B&nbsp;C&#x65e5;&copy", "A&B\xa0C日©"),
        ("1 < 2 と 3 > 2", "1 < 2 と 3 > 2"),
        ("<p title='a > b'>文</p>", "文"),
        ("前<!-- <p>隠れた</p> -->後", "前後"),
        ("前<![CDATA[x]]>後", "前後"),
        ("本文<!-- 閉じない", "本文"),
        ("<p>文</p></div></nav></article>", "文"),
    ],
)
def test_blocks_become_lines_and_the_rest_runs_on(page: str, text: str) -> None:
    assert text_of(page) == text


def test_the_article_is_preferred_to_the_page_around_it() -> None:
    article = "<article><h1>題</h1><p>とても長い本文です。</p></article>"
    page = f"<body><div>メニュー</div><main>{article}</main><div>関連</div></body>"
    assert text_of(page) == "題\n\nとても長い本文です。"


def test_a_short_teaser_is_not_the_article() -> None:
    page = f"<body><main><p>{'本文です。' * 30}</p><article>関連記事</article></main></body>"
    assert text_of(page).startswith("本文です。")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-10-18T09:00:00+09:00">',
        '<meta name="date" content="20241018">',
        '<script type="application/ld+json">{"datePublished": "2024-10-18T09:00"}</script>',
        '<body><time datetime="2024-10-18">きのう</time>',
        '<meta name="date" content="2024-13-45"><body><time datetime="2024-10-18">',
    ],
)
def test_the_day_of_publication_is_found(head: str) -> None:
    assert read_article(f"<html>{head}<p>本文</p>".encode(), name="a.html").published == date(2024, 10, 18)


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>橋が開通 | 港新聞</title><body><h1>橋が開通</h1><p>本文。</p>", "橋が開通"),
        ("<title>橋が開通｜港新聞</title><body><p>本文。</p>", "橋が開通"),
        ("<title>A bridge opens - The Port</title><body><p>Text.</p>", "A bridge opens"),
        ("<body><p>本文。</p>", ""),
    ],
)
def test_the_title_is_found_and_stands_first(page: str, title: str) -> None:
    revision = read_article(page.encode(), name="a.html")
    assert revision.title == title
    assert revision.text.startswith(title)


@pytest.mark.parametrize("name", ["shift_jis", "euc-jp", "iso-2022-jp", "utf-8", "Shift_JIS"])
def test_the_page_says_its_encoding(name: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={name}"><p>東京の記事</p>'
    assert read_article(page.encode(name), name="a.html").text == "東京の記事"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp932"])
def test_a_page_that_says_nothing_or_nonsense_is_read_by_its_bytes(encoding: str) -> None:
    page = '<meta charset="klingon"><p>東京の記事</p>'
    assert read_article(page.encode(encoding), name="a.html").text == "東京の記事"


def test_a_page_in_none_of_the_encodings_is_refused() -> None:
    with pytest.raises(ArticleRefused):
        read_article(b"<p>" + bytes(range(128, 256)), name="a.html")


@pytest.mark.parametrize(
    "piece", ["<!--", "<a ", '<a b="', "<![CDATA[", "<?", "</", "<p", "<div>", "<h1>", "<ruby>"]
)
def test_a_page_of_broken_tags_costs_no_more_than_another(piece: str) -> None:
    page = ("<html><body>本文です。" + piece * (200_000 // len(piece))).encode()
    begin = process_time()
    assert read_article(page, name="a.html").text.startswith("本文です。")
    assert process_time() - begin < 3


@pytest.mark.parametrize(
    ("reference", "read"),
    [
        ("&#" + "9" * 5000 + ";", "\ufffd"),
        ("&#x" + "f" * 5000 + ";", "\ufffd"),
        ("&#" + "0" * 5000 + "65;", "A"),
        ("&#x" + "0" * 5000 + "41;", "A"),
        ("&#27211;", "橋"),
        ("&#x6a4b;", "橋"),
    ],
)
def test_a_number_of_a_sign_may_be_as_long_as_it_likes(reference: str, read: str) -> None:
    page = f"<html><title>T {reference}</title><body><p>before {reference} after</p></body></html>"
    assert f"before {read} after" in text_of(page)
