"""What a teacher looks for in the library, as the address has it; and each draft as a line with stops."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, get_args

from flask import request, url_for

from quiz.web.language import Later
from quiz.web.language import Later as _l
from quiz.web.numbers import HIGHEST_NUMBER
from quiz.web.teacher.shelves import SHELVES, Shelf
from quiz.workshop import Listed, Sort, Stop, Wait, Wanted, Where, Whose

LONGEST_WORDS = 200
# More pages than anybody turns; each is skipped over by the database.
LAST_PAGE = 10_000
WAITS: Mapping[Wait, Later] = {
    "en": _l("no English"),
    "ja": _l("no Japanese"),
    "look_again": _l("to look at again"),
    "proof": _l("no proof"),
    "errors": _l("errors"),
}
SORTS: Mapping[Sort, Later] = {
    "changed": _l("last changed first"),
    "made": _l("newest first"),
    "waits": _l("most work first"),
}
# How the lists of a draft call what waits.
_IN_LISTS: Mapping[Wait, str] = {"en": "missing", "ja": "missing", "look_again": "look-again"}
# The lists that are stops on a line even where nothing stands in them.
ALWAYS = frozenset({"sentences", "questions"})
Choice = TypeVar("Choice")


@dataclass(frozen=True)
class Look:
    """A view of the library: of drafts, or of the banks that came with the program."""

    wanted: Wanted
    is_shipped: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether this is the library as it opens, perhaps with words to look for."""
        return replace(self.wanted, words="", sort="changed") == Wanted() and not self.is_shipped

    def to(self, **changed: Any) -> str:
        """The address of another view; whoever turns elsewhere begins at its first page."""
        wanted = replace(self.wanted, **{"page": 1, **changed})
        told = {name: value for name, value in vars(wanted).items() if value != getattr(_USUAL, name)}
        return url_for("teacher.library", **{_NAMES.get(name, name): value for name, value in told.items()})


_USUAL = Wanted()
_NAMES = {"waits_for": "waiting"}


def look() -> Look:
    """What the address asks for; what nobody knows there is not asked for."""
    asked = request.args
    page = asked.get("page", 1, type=int)
    wanted = Wanted(
        whose=_one_of(get_args(Whose), asked.get("whose"), "all"),
        where=_one_of(get_args(Where), asked.get("where"), "desk"),
        waits_for=_one_of(get_args(Wait), asked.get("waiting"), None),
        words=asked.get("words", "").strip()[:LONGEST_WORDS],
        page=min(max(page, 1), LAST_PAGE, HIGHEST_NUMBER),
        sort=_one_of(get_args(Sort), asked.get("sort"), "changed"),
    )
    return Look(wanted, asked.get("whose") == "shipped")


def _one_of(known: Iterable[Choice], asked: str | None, usual: Choice) -> Choice:
    return next((each for each in known if each == asked), usual)


@dataclass(frozen=True)
class Chip:
    """So much waits in a draft for the same thing, and where one gets at it."""

    wait: Wait
    count: int
    address: str


@dataclass(frozen=True)
class Station:
    """A list of a draft: how many records it has, and how much waits in them."""

    shelf: Shelf
    count: int
    waits: int


@dataclass(frozen=True)
class Drawn:
    """A draft as a line: its stops are its lists."""

    draft: Listed

    @property
    def stops(self) -> tuple[Station, ...]:
        """The lists in which something stands."""
        found = ((shelf, self._stop(shelf)) for shelf in SHELVES if shelf.kind != "head")
        return tuple(
            Station(shelf, stop.count, sum(getattr(stop.waiting, wait) for wait in WAITS))
            for shelf, stop in found
            if stop.count or shelf.name in ALWAYS
        )

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What waits."""
        counts = ((wait, getattr(self.draft.waiting, wait)) for wait in WAITS)
        return tuple(Chip(wait, count, self._to(wait)) for wait, count in counts if count)

    def _to(self, wait: Wait) -> str:
        """The first list where it waits; what no list tells apart, the page for publishing does."""
        if wait not in _IN_LISTS:
            return url_for("teacher.publishing", draft_id=self.draft.id)
        name = self._first(wait)
        return url_for("teacher.shelf", draft_id=self.draft.id, name=name, waiting=_IN_LISTS[wait])

    def _first(self, wait: Wait) -> str:
        waits = (shelf.name for shelf in SHELVES if getattr(self._stop(shelf).waiting, wait))
        return next(waits, SHELVES[0].name)

    def _stop(self, shelf: Shelf) -> Stop:
        return self.draft.stops.get(shelf.kind, Stop())
