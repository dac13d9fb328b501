"""Words of which one kanji or another is written in kana: 友だち and とも達 for 友達 (ともだち).

Children write the kanji that they have been taught so far. Which kana belong to which kanji is found with
the readings of the kanji, and where those do not say it (大人 おとな), the kanji stay together.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from quiz.text.kanji import readings_of, sounds_of
from quiz.text.whole_words import LONGEST as LONGEST_WHOLE_WORD
from quiz.text.whole_words import WHOLE_WORDS

# Longer texts are no words, and this must not grow with the square of what an author wrote.
_LONGEST = 60
_MOST_WAYS = 4
_KANJI_SIGNS = r"々〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
KANJI = re.compile(f"[{_KANJI_SIGNS}]")
_RUN = re.compile(f"[{_KANJI_SIGNS}]+")
KANA_ONLY = re.compile(r"[ぁ-ゖァ-ヺー]+")


@dataclass(frozen=True)
class Segment:
    """Kanji with what they are read as; for anything else both are the same."""

    text: str
    reading: str


@dataclass(frozen=True)
class _Path:
    """A way from a place to the end; `unsplit` counts the kanji whose kana cannot be told apart."""

    unsplit: int
    segments: tuple[Segment, ...]


def segments(text: str, reading: str) -> tuple[tuple[Segment, ...], ...]:
    """Which part of the reading belongs to which kanji, as fine as it can be told.

    All the ways that are equally good; none if the reading does not fit.
    """
    if max(len(text), len(reading)) > _LONGEST:
        return ()
    return tuple(path.segments for path in _aligned(text, reading))


def pattern_of(text: str, readings: Sequence[str], words: Mapping[str, str]) -> str | None:
    """What matches the text with any of its kanji in kana; nothing where no reading is known.

    `readings` are those of the whole text, `words` those of words that may stand in it.
    """
    if not KANJI.search(text):
        return None
    found = [_as_pattern(way) for reading in readings for way in segments(text, reading)]
    if by_words := _by_words(text, words):
        found.append(by_words)
    return "|".join(found) if found else None


def possible_pattern(text: str) -> str | None:
    """What matches the text with kanji in kana, by any of their readings, where nobody said which it is.

    A single kana is no answer: the reading of a word of one kanji has two or more.
    """
    if len(text) > _LONGEST or not _is_known(text):
        return None
    return f"(?!.$){_possible_from(text)}"


def _possible_from(text: str) -> str:
    """Kanji by kanji; a word that is read as a whole (大人 おとな) in that way as well."""
    pattern, at = "", 0
    while at < len(text):
        word = _whole_word(text, at)
        by_kanji = "".join(_possible(text, each) for each in range(at, at + (len(word) or 1)))
        pattern += f"(?:{'|'.join((by_kanji, *WHOLE_WORDS[word]))})" if word else by_kanji
        at += len(word) or 1
    return pattern


def _whole_word(text: str, at: int) -> str:
    ends = range(min(len(text), at + LONGEST_WHOLE_WORD), at, -1)
    return next((text[at:end] for end in ends if text[at:end] in WHOLE_WORDS), "")


def _is_known(text: str) -> bool:
    for word in WHOLE_WORDS:
        text = text.replace(word, "")
    return all(readings_of(kanji) for kanji in KANJI.findall(text) if kanji != "々")


def _possible(text: str, at: int) -> str:
    if not KANJI.match(text, at):
        return re.escape(text[at])
    kanji = text[at - 1] if text[at] == "々" and at else text[at]
    sounds = sounds_of(kanji, goes_on=re.match("[ぁ-ん]", text[at + 1 : at + 2]) is not None)
    return f"(?:{'|'.join((re.escape(text[at]), *sorted(sounds)))})"


def _as_pattern(way: Sequence[Segment]) -> str:
    return "".join(
        re.escape(part.text)
        if part.text == part.reading
        else f"(?:{re.escape(part.text)}{_joining(part)}|{re.escape(part.reading)})"
        for part in way
    )


def _joining(part: Segment) -> str:
    """The の of 源頼朝, which is said and not written."""
    return "の?" if part.reading.endswith("の") and len(part.text) == 1 else ""


def _by_words(text: str, words: Mapping[str, str]) -> str | None:
    """The text with those words in it whose readings are known, the longest first."""
    there = sorted((word for word in words if word and word in text), key=len, reverse=True)
    if not there:
        return None
    known, pattern, at = re.compile("|".join(map(re.escape, there))), "", 0
    for found in known.finditer(text):
        ways = [_as_pattern(way) for way in segments(found[0], words[found[0]])]
        pattern += re.escape(text[at : found.start()]) + f"(?:{'|'.join(ways) or re.escape(found[0])})"
        at = found.end()
    return pattern + re.escape(text[at:])


def _aligned(text: str, reading: str) -> tuple[_Path, ...]:
    """The ways through both with the fewest kanji that stay together."""

    @cache
    def best(at: int, said: int) -> tuple[_Path, ...]:
        if at == len(text):
            return (_Path(0, ()),) if said == len(reading) else ()
        paths = [
            _Path(cost + rest.unsplit, (step, *rest.segments))
            for step, cost in _steps(text, reading, at, said)
            for rest in best(at + len(step.text), said + len(step.reading))
        ]
        fewest = min((path.unsplit for path in paths), default=0)
        return tuple(path for path in paths if path.unsplit == fewest)[:_MOST_WAYS]

    return best(0, 0)


def _steps(text: str, reading: str, at: int, said: int) -> Iterator[tuple[Segment, int]]:
    """The segments that may stand here, and what each costs."""
    run = _RUN.match(text, at)
    if run is None:
        if reading.startswith(text[at], said):
            yield Segment(text[at], text[at]), 0
        return
    kanji = text[at - 1] if text[at] == "々" and at else text[at]
    for sound in readings_of(kanji):
        if reading.startswith(sound, said):
            yield Segment(text[at], sound), 0
            if reading.startswith("の", said + len(sound)) and at + 1 < run.end():
                yield Segment(text[at], f"{sound}の"), 0
    is_alone = run.end() == at + 1 and not (at and KANJI.match(text, at - 1))
    for end in range(at + (1 if is_alone else 2), run.end() + 1):
        for until in range(said + 1, len(reading) + 1):
            yield Segment(text[at:end], reading[said:until]), end - at
