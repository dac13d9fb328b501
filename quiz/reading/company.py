"""Which reading of a word its company means: 市場で魚を買う is いちば, 株式市場 is しじょう."""

import re
from collections.abc import Iterator, Sequence

from quiz.reading.furigana import KANJI, align
from quiz.reading.sense import Row
from quiz.reading.senses import SENSES
from quiz.reading.words import Word

_LAST_KANJI = re.compile(rf".*{KANJI.pattern}")
# What stands right before a word, and how far its company reaches inside of a sentence.
_AROUND, _FAR = 16, 40
_LONGEST = max(len(form) for form in SENSES)


def meant(text: str, words: Sequence[Word]) -> Iterator[Word]:
    """The words of `text` that their company decides, also those that the dictionary takes apart (一分)."""
    ends = {word.end for word in words}
    for word in words:
        for end in range(min(word.start + _LONGEST, len(text)), word.end, -1):
            surface = text[word.start : end]
            if end in ends and surface in SENSES:
                yield from _decided(text, word.start, surface, surface)
        if word.lemma in SENSES:
            yield from _decided(text, word.start, word.text, word.lemma)


def _decided(text: str, start: int, surface: str, form: str) -> Iterator[Word]:
    """The word as one of its rows reads it; none, if none fits."""
    for row in SENSES[form]:
        if _fits(row, text, start, surface):
            yield Word(start, align(surface, _inflected(row.said, form, surface)), lemma=form)
            return


def _fits(row: Row, text: str, start: int, surface: str) -> bool:
    """Whether all the company that the row names is there; words far away are another matter."""
    sentence = text[max(0, text.rfind("。", 0, start), start - _FAR) : _end(text, start)]
    is_before = row.before.search(text[max(0, start - _AROUND) : start])
    return bool(
        is_before and row.behind.match(text, start + len(_stem(surface))) and row.near.search(sentence)
    )


def _end(text: str, start: int) -> int:
    end = text.find("。", start)
    return min(end if end >= 0 else len(text), start + _FAR)


def _inflected(said: str, form: str, surface: str) -> str:
    """開い is あい if 開く is あく."""
    ending = form[len(_stem(form)) :]
    return said.removesuffix(ending) + surface[len(_stem(surface)) :]


def _stem(surface: str) -> str:
    found = _LAST_KANJI.match(surface)
    return found[0] if found else surface
