"""HTML, by the parser of the standard library: what a reader of the page reads, line by line."""

import codecs
import re
from datetime import date

from quiz.article.parts import Revision
from quiz.article.readers.html_tags import whole_tags
from quiz.article.readers.html_text import Page
from quiz.article.readers.refused import ArticleRefused
from quiz.article.readers.revision import revision_of
from quiz.text.encoding import decoded

_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html\b|head\b|body\b|article\b)",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)|<\?xml[^>]+encoding=[\"']([A-Za-z0-9_-]+)",
    re.IGNORECASE,
)
# Where a page may name its encoding, by the HTML standard and some more.
_HEAD = 4_096
_ENCODINGS = frozenset(("utf-8", "cp932", "euc_jp", "iso2022_jp", "cp1252"))
_WINDOWS = {"shift_jis": "cp932", "iso8859-1": "cp1252", "ascii": "cp1252"}
# A page with one broken byte is still a page.
_MOST_BROKEN = 0.001
_ZEROS = re.compile(r"&#([xX]?)0+(?=[0-9a-fA-F])")
_NO_SIGN = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
_BREAKS = re.compile(r"\n{3,}")
_SITE = re.compile(r"\s*(?:[|｜«»]|\s[-–—:]\s).*$")
_DAY = re.compile(r"([12]\d{3})-?(\d{2})-?(\d{2})")


def looks_like_html(data: bytes) -> bool:
    """Whether the file begins as a page does."""
    return bool(_BEGINS.match(data[:_HEAD]))


def read_html(data: bytes) -> Revision:
    """The text of the article on the page; with its title, and the day on which it says it was published."""
    page = Page()
    page.feed(_short_references(whole_tags(_text(data))))
    page.close()
    body = _BREAKS.sub("\n\n", page.article()).strip()
    title = _title(page, body)
    text = body if not title or title in body else f"{title}\n\n{body}"
    if not body:
        raise ArticleRefused("A03")
    return revision_of(text, title=title, published=_published(page))


def _short_references(page: str) -> str:
    """The page with short numbers of signs: none has more than seven digits, zeros before it aside."""
    return _NO_SIGN.sub("\ufffd", _ZEROS.sub(r"&#\1", page))


def _text(data: bytes) -> str:
    """The page by the encoding that it names, else by what its bytes look like."""
    declared = _CHARSET.search(data[:_HEAD])
    name = _known((declared[1] or declared[2]).decode("ascii")) if declared else None
    if name and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode(name, "replace")
        if text.count("\ufffd") <= _MOST_BROKEN * len(text):
            return text
    guessed = decoded(data)
    if guessed is None:
        raise ArticleRefused("A04")
    return guessed


def _known(name: str) -> str | None:
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    found = _WINDOWS.get(found, found)
    # A page that says UTF-16 in letters of one byte is not.
    return found if found in _ENCODINGS and not found.startswith("utf-16") else None


def _title(page: Page, body: str) -> str:
    """The first heading of the page; else what the page calls itself, without the name of the site."""
    named = " ".join(page.title.split())
    shortened = _SITE.sub("", named)
    for title in (*page.headings, named, shortened):
        if title and title in body.split("\n"):
            return title
    return (page.headings or [shortened or named])[0]


def _published(page: Page) -> date | None:
    for value in page.dates:
        found = _DAY.search(value)
        if not found:
            continue
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
    return None
