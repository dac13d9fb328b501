"""Checks of the readings that an author wrote: in `readings`, in the glossary, and by hand in a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quiz.bank.checks.places import pieces
from quiz.bank.model import Bank
from quiz.bank.problems import Finding, Path, finding
from quiz.bank.texts import places
from quiz.text.readings import fits

_KANA = re.compile(
    r"[\u3041-\u3096\u30a1-\u30fa\u30fc・\s]*[\u3041-\u3096\u30a1-\u30fa][\u3041-\u3096\u30a1-\u30fa\u30fc・\s]*"
)
# What a reading may repeat of its word: 800まんぱつ.
_REPEATED = re.compile("[!-~！-～]")


class _Reading(NamedTuple):
    path: Path
    word: str
    said: str


def readings_are_kana(bank: Bank) -> Iterator[Finding]:
    """B14: a reading is written in hiragana or katakana; digits and letters of the word may stay."""
    for path, word, said in _listed(bank):
        if not _is_kana(word, said):
            yield finding("B14", path, word=word, reading=said)


def readings_fit_their_words(bank: Bank) -> Iterator[Finding]:
    """B51: a reading without the kana of its word, or with fewer letters than the word has kanji."""
    for path, word, said in (*(each for each in _listed(bank) if _is_kana(*each[1:])), *_by_hand(bank)):
        if not fits(word, said):
            yield finding("B51", path, word=word, reading=said)


def _is_kana(word: str, said: str) -> bool:
    own = "".join(letter for letter in said if letter not in word or not _REPEATED.match(letter))
    return _KANA.fullmatch(own) is not None


def _listed(bank: Bank) -> Iterator[_Reading]:
    for word, said in bank.readings.items():
        yield _Reading(("readings", word), word, said)
    for at, term in enumerate(bank.glossary):
        if term.reading is not None:
            yield _Reading(("glossary", at, "reading"), term.ja, term.reading)


def _by_hand(bank: Bank) -> Iterator[_Reading]:
    """友達《ともだち》 in the Japanese texts; what stands over a word without being kana is no reading."""
    for path, words in places(bank):
        for run in pieces(words.ja):
            if run.ruby and _KANA.fullmatch(run.ruby):
                yield _Reading((*path, "ja"), run.text, run.ruby)
