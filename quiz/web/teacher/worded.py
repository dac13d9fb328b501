"""A text as words that can be marked: each with its place, and with the furigana above it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from markupsafe import Markup, escape

from quiz.article.bilingual.marked import literal
from quiz.reading import Reader
from quiz.reading.dictionary import borders
from quiz.reading.tags import hung
from quiz.text.language import Language

TEXTS_KEPT = 512
# A word with its reading, a tag around words, or a sign.
_PIECE = re.compile(r"<ruby.*?</ruby>|<[^>]+>|&[#\w]+;|.", re.DOTALL)
_READING = re.compile(r"<(rp|rt)>.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_ENGLISH = re.compile(r"\b")


@dataclass(frozen=True)
class Word:
    """A word: its first sign, the one behind its last, and how it is shown."""

    start: int
    end: int
    html: Markup

    @property
    def is_blank(self) -> bool:
        """Nothing that anybody marks."""
        return not str(self.html).strip()


@lru_cache(maxsize=TEXTS_KEPT)
def words_of(text: str, language: Language) -> tuple[Word, ...]:
    """The text cut into its words; a word with one reading stays whole."""
    pieces = [*_pieces(text, language)]
    ends = borders(text) if language == "ja" else frozenset(each.start() for each in _ENGLISH.finditer(text))
    words: list[Word] = []
    for piece in pieces:
        if words and piece.start not in ends and "<ruby" not in piece.html:
            words[-1] = Word(words[-1].start, piece.end, words[-1].html + piece.html)
        else:
            words.append(piece)
    return tuple(words)


def _pieces(text: str, language: Language) -> Iterator[Word]:
    html = str(Reader({}).mark_up(literal(text), language))
    found = [(piece, _bare(piece)) for piece in _PIECE.findall(html)]
    if "".join(bare for _, bare in found) != text:
        found = [(str(escape(sign)), sign) for sign in text]
    at = 0
    for piece, bare in found:
        if bare:
            yield Word(at, at + len(bare), hung(Markup(piece)))
            at += len(bare)


def _bare(piece: str) -> str:
    return unescape(_TAG.sub("", _READING.sub("", piece)))
