"""Turns a text field into HTML: markup, slots, furigana above a school grade, and places to break a line."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Literal, get_args

from markupsafe import Markup

from quiz.bank.model import Language, Words
from quiz.reading import tags
from quiz.reading.furigana import Piece, align
from quiz.reading.phrases import breaks
from quiz.reading.rubies import rubies
from quiz.reading.sentence import read
from quiz.reading.tables import SEVERAL_READINGS
from quiz.reading.words import Word
from quiz.text.language import InBoth
from quiz.text.notation import Run, runs

_KANA_OR_KANJI = r"[々〆〇\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
# A digit or a comma inside of a Japanese quotation (約5年間) does not make it two quotations.
_JAPANESE = re.compile(rf"{_KANA_OR_KANJI}+(?:[0-9、。]+{_KANA_OR_KANJI}+)*")
_LATIN_WORD = r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9'’&-]*"
_LATIN = re.compile(rf"(?<![A-Za-zÀ-ɏ0-9])(?:[0-9][0-9.,]* )?{_LATIN_WORD}(?:[ .,]+{_LATIN_WORD})*")
_AROUND_SIGNS = re.compile(
    r"(?<=[」』）］】〕〉》])(?![」』）］】〕〉》、。，．])|(?<![「『（［【〔〈《])(?=[「『（［【〔〈《])"
    r"|(?<=[!-/:-@\[-`{-~])(?=[ぁ-ヺ一-鿿])"
)
# HTML knows neither control characters nor halves of surrogate pairs; the latter cannot even be sent.
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")


@dataclass(frozen=True)
class Said(InBoth[Markup]):
    """One text in both languages, ready for a page."""

    ja: Markup
    en: Markup


@dataclass(frozen=True)
class Unsure:
    """A word with several everyday readings: which one was chosen, and what else it may be."""

    surface: str
    reading: str
    alternatives: tuple[str, ...]


Kind = Literal["unsure", "name", "decided", "sure"]
# In the order in which a teacher looks at them.
KINDS: tuple[Kind, ...] = get_args(Kind)
_AROUND = 8


@dataclass(frozen=True)
class Heard:
    """A word with furigana, and what a teacher should know of it: `around` is the text in which it stands."""

    surface: str
    reading: str
    kind: Kind
    alternatives: tuple[str, ...]
    around: str


@dataclass(frozen=True)
class Reader:
    """Reads the texts of one bank; `readings` is the bank's own table, surface → reading."""

    readings: Mapping[str, str] = field(default_factory=dict)

    def say(self, words: Words) -> Said:
        """A text in both languages, as pages set it."""
        return Said(ja=tags.hung(self.mark_up(words.ja, "ja")), en=tags.hung(self.mark_up(words.en, "en")))

    def mark_up(self, source: str, language: Language) -> Markup:
        """A text field as HTML with plain ruby; any string at all gives well-formed HTML."""
        parts = runs(_UNFIT.sub("\ufffd", source))
        if language == "en":
            return tags.joined(_english(parts))
        return tags.joined(_japanese(parts, self._words(parts)))

    def mark_up_plain(self, text: str) -> Markup:
        """A Japanese text as pages set it; whatever would be notation elsewhere is only letters here."""
        parts = [Run(_UNFIT.sub("\ufffd", text))]
        return tags.hung(tags.joined(_japanese(parts, self._words(parts))))

    def unsure(self, source: str) -> tuple[Unsure, ...]:
        """The words of a Japanese text that a teacher should look at, unless a person has decided them."""
        words = self._words(runs(_UNFIT.sub("\ufffd", source)))
        return tuple(doubt for word in words if word.lemma and (doubt := _doubt(word)))

    def heard(self, source: str) -> tuple[Heard, ...]:
        """Every word of a Japanese text that has furigana, in order."""
        return self._heard(runs(_UNFIT.sub("\ufffd", source)))

    def heard_plain(self, text: str) -> tuple[Heard, ...]:
        """The same of a text without notation, as `mark_up_plain` reads it."""
        return self._heard([Run(_UNFIT.sub("\ufffd", text))])

    def _heard(self, parts: Sequence[Run]) -> tuple[Heard, ...]:
        text = _text(parts)
        read_words = (word for word in self._words(parts) if any(piece.reading for piece in word.pieces))
        return tuple(_heard(word, text) for word in read_words)

    def _words(self, parts: Sequence[Run]) -> tuple[Word, ...]:
        return read(_text(parts), decided=_decided(parts), seams=_starts(parts), readings=self.readings)


