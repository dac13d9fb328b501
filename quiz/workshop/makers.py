"""Makes records of an article inside of one deed."""

from dataclasses import dataclass
from typing import cast

from quiz.manuscript import Body, Record, RecordKind
from quiz.manuscript.taking import Taken
from quiz.workshop.changing import make, present
from quiz.workshop.hands import Hand
from quiz.workshop.opening import open_manuscript
from quiz.workshop.places import room_for


@dataclass(frozen=True)
class Maker:
    """Makes records inside of one deed."""

    manuscript_id: int
    hand: Hand
    deed: int

    def add(self, kind: RecordKind, body: Body, named: str) -> int:
        """A record at the end of its kind."""
        (place,) = room_for(self.manuscript_id, kind, 1, self.hand, self.deed, before=None)
        return make(self.manuscript_id, Record(0, kind, body, place), self.deed, named=named)

    def statement(self, taken: Taken) -> int:
        """The sentence, resting on its source."""
        source = present(self.manuscript_id, self.source(taken.source)).record.id
        cites = cast("list[Body]", taken.statement.get("cites") or [])
        body = {**taken.statement, "cites": [{**each, "source": source} for each in cites]}
        return self.add("statement", cast("Body", body), "s")

    def source(self, body: Body) -> int:
        """A source of the same address and title that is there already, or a new one."""
        opened = open_manuscript(self.manuscript_id, by=self.hand.by)
        for record in opened.manuscript.of("source"):
            if all(record.body.get(key) == body.get(key) for key in ("url", "published", "language")):
                return record.number
        return self.add("source", body, "source")
