"""From records to a bank: each is held against its model by itself, and those that fit are one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from quiz.bank.model import Bank, BankPart
from quiz.bank.problems import Path
from quiz.manuscript.records import Manuscript, Record, RecordKind
from quiz.manuscript.shapes import LISTS, Fitted, fitted


@dataclass(frozen=True)
class Folded:
    """A manuscript, and the bank of those records that fit; `held` has all of them, by their numbers.

    `stands` says which record stands where in the lists of the bank.
    """

    manuscript: Manuscript
    bank: Bank
    held: Mapping[int, Fitted]
    stands: Mapping[str, tuple[int, ...]]

    @property
    def is_whole(self) -> bool:
        """Every record is in the bank."""
        return not any(each.misfits for each in self.held.values())

    def path_of(self, number: int) -> Path | None:
        """Where a record stands in the bank; nothing where it is not in it."""
        held = self.held[number]
        if held.record.kind == "head":
            return ()
        if held.model is None:
            return None
        name = LISTS[held.record.kind]
        return (name, self.stands[name].index(number))


def fold(manuscript: Manuscript, former: Folded | None = None) -> Folded:
    """Make a bank of a manuscript; records that have not changed since `former` are taken from there."""
    known = former.held if former else {}
    held = {each.number: _held(each, known, manuscript.bank_id) for each in manuscript.records}
    head = cast("Bank", held[manuscript.head.number].model)
    lists = {LISTS[kind]: _in_order(manuscript, kind, held) for kind in LISTS}
    models: dict[str, tuple[object, ...]] = {
        name: tuple(each.model for each in entries) for name, entries in lists.items()
    }
    models["parts"] = tuple(_filled(each, lists["questions"]) for each in lists["parts"])
    stands = {name: tuple(each.record.number for each in entries) for name, entries in lists.items()}
    return Folded(manuscript, head.model_copy(update=models), held, stands)


def _held(record: Record, known: Mapping[int, Fitted], bank_id: str) -> Fitted:
    former = known.get(record.number)
    if former and former.record.version == record.version and former.record.place == record.place:
        return former
    return fitted(record, bank_id)


def _in_order(manuscript: Manuscript, kind: RecordKind, held: Mapping[int, Fitted]) -> list[Fitted]:
    """The records of a kind that fit."""
    return [each for record in manuscript.of(kind) if (each := held[record.number]).model is not None]


def _filled(part: Fitted, questions: Iterable[Fitted]) -> BankPart:
    model = cast("BankPart", part.model)
    names = tuple(each.record.id for each in questions if each.record.part == model.id)
    return model.model_copy(update={"questions": names})
