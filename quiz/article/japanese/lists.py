"""Lists in a Japanese sentence: 経済、防衛、サイバーなど."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.reading.words import Token

_FEWEST, _MOST = 2, 6
_LONGEST_ITEM = 16
_CLOSERS = ("など", "等")


@dataclass(frozen=True)
class Listing:
    """A list that など closes, from the first item to the last; `items` are their stretches."""

    start: int
    end: int
    items: tuple[tuple[int, int], ...]


def listings(text: str, words: Sequence[Token]) -> Iterator[Listing]:
    """Every list of nouns that ends with など."""
    if not any(closer in text for closer in _CLOSERS):
        return
    for at, word in enumerate(words):
        if word.text in _CLOSERS and at:
            items = tuple(_items_before(words, at))[::-1]
            if _FEWEST <= len(items) <= _MOST and _are_alike(text, items):
                yield Listing(items[0][0], items[-1][1], items)


def _items_before(words: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """From right to left; what is no noun ends the list, and so does the word of time in 8月以降、砲弾."""
    end = at
    while end > 0:
        begin = end
        while begin > 0 and _is_of_item(words[begin - 1]):
            begin -= 1
        if begin == end or any(word.is_a("名詞", "数詞") for word in words[begin:end]):
            return
        yield words[begin].start, words[end - 1].end
        if begin == 0 or words[begin - 1].text not in ("、", "や", "，", "と"):
            return
        end = begin - 1


def _is_of_item(word: Token) -> bool:
    return word.part[0] in ("名詞", "接頭辞", "接尾辞", "形状詞") or word.text in ("・", "ー")


def _are_alike(text: str, items: Sequence[tuple[int, int]]) -> bool:
    surfaces = [text[start:end] for start, end in items]
    return len(set(surfaces)) == len(surfaces) and all(0 < len(s) <= _LONGEST_ITEM for s in surfaces)
