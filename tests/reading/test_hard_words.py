"""Everyday words that are hard to read, each alone and in two sentences."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from quiz.reading.furigana import hiragana
from quiz.reading.sentence import read
from tests.rows import each_row

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("hard_words.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
# 角 alone is an angle as well as a corner, and the furigana of 六日後 stands over the whole.
NOT_YET = frozenset({"角", "六日"})


class Hard(NamedTuple):
    word: str
    said: tuple[str, ...]
    texts: tuple[str, ...]


def _hard(row: list[str]) -> Hard:
    _, word, said, *sentences = row
    return Hard(word, tuple(hiragana(way) for way in said.split("/")), (word, *sentences))


def _said(text: str, word: str) -> str:
    """How `word` is read where it stands in `text`; kanji where a reading reaches over its edge."""
    start = text.index(word)
    return hiragana("".join(_letters(text, start, start + len(word))))


def _letters(text: str, start: int, end: int) -> Iterator[str]:
    for found in read(text, decided=[], seams=[], readings={}):
        at = found.start
        for piece in found.pieces:
            is_inside = start <= at and at + len(piece.text) <= end
            if piece.reading and is_inside:
                yield piece.reading
            else:
                yield text[max(at, start) : min(at + len(piece.text), end)]
            at += len(piece.text)


def _wrong(row: list[str]) -> list[str]:
    hard = _hard(row)
    return [text for text in hard.texts if _said(text, hard.word) not in hard.said]


def test_the_list_is_long_and_says_each_thing_once() -> None:
    assert len(ROWS) > 600
    assert len({row[1] for row in ROWS}) == len(ROWS)


@each_row("row", [row for row in ROWS if row[1] not in NOT_YET])
def test_a_hard_word_is_read_as_people_read_it(row: list[str]) -> None:
    assert _wrong(row) == []
