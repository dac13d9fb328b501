"""Paragraphs out of lines that were broken at a fixed width, as in mail and PDF."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

# Lines wider than this are paragraphs, whose ends mean something.
_WIDEST = 110
_NARROWEST = 30
_FEWEST_LINES = 4
# How many of the lines that could be full must be so.
_LEAST_FULL = 0.5
_FULL = 0.82
_SENTENCE_END = re.compile('[。！？!?.…:：][」』）)”"’]*$')
_BEGINS_ANEW = re.compile(r"[✅💡■●□○◆◇▶★☆▼・•※①-⑳【\-*]|\d{1,2}[.)．）]\s|https?://|\s")
_WIDE = frozenset("WFA")


def unwrapped(text: str) -> str:
    """The text with its broken lines joined; as it is, where its lines are paragraphs."""
    lines = text.split("\n")
    width = _width_of_all(lines)
    return text if width is None else "\n".join(_joined(lines, width))


def _width_of_all(lines: Sequence[str]) -> int | None:
    """The width at which the lines were broken, or nothing if they were not."""
    widths = [_width(line.rstrip()) for line in lines if line.strip()]
    if len(widths) < _FEWEST_LINES or not _NARROWEST <= max(widths) <= _WIDEST:
        return None
    full = [width >= _FULL * max(widths) for width in widths]
    return max(widths) if Counter(full)[True] >= _LEAST_FULL * len(widths) else None


def _joined(lines: Sequence[str], width: int) -> Iterator[str]:
    paragraph: list[str] = []
    for line in lines:
        if paragraph and not _goes_on(paragraph[-1], line, width):
            yield _sewn(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _sewn(paragraph)


def _goes_on(line: str, following: str, width: int) -> bool:
    if not following.strip() or _BEGINS_ANEW.match(following):
        return False
    is_full = _width(line.rstrip()) >= _FULL * width
    # A Latin sentence may end in the middle of a paragraph; a Japanese line that ends with one loses nothing.
    is_latin = line.rstrip()[-1:].isascii()
    return is_full and (is_latin or not _SENTENCE_END.search(line.rstrip()))


def _sewn(lines: Sequence[str]) -> str:
    """The lines in one; with a space between them where Latin letters meet."""
    text = lines[0]
    for line in lines[1:]:
        left, right = text.rstrip(), line.lstrip()
        text = left + (" " if left[-1:].isascii() or right[:1].isascii() else "") + right
    return text


def _width(line: str) -> int:
    """The width in half-width columns; a line longer than the widest is not measured to its end."""
    return sum(2 if unicodedata.east_asian_width(sign) in _WIDE else 1 for sign in line[: _WIDEST + 1])
