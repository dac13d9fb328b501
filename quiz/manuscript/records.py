"""What a manuscript is made of: records that may be incomplete, each as it would stand in a bank file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

from quiz.bank.tree import Node
from quiz.manuscript.noted import Noted

RecordKind = Literal["head", "source", "statement", "term", "part", "question"]
RECORD_KINDS: tuple[RecordKind, ...] = get_args(RecordKind)

# The record as the tree of a bank file has it: what is missing and what is "" are the same.
Body = dict[str, Node]


@dataclass(frozen=True)
class Record:
    """One record of a manuscript.

    `number` names it for good, also where its id in the bank changes; `place` orders the records of a kind.
    `version` rises with each change. `noted` says which of its pairs of texts are not simply agreed.
    A question names its part by that one's id, in `part`.
    """

    number: int
    kind: RecordKind
    body: Body
    place: int = 0
    version: int = 1
    noted: Mapping[str, Noted] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Its id in the bank; "" where it has none, as terms and the head."""
        return str(self.body.get("id", ""))

    @property
    def part(self) -> str:
        """The id of the part in which a question stands; "" for none."""
        return str(self.body.get("part", ""))


@dataclass(frozen=True)
class Manuscript:
    """A bank that is being written: the id that it will have, and its records."""

    bank_id: str
    records: tuple[Record, ...]

    def of(self, kind: RecordKind) -> tuple[Record, ...]:
        """The records of a kind, in order; questions go part by part, those of no part at the end."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[RecordKind, tuple[Record, ...]]:
        found: dict[RecordKind, list[Record]] = {}
        for record in sorted(self.records, key=lambda record: (record.place, record.number)):
            found.setdefault(record.kind, []).append(record)
        nth = {part.id: at for at, part in reversed([*enumerate(found.get("part", []))])}
        found.get("question", []).sort(key=lambda record: nth.get(record.part, len(nth)))
        return {kind: tuple(records) for kind, records in found.items()}

    @property
    def head(self) -> Record:
        """The bank's own fields."""
        return self._by_kind["head"][0]
