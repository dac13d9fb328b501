"""PDF, where the optional package for it is installed."""

import importlib
import io
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from quiz.article.parts import Revision
from quiz.article.readers.radicals import without_compatible
from quiz.article.readers.refused import LONGEST_TEXT, ArticleRefused
from quiz.article.readers.revision import revision_of
from quiz.article.readers.wrapping import unwrapped

PACKAGE = "pypdf"

_MOST_PAGES = 200
_PAGE_NUMBER = re.compile(
    r"\s*[-–—]?\s*(?:(?:page|p\.?)\s*)?\d{1,4}\s*(?:[/／]\s*\d{1,4})?\s*(?:ページ|頁)?\s*[-–—]?\s*",
    re.IGNORECASE,
)
# Furigana, which lands on a line of its own.
_READING = re.compile(r"[ぁ-ゖー\s\u3000]{1,40}")
_KANJI = re.compile(r"[々\u3400-\u9fff]")


def read_pdf(data: bytes) -> Revision:
    """The text of the pages, without page numbers and furigana. Pictures of text are not read.

    Raises `ArticleRefused` also where the package is missing, and for a file behind a password.
    """
    package = _package()
    text = "\n".join(_pages(package, data))
    return revision_of(unwrapped(without_compatible("\n".join(_lines(text)))))


def _package() -> ModuleType:
    try:
        return importlib.import_module(PACKAGE)
    except ImportError as error:
        raise ArticleRefused("A06", package=PACKAGE) from error


def _pages(package: Any, data: bytes) -> Iterator[str]:
    length = 0
    try:
        document = package.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise ArticleRefused("A07")
        for page in document.pages[:_MOST_PAGES]:
            text = page.extract_text()
            length += len(text)
            if length > LONGEST_TEXT:
                raise ArticleRefused("A02", size=length, limit=LONGEST_TEXT)
            yield text
    # What is broken in a PDF comes out of the package as almost anything.
    except (
        package.errors.PyPdfError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
        OSError,
        NotImplementedError,
    ) as error:
        raise ArticleRefused("A05", kind="pdf") from error


def _lines(text: str) -> Iterator[str]:
    lines = text.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        is_reading = (
            bool(_READING.fullmatch(line.strip()) and _KANJI.search(following)) and len(line.split()) == 1
        )
        if not is_reading and not _PAGE_NUMBER.fullmatch(line):
            yield line
