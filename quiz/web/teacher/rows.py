"""Records as closed rows: both texts, the state between them, and what waits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from quiz.manuscript import Pair, Record, State, side_of
from quiz.manuscript.known import fields_in, pairs_in
from quiz.text.language import Language
from quiz.web.teacher.marked import marked, numbered, readings_of
from quiz.web.teacher.shelves import BY_KIND, Shelf
from quiz.workshop import Opened

# What may be looked for in a list, and the states that it means.
WAITING: Mapping[str, frozenset[State]] = {
    "missing": frozenset({"empty", "missing-ja", "missing-en"}),
    "suggested": frozenset({"suggested"}),
    "look-again": frozenset({"look-again"}),
    "agreed": frozenset({"agreed"}),
}
# How many rows stand on each side of an opened one.
REACH = 8
# What is most in need of somebody comes first.
URGENCY: tuple[State, ...] = ("empty", "missing-ja", "missing-en", "look-again", "suggested", "agreed")


@dataclass(frozen=True)
class Row:
    """A record, the how-manieth of its kind it is, and its texts as they are shown."""

    record: Record
    nth: int
    texts: Mapping[Language, Markup]
    pairs: tuple[Pair, ...]

    @property
    def main(self) -> Pair:
        """The pair of texts that the row shows."""
        path = BY_KIND[self.record.kind].pair
        return next((pair for pair in self.pairs if pair.path == path), Pair(path, "empty"))

    @property
    def state(self) -> State:
        """What the record needs most, in whichever of its texts."""
        return min((pair.state for pair in self.pairs), key=URGENCY.index, default="agreed")

    @property
    def is_waiting(self) -> bool:
        """Whether somebody has to write something, or to look at something."""
        return self.state != "agreed"


@dataclass(frozen=True)
class Neighbours:
    """Rows around an opened one, and how many more there are before and behind."""

    rows: tuple[Row, ...] = ()
    before: int = 0
    behind: int = 0


@dataclass(frozen=True)
class Rows:
    """The rows of a draft; each is made when it is asked for."""

    opened: Opened

    def of(self, shelf: Shelf) -> tuple[Row, ...]:
        """The rows of a list, in order."""
        records = self.opened.manuscript.of(shelf.kind)
        return tuple(self._row(record, nth) for nth, record in enumerate(records, 1))

    def around(self, number: int) -> "Neighbours":
        """The row of a record among those before and behind it. Raise `NoSuchRecord`."""
        record = self.opened.record(number)
        records = self.opened.manuscript.of(record.kind)
        at = records.index(record)
        first, end = max(0, at - REACH), min(len(records), at + REACH + 1)
        shown = tuple(self._row(records[nth], nth + 1) for nth in range(first, end))
        return Neighbours(shown, first, len(records) - end)

    def row(self, number: int) -> Row:
        """The row of a record. Raise `NoSuchRecord`."""
        record = self.opened.record(number)
        records = self.opened.manuscript.of(record.kind)
        return self._row(record, records.index(record) + 1)

    def proved_by(self, record: Record) -> tuple[Row, ...]:
        """The questions that rest on a statement."""
        questions = enumerate(self.opened.manuscript.of("question"), 1)
        return tuple(self._row(each, nth) for nth, each in questions if record.id in names_in(each))

    def proof_of(self, record: Record) -> tuple[Row, ...]:
        """The statements on which a question rests."""
        named, statements = names_in(record), enumerate(self.opened.manuscript.of("statement"), 1)
        return tuple(self._row(each, nth) for nth, each in statements if each.id in named)

    def next_waiting(self, number: int) -> int | None:
        """The next record of the same kind that waits, from the first one again behind the last."""
        records = self.opened.manuscript.of(self.opened.record(number).kind)
        at = [record.number for record in records].index(number)
        for record in (*records[at + 1 :], *records[:at]):
            if any(pair.state != "agreed" for pair in pairs_in(record)):
                return record.number
        return None

    def _row(self, record: Record, nth: int) -> Row:
        path = BY_KIND[record.kind].pair
        return Row(record, nth, self.texts(fields_in(record), path), pairs_in(record))

    def texts(self, fields: Mapping[str, object], path: str) -> Mapping[Language, Markup]:
        """Both sides of a pair as they are shown, where they are written."""
        written = {
            language: str(fields[side_of(path, language)])
            for language in _LANGUAGES
            if side_of(path, language) in fields
        }
        numbers = numbered(*written.values()).items()
        return {each: marked(text, each, self._readings, numbers) for each, text in written.items()}

    @cached_property
    def _readings(self) -> tuple[tuple[str, str], ...]:
        return readings_of(self.opened.manuscript.head)


_LANGUAGES: tuple[Language, ...] = ("ja", "en")


def names_in(question: Record) -> frozenset[str]:
    """The ids of the statements that a question names."""
    return frozenset(_named(question))


def _named(question: Record) -> Iterator[str]:
    evidence = question.body.get("evidence")
    yield from (str(name) for name in evidence) if isinstance(evidence, list) else ()
    about = question.body.get("about")
    if about:
        yield str(about)
