"""The dictionary: SudachiPy with its small dictionary, loaded when it is first asked."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from sudachipy import Dictionary, Morpheme, SplitMode  # type: ignore[import-untyped]

from quiz.reading.beside import said
from quiz.reading.furigana import KANJI, Piece, align, has_kanji, hiragana, is_reading
from quiz.reading.words import Seen, Token, Word

# SudachiPy refuses texts above 49149 bytes. Of most letters it makes four at the most; of ﷺ it makes 33.
_LARGEST_TEXT = 49_000
_LONGEST_TEXT, _LONGEST_SWOLLEN = 12_000, 1_400
# What a token needs to know of a word; to look up less is faster.
_OF_GRAMMAR = {"surface", "pos", "dictionary_form"}
# 颯（はやて） is one word to the dictionary; so is 監督（スペイン）, where the brackets hold no reading.
_IN_BRACKETS = re.compile(rf"({KANJI.pattern}+)([（(]([\u3041-\u30ff]+)[）)])")
_SURROGATE = re.compile("[\ud800-\udfff]")


def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order, without gaps."""
    found = [(begin, morpheme) for begin, morpheme in _morphemes(text, SplitMode.C)]
    seen = [Seen(m.surface(), m.dictionary_form(), m.part_of_speech()) for _, m in found]
    return tuple(
        _word(morpheme, seen[at], said(seen, at)).moved(begin) for at, (begin, morpheme) in enumerate(found)
    )


def borders(text: str) -> frozenset[int]:
    """Where a word begins or ends, also a short one inside a long one: the 日本 of 日本人."""
    begins = {begin + morpheme.begin() for begin, morpheme in _morphemes(text, SplitMode.A)}
    return frozenset({*begins, len(text)})


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text` with their grammar. Halves of surrogate pairs, unsayable in UTF-8, are replaced."""
    return next(tokens_of([text]))


def tokens_of(texts: Iterable[str]) -> Iterator[tuple[Token, ...]]:
    """The `tokens` of each text; for many texts this is faster."""
    tokenizer = _loaded().create(mode=SplitMode.C, fields=_OF_GRAMMAR)
    # Filled anew with the words of each part.
    filled = tokenizer.tokenize("")
    for text in texts:
        found = [
            Token(
                at + m.begin(), at + m.end(), m.surface(), m.dictionary_form(), _part(m.part_of_speech_id())
            )
            for at, part in _cut(_SURROGATE.sub("\ufffd", text))
            for m in tokenizer.tokenize(part, out=filled)
            # The dictionary takes ㍿ apart and has nothing to show for its second part.
            if m.begin() < m.end()
        ]
        yield tuple(found)


@cache
def _part(number: int) -> tuple[str, ...]:
    """A part of speech by its number; a few hundred stand for all words."""
    part: tuple[str, ...] = _loaded().pos_of(number)
    return part


@cache
def _loaded() -> Dictionary:
    return Dictionary(dict="small")


def _morphemes(text: str, mode: SplitMode) -> Iterator[tuple[int, Morpheme]]:
    """Each morpheme, with what is to be added to its place."""
    # A tokenizer of its own for each call: one that two threads share answers "Already borrowed".
    tokenizer = _loaded().create(mode=mode)
    for begin, part in _cut(text):
        for morpheme in tokenizer.tokenize(part):
            yield begin, morpheme


def _cut(text: str) -> Iterator[tuple[int, str]]:
    """The text in parts that SudachiPy takes, each with its place."""
    for begin in range(0, len(text), _LONGEST_TEXT):
        part = text[begin : begin + _LONGEST_TEXT]
        if len(unicodedata.normalize("NFKC", part).encode(errors="replace")) <= _LARGEST_TEXT:
            yield begin, part
            continue
        for at in range(0, len(part), _LONGEST_SWOLLEN):
            yield begin + at, part[at : at + _LONGEST_SWOLLEN]


def _word(morpheme: Morpheme, seen: Seen, beside: str) -> Word:
    """A word of the dictionary; `beside` is the reading that its neighbours give it, if they do."""
    return Word(
        start=morpheme.begin(),
        pieces=_pieces(seen.text, beside or hiragana(morpheme.reading_form())),
        lemma=seen.lemma,
        joins_previous=seen.part[0] in ("接尾辞", "助詞", "助動詞"),
        joins_next=seen.part[0] == "接頭辞",
        part=seen.part,
    )


def _pieces(surface: str, reading: str) -> tuple[Piece, ...]:
    if bracket := _IN_BRACKETS.fullmatch(surface):
        said = bracket[3] if hiragana(bracket[3]) == bracket[3] else reading
        return (*align(bracket[1], said), Piece(bracket[2]))
    if has_kanji(surface) and is_reading(reading):
        return align(surface, reading)
    return (Piece(surface),)
