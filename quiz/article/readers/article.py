"""One door for all kinds of files: the beginning of the bytes decides, then the name."""

from collections.abc import Callable

from quiz.article.parts import Revision
from quiz.article.readers.docx import read_docx
from quiz.article.readers.html import looks_like_html, read_html
from quiz.article.readers.pdf import read_pdf
from quiz.article.readers.plain import read_plain
from quiz.article.readers.refused import LARGEST_FILE, ArticleRefused

_BEGINNINGS: tuple[tuple[bytes, Callable[[bytes], Revision]], ...] = (
    (b"%PDF-", read_pdf),
    (b"PK\x03\x04", read_docx),
)
# Kinds that people do try, by their first bytes.
_NOT_READ = (
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
)


def read_article(data: bytes, *, name: str) -> Revision:
    """The text of a file as a revision; `name` is that of the file.

    Raises `ArticleRefused` for what is too large, empty, or not readable as text.
    """
    if len(data) > LARGEST_FILE:
        raise ArticleRefused("A01", size=len(data), limit=LARGEST_FILE)
    for beginning, kind in _NOT_READ:
        if data.startswith(beginning):
            raise ArticleRefused("A08", kind=kind)
    for beginning, read in _BEGINNINGS:
        if data.startswith(beginning):
            return read(data)
    is_html = name.lower().endswith((".html", ".htm", ".xhtml")) or looks_like_html(data)
    return read_html(data) if is_html else read_plain(data)
