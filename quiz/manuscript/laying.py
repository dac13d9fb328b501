"""Slots and the text around them: lifted off for a plain field, and laid on again when it was edited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile

from quiz.bank.records import SLOT

# Where less of both texts stayed than this, in runs of two letters or more, another sentence was written.
_LEAST_SAME = 0.5


class Overlapping(ValueError):
    """Two slots would share a letter, or one would hold none."""


@dataclass(frozen=True, order=True)
class Marked:
    """A slot over a plain text: from `start` up to, but not including, `end`, in code points."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Laid:
    """A text without brackets, and where its slots lie, in the order of the text."""

    plain: str
    slots: tuple[Marked, ...] = ()

    @property
    def notation(self) -> str:
        """The text as a bank file writes it: `[[span|約5年間]]`."""
        out, at = [], 0
        for slot in self.slots:
            out += [self.plain[at : slot.start], f"[[{slot.name}|{self.under(slot)}]]"]
            at = slot.end
        return "".join([*out, self.plain[at:]])

    def under(self, slot: Marked) -> str:
        """The words under a slot."""
        return self.plain[slot.start : slot.end]

    def named(self, name: str) -> Marked | None:
        """The slot of this name, if there is one."""
        return next((slot for slot in self.slots if slot.name == name), None)


@dataclass(frozen=True)
class Moved:
    """The slots laid on an edited text, and those whose words are gone."""

    laid: Laid
    lost: tuple[Marked, ...] = ()


# A page asks for the same texts again and again.
@lru_cache(maxsize=2048)
def lifted(notation: str) -> Laid:
    """Take the brackets off; any text can be read."""
    plain, slots, at = "", [], 0
    for found in SLOT.finditer(notation):
        plain += notation[at : found.start()]
        slots.append(Marked(len(plain), len(plain) + len(found[2]), found[1]))
        plain += found[2]
        at = found.end()
    return Laid(plain + notation[at:], tuple(slots))


def with_slot(laid: Laid, slot: Marked) -> Laid:
    """Add a slot, or move the one of that name. Raise `Overlapping`."""
    others = tuple(each for each in laid.slots if each.name != slot.name)
    is_inside = 0 <= slot.start < slot.end <= len(laid.plain)
    if not is_inside or any(_share(each, slot) for each in others):
        raise Overlapping(slot.name)
    return replace(laid, slots=tuple(sorted((*others, slot))))


def without_slot(laid: Laid, name: str) -> Laid:
    """Take a slot away; its words stay."""
    return replace(laid, slots=tuple(each for each in laid.slots if each.name != name))


def renamed(laid: Laid, name: str, into: str) -> Laid:
    """Give a slot another name. Raise `Overlapping` where another slot has it already."""
    if name != into and laid.named(into):
        raise Overlapping(into)
    return replace(laid, slots=tuple(replace(s, name=into) if s.name == name else s for s in laid.slots))


def free_name(taken: Iterable[str], *, first: str = "n1") -> str:
    """A name that is not taken: `n1`, `n2` and so on, or `span`, `span-2`."""
    names = set(taken)
    if first not in names:
        return first
    stem = first.rstrip("0123456789") if first[-1].isdigit() else f"{first}-"
    return next(f"{stem}{n}" for n in range(2, len(names) + 3) if f"{stem}{n}" not in names)


def relaid(before: Laid, plain: str) -> Moved:
    """Lay the slots of a text on what it became.

    A slot goes where its borders went, if its words still stand there, else to the nearest place where they
    do; of one whose words were changed the borders are followed, as far as letters around them stayed. What
    was removed with its words is lost.
    """
    borders = _Borders(before.plain, plain)
    kept: list[Marked] = []
    lost: list[Marked] = []
    for slot in before.slots:
        there = _place(before.under(slot), plain, borders, slot)
        if there is None or any(_share(there, each) for each in kept):
            lost.append(slot)
        else:
            kept.append(there)
    return Moved(Laid(plain, tuple(sorted(kept))), tuple(lost))


def _share(one: Marked, other: Marked) -> bool:
    return one.start < other.end and other.start < one.end


def _place(words: str, plain: str, borders: "_Borders", slot: Marked) -> Marked | None:
    image = borders.image(slot)
    if image and plain[image.start : image.end] == words:
        return image
    return _again(words, plain, borders, slot) or image


def _again(words: str, plain: str, borders: "_Borders", slot: Marked) -> Marked | None:
    """The occurrence of the same words nearest to where they went."""
    places = _places(words, plain)
    if not places:
        return None
    start = min(places, key=lambda at: abs(at - borders.expected(slot.start)))
    return Marked(start, start + len(words), slot.name)


def _places(words: str, plain: str) -> Sequence[int]:
    found, at = [], plain.find(words)
    while at >= 0:
        found.append(at)
        at = plain.find(words, at + 1)
    return found


_Step = tuple[str, int, int, int, int]


def _steps(before: str, after: str) -> list[_Step]:
    """What became what, as `SequenceMatcher.get_opcodes` says it; one insertion or removal is one step."""
    shorter = min(len(before), len(after))
    tail = _same_from_the_start(before[::-1], after[::-1])
    head = _same_from_the_start(before[: shorter - tail], after[: shorter - tail])
    if head + tail < shorter:
        return list(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())
    one, other = len(before) - tail, len(after) - tail
    changed = "delete" if one > head else "insert"
    steps = [("equal", 0, head, 0, head), (changed, head, one, head, other)]
    steps.append(("equal", one, len(before), other, len(after)))
    return [step for step in steps if step[1] < step[2] or step[3] < step[4]]


def _same_from_the_start(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


class _Borders:
    """Where each border between two letters went."""

    def __init__(self, before: str, after: str) -> None:
        self.steps = _steps(before, after)
        runs = (i2 - i1 for tag, i1, i2, _, _ in self.steps if tag == "equal" and i2 - i1 > 1)
        self.same = 2 * sum(runs) / max(1, len(before) + len(after))
        self.length = len(after)

    def image(self, slot: Marked) -> Marked | None:
        """The slot between the same neighbours; nothing where that cannot be told, or nothing is left."""
        start, end = self._start(slot.start), self._end(slot.end)
        if self.same < _LEAST_SAME or (start is None and end is None):
            return None
        begin = self.expected(slot.start) if start is None else start
        stop = self.expected(slot.end) if end is None else end
        return Marked(begin, stop, slot.name) if begin < stop else None

    def expected(self, at: int) -> int:
        """About where a border went, also inside of what was replaced."""
        for _, i1, i2, j1, j2 in self.steps:
            if i1 <= at < i2:
                return min(j1 + at - i1, j2)
        return self.length

    def _start(self, at: int) -> int | None:
        """Behind what was typed before the slot; what replaced its first words is inside."""
        for tag, i1, i2, j1, _ in self.steps:
            if i1 <= at < i2:
                return j1 + at - i1 if tag == "equal" else j1 if at == i1 else None
        return None

    def _end(self, at: int) -> int | None:
        """Before what was typed behind the slot."""
        for tag, i1, i2, j1, j2 in self.steps:
            if i1 < at <= i2:
                return j1 + at - i1 if tag == "equal" else j2 if at == i2 else None
        return None
