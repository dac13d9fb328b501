"""The lines of an article: bullets off, and what stands behind an address on a line of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.article.parts import Span
from quiz.article.structure_outlets import Credit, credits_of

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(
    "(?:[✅☑✔💡■●○◆◇▶▷►▲▼★☆・•‣▪◎➤➡→👉📌🔹🔸]\ufe0f?|[-*–—](?=[\\s])|\\d{1,2}[.．](?=\\s|[^\\d\\s])"
    "|[(（]?\\d{1,2}[)）]|[①-⑳])\\s*"
)
# The sides of an interview.
_SIDE = re.compile("[QＱAＡ問答](?:[.．:：]|(?=[ \u3000\t]))[ \u3000\t]*(?=[ぁ-んァ-ヴ一-龥「『0-9０-９])")
_BLANK = " \t\u3000\xa0\u200b\ufeff\ufe0f"
_END = re.compile('[。！？!?.…][」』）)”"’]*$')


@dataclass(frozen=True)
class Line:
    """A line, or the part of one that a credit is or leaves; `bullet` is its mark, if it has one.

    `is_apart` says that an empty line stands above.
    """

    span: Span
    text: str
    bullet: str = ""
    credit: Credit | None = None
    is_apart: bool = False

    @property
    def is_sentence(self) -> bool:
        """Whether it ends like a sentence."""
        return bool(_END.search(self.text[-12:]))


def lines_of(text: str) -> tuple[Line, ...]:
    """Every line that is not empty, from top to bottom."""
    found: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        is_apart = text.count("\n", end, match.start()) > 1 or not found
        end = match.end()
        pieces = tuple(_pieces(text, match.start(), match.end(), is_apart=is_apart))
        found += pieces
        if not pieces:
            # A line of blanks is as good as an empty one.
            end = match.start() - 1
    return tuple(found)


def _pieces(text: str, start: int, end: int, *, is_apart: bool) -> Iterator[Line]:
    at = start
    for credit in credits_of(text[start:end], start):
        yield from _line(text, at, credit.span.start, is_apart=is_apart)
        span = credit.span
        yield Line(span, text[span.start : span.end], credit=credit, is_apart=is_apart)
        at, is_apart = span.end, False
    yield from _line(text, at, end, is_apart=is_apart)


def _line(text: str, start: int, end: int, *, is_apart: bool) -> Iterator[Line]:
    start, end = trimmed(text, start, end)
    side = _SIDE.match(text, start, end)
    start = side.end() if side else start
    mark = _BULLET.match(text, start, end)
    if mark:
        start = trimmed(text, mark.end(), end)[0]
    if start < end:
        bullet = mark[0].strip(_BLANK) if mark else ""
        yield Line(Span(start, end), text[start:end], bullet=bullet, is_apart=is_apart)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without blanks at its ends."""
    while start < end and (text[start] in _BLANK or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in _BLANK or text[end - 1].isspace()):
        end -= 1
    return start, end