def _doubt(word: Word) -> Unsure | None:
    known = SEVERAL_READINGS.get(word.text) or SEVERAL_READINGS.get(word.lemma, ())
    others = tuple(said for said in known if not _is_same(word, said))
    return Unsure(word.text, word.reading, others) if others else None


def _heard(word: Word, text: str) -> Heard:
    doubt = _doubt(word) if word.lemma else None
    kind: Kind = "unsure" if doubt else "name" if word.is_name else "sure" if word.lemma else "decided"
    around = text[max(0, word.start - _AROUND) : word.end + _AROUND].replace("\n", " ")
    return Heard(word.text, word.reading, kind, doubt.alternatives if doubt else (), around)


def _is_same(word: Word, said: str) -> bool:
    """Whether the word is read in this way; 開い (ひらい) is ひらく in the table."""
    is_inflected = word.text != word.lemma and word.text not in SEVERAL_READINGS
    return word.reading.startswith(said[:-1]) if is_inflected else word.reading == said


def _text(parts: Sequence[Run]) -> str:
    return "".join(part.text for part in parts)


def _starts(parts: Sequence[Run]) -> list[int]:
    return list(accumulate((len(part.text) for part in parts), initial=0))


def _decided(parts: Sequence[Run]) -> list[Word]:
    """The author's ruby, and code, which is not read at all."""
    return [
        Word(start, align(part.text, part.ruby) if part.ruby else (Piece(part.text),))
        for start, part in zip(_starts(parts), parts, strict=False)
        if part.ruby is not None or "code" in part.styles
    ]


def _japanese(parts: Sequence[Run], words: Sequence[Word]) -> Iterator[tags.Stretch]:
    text, starts = _text(parts), _starts(parts)
    ends_of_line = breaks(text, words)
    above = {ruby.start: ruby for ruby in rubies(text, words, apart={*ends_of_line, *starts})}
    foreign = [span for span in _english_words(text) if not any(span[0] <= at < span[1] for at in above)]
    edges = {at for ruby in above.values() for at in (ruby.start, ruby.end)}
    edges |= {at for span in foreign for at in span}
    ties = _ties(text, {ruby.start: ruby.end for ruby in above.values()}) - ends_of_line
    for start, end in pairwise(sorted(edges | ends_of_line | ties | set(starts))):
        part = _at(parts, starts, start)
        is_foreign = any(begin <= start < stop for begin, stop in foreign) and "code" not in part.styles
        around = (*tags.around(part), tags.language("en")) if is_foreign else tags.around(part)
        html = tags.ruby(above[start]) if start in above else tags.text(text[start:end])
        html = tags.tied(html) if start in ties else html
        yield tags.Stretch(html, around, break_before=start in ends_of_line)


def _ties(text: str, rubies: Mapping[int, int]) -> set[int]:
    """Where browsers break a line if they are let: before furigana, a digit behind them, after 々, at signs.

    `rubies` are the places of the words with furigana, start to end.
    """
    digits = {end for end in rubies.values() if text[end : end + 1].isdecimal()}
    signs = {found.start() for found in _AROUND_SIGNS.finditer(text) if found.start()}
    repeated = {end for end in rubies.values() if text[end - 1] == "々"}
    inside = {at for start, end in rubies.items() for at in range(start + 1, end)}
    return digits | repeated | (rubies.keys() - {0}) | signs - inside


def _english(parts: Sequence[Run]) -> Iterator[tags.Stretch]:
    for part in parts:
        around = tags.around(part)
        edges = {at for found in _JAPANESE.finditer(part.text) for at in found.span()}
        for start, end in pairwise(sorted(edges | {0, len(part.text)})):
            piece = part.text[start:end]
            quoted = (tags.language("ja"),) if _JAPANESE.match(piece) else ()
            yield tags.Stretch(tags.text(piece), (*around, *quoted))


def _english_words(text: str) -> Iterator[tuple[int, int]]:
    """English inside of Japanese; NATO and EU are Japanese words by now."""
    for found in _LATIN.finditer(text):
        if " " in found[0] or re.search("[a-z]", found[0]):
            yield found.span()


def _at(parts: Sequence[Run], starts: Sequence[int], place: int) -> Run:
    """The run in which `place` lies; empty runs hold nothing."""
    return parts[bisect_right(starts, place) - 1]
