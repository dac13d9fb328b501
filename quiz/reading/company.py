"""Which reading of a word its company means: 市場で魚を買う is いちば, 株式市場 is しじょう."""

import re
from collections.abc import Iterator, Sequence

from quiz.reading.furigana import KANJI, align
from quiz.reading.senses import SENSES
from quiz.reading.words import Word

_LAST_KANJI = re.compile(rf".*{KANJI.pattern}")
# No pattern needs more of the text before the word.
_AROUND = 16


def meant(text: str, words: Sequence[Word]) -> Iterator[Word]:
    """The words of `text` that their company decides."""
    for word in words:
        if word.lemma in SENSES and (said := _said(text, word)):
            yield Word(word.start, align(word.text, _inflected(word, said)), lemma=word.lemma)


def _said(text: str, word: Word) -> str:
    before = text[max(0, word.start - _AROUND) : word.start]
    behind = word.start + len(_stem(word.text))
    rows = SENSES[word.lemma]
    return next((said for said, left, right in rows if left.search(before) and right.match(text, behind)), "")


def _inflected(word: Word, said: str) -> str:
    """開い is あい if 開く is あく."""
    ending = word.lemma[len(_stem(word.lemma)) :]
    return said.removesuffix(ending) + word.text[len(_stem(word.text)) :]


def _stem(surface: str) -> str:
    found = _LAST_KANJI.match(surface)
    return found[0] if found else surface
