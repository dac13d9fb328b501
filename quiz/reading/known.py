"""Compounds and full names that the dictionary takes apart and reads wrongly: 大掃除, 雑木林, 安倍晋三.

The tables hold facts of JMdict and JMnedict; known/LICENCE.md says whose they are. They are read when first
asked for.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from quiz.reading.furigana import align
from quiz.reading.words import Word

FOLDER = Path(__file__).parent / "known"
LONGEST = 10
# 年 behind a number is counted, and begins no word.
_NUMERAL = re.compile("[0-9０-９〇一二三四五六七八九十百千万億兆何数]")
# A name ends where no kanji follows, or a title: 佐藤啓 is not in 佐藤啓樹.
_BEHIND_A_NAME = re.compile(
    "(?![々\u3400-\u9fff])|氏|君|様|元|前|総|首相|大統領|外相|議|委員|選手|監督|知事|市長|教授|先生|博士|役|社長|会長|駅"
)


def known(text: str, words: Sequence[Word]) -> Iterator[Word]:
    """The entries that stand in `text`, from left to right and the longest first."""
    ends = {word.end for word in words}
    at = 0
    for word in words:
        if word.start < at or text[word.start : word.start + 2] not in _beginnings():
            continue
        is_counted = _NUMERAL.match(text, word.start - 1, word.start)
        if not is_counted and (entry := _name(text, word) or _compound(text, word, ends)):
            yield Word(word.start, align(entry[0], entry[1]), lemma=entry[0])
            at = word.start + len(entry[0])


def _name(text: str, first: Word) -> tuple[str, str] | None:
    return _entry(text, first, _names(), lambda end: _BEHIND_A_NAME.match(text, end) is not None)


def _compound(text: str, first: Word, ends: set[int]) -> tuple[str, str] | None:
    return _entry(text, first, _compounds(), ends.__contains__)


def _entry(
    text: str, first: Word, table: Mapping[str, str], is_end: Callable[[int], bool]
) -> tuple[str, str] | None:
    """The longest entry that begins with the word `first` and goes on behind it."""
    for end in range(first.start + LONGEST, first.end, -1):
        said = table.get(text[first.start : end])
        if said and end <= len(text) and is_end(end):
            return text[first.start : end], said
    return None


def _table(name: str) -> dict[str, str]:
    path = FOLDER / name
    columns = iter(path.read_text(encoding="utf-8").split() if path.exists() else ())
    return dict(zip(columns, columns, strict=True))


_compounds = cache(partial(_table, "compounds.tsv"))
_names = cache(partial(_table, "names.tsv"))


@cache
def _beginnings() -> frozenset[str]:
    """The first two letters of every entry: most words need no further look."""
    return frozenset(entry[:2] for table in (_names(), _compounds()) for entry in table)
