"""A sentence with slots: its plain text and where each slot stands; read from and written in our notation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from quiz.article.bilingual.numerals import Change, changed
from quiz.text.notation import runs

# What the notation of a bank would read as markup.
_MARKUP = re.compile(r"[\\*~^`｜《》]|\[(?=\[)|\](?=\])")
_BRACKETS = re.compile(r"[\[\]]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffc\ufffe\uffff]")


@dataclass(frozen=True)
class Mark:
    """A slot in a text, from `start` up to, but not including, `end`."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Marked:
    """A plain text with slots that do not overlap, in their order."""

    text: str
    marks: tuple[Mark, ...] = ()

    def of(self, name: str) -> str | None:
        """The text of a slot, if there is one of this name."""
        mark = self.mark(name)
        return self.text[mark.start : mark.end] if mark else None

    def mark(self, name: str) -> Mark | None:
        """The place of a slot."""
        return next((mark for mark in self.marks if mark.name == name), None)

    def written(self) -> str:
        """The sentence in the notation of a bank, with slots such as [[span|約5年間]]."""
        parts, at = [], 0
        for mark in self.marks:
            parts.append(literal(self.text[at : mark.start]))
            parts.append(f"[[{mark.name}|{literal(self.text[mark.start : mark.end])}]]")
            at = mark.end
        return "".join(parts) + literal(self.text[at:])

    def changed(self, changes: Iterable[Change]) -> "Marked":
        """The sentence after changes, each of which lies in one slot or outside of all of them."""
        changes = tuple(changes)
        marks = (
            Mark(mark.name, self._moved(mark.start, changes), self._moved(mark.end, changes))
            for mark in self.marks
        )
        return Marked(changed(self.text, changes), tuple(marks))

    def _moved(self, place: int, changes: tuple[Change, ...]) -> int:
        return place + sum(len(c.text) - (c.end - c.start) for c in changes if c.end <= place)


def read_marked(source: str) -> Marked:
    """Read a sentence in our notation; emphasis and readings are left out."""
    text, marks = "", []
    for slot, group in groupby(runs(source), key=lambda run: run.slot):
        part = "".join(run.text for run in group)
        if slot:
            marks.append(Mark(slot, len(text), len(text) + len(part)))
        text += part
    return Marked(text, tuple(marks))


def marked(text: str, places: Iterable[Mark]) -> Marked:
    """The text with as many of the places as do not overlap; the first ones come first.

    A slot with square brackets in it could not be written.
    """
    kept: list[Mark] = []
    for place in places:
        is_free = all(place.end <= other.start or other.end <= place.start for other in kept)
        is_new = all(place.name != other.name for other in kept)
        is_inside = 0 <= place.start < place.end <= len(text)
        if is_free and is_new and is_inside and not _BRACKETS.search(text, place.start, place.end):
            kept.append(place)
    return Marked(text, tuple(sorted(kept, key=lambda mark: mark.start)))


def literal(text: str) -> str:
    """The text so that the notation of a bank reads it as it stands."""
    return _MARKUP.sub(lambda found: "\\" + found[0], text)


def is_writable(text: str) -> bool:
    """Whether a bank may hold this text: no control characters and no halves of surrogate pairs."""
    return _CONTROLS.search(text) is None


def pairs_of(ja: Marked, en: Marked) -> Iterator[tuple[str, str, str]]:
    """(name, Japanese text, English text) of every slot that stands in both."""
    for mark in ja.marks:
        english = en.of(mark.name)
        if english is not None:
            yield mark.name, ja.text[mark.start : mark.end], english
