"""What waits in a record, counted: for lists, and for the way to what is next."""

from collections.abc import Iterable
from dataclasses import dataclass

from quiz.manuscript.fields import Fields
from quiz.manuscript.findings import Found
from quiz.manuscript.pairs import pairs_of
from quiz.manuscript.records import Record


@dataclass(frozen=True)
class Waiting:
    """How many pairs lack Japanese or English, want to be looked at (again), whether the proof is missing,
    and how many errors there are besides what is missing."""

    ja: int = 0
    en: int = 0
    look_again: int = 0
    proof: int = 0
    errors: int = 0

    def __add__(self, other: "Waiting") -> "Waiting":
        return Waiting(
            self.ja + other.ja,
            self.en + other.en,
            self.look_again + other.look_again,
            self.proof + other.proof,
            self.errors + other.errors,
        )

    def __sub__(self, other: "Waiting") -> "Waiting":
        return self + Waiting(-other.ja, -other.en, -other.look_again, -other.proof, -other.errors)

    def __bool__(self) -> bool:
        return self != Waiting()


def waiting_in(record: Record, fields: Fields, found: Iterable[Found] = ()) -> Waiting:
    """What waits in one record; `found` is what the checks say of it."""
    states = [pair.state for pair in pairs_of(record, fields)]
    return Waiting(
        ja=sum(state in ("missing-ja", "empty") for state in states),
        en=sum(state in ("missing-en", "empty") for state in states),
        look_again=sum(state in ("look-again", "suggested") for state in states),
        proof=int(_is_unproved(record, fields)),
        errors=sum(each.level == "error" and each.code not in _MISSING for each in found),
    )


# Counted by what is missing: a required field, a proof.
_MISSING = frozenset({"F20", "B04", "B05"})


def _is_unproved(record: Record, fields: Fields) -> bool:
    if record.kind == "statement":
        return "cites" not in fields
    return record.kind == "question" and record.body.get("kind") != "poll" and "evidence" not in fields
