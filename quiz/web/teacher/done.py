"""What was done, as a history tells it: one go of somebody is one step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quiz.manuscript import Record
from quiz.web.language import Later
from quiz.web.language import Later as _l
from quiz.web.teacher.changes import Changed, changed_fields
from quiz.web.teacher.spots import Spots
from quiz.workshop import Done, Past, Published

# What somebody writes in a record at one go is told once.
ONE_GO = timedelta(minutes=10)
WORDS: Mapping[str, Later] = {
    "save": _l("wrote"),
    "agree": _l("agreed"),
    "suggest": _l("suggested"),
    "add": _l("added"),
    "add-all": _l("pasted"),
    "move": _l("moved"),
    "remove": _l("took out"),
    "bring-back": _l("brought back"),
    "go-back": _l("went back to an earlier text"),
    "undo": _l("undid"),
    "accept": _l("accepted a suggestion"),
    "take-back": _l("took an accepted suggestion back"),
    "translate": _l("translated"),
}
_OTHER = _l("changed")


@dataclass(frozen=True)
class Step:
    """One line of the history of a draft: somebody did something, or published a version.

    `deed` is what can be undone; a go of several savings is looked at in the history of its record.
    """

    at: datetime
    by: int
    words: Later
    records: tuple[int, ...] = ()
    deed: int | None = None
    times: int = 1
    is_undone: bool = False
    version: int | None = None


def timeline(deeds: Sequence[Done], versions: Iterable[Published]) -> tuple[Step, ...]:
    """Deeds and versions, the newest first."""
    published = [Step(each.at, each.by, _l("published"), version=each.number) for each in versions]
    return tuple(sorted([*_steps(deeds), *published], key=lambda step: step.at, reverse=True))


def _steps(deeds: Sequence[Done]) -> list[Step]:
    goes: list[list[Done]] = []
    for deed in deeds:
        if goes and _is_one_go(goes[-1][-1], deed):
            goes[-1].append(deed)
        else:
            goes.append([deed])
    return [_step(go) for go in goes]


def _is_one_go(later: Done, earlier: Done) -> bool:
    is_same = (later.by, later.records) == (earlier.by, earlier.records)
    is_saving = {later.name, earlier.name} == {"save"} and not (later.is_undone or earlier.is_undone)
    return is_same and is_saving and later.at - earlier.at <= ONE_GO


def _step(go: Sequence[Done]) -> Step:
    last = go[0]
    return Step(
        at=last.at,
        by=last.by,
        words=WORDS.get(last.name, _OTHER),
        records=tuple(dict.fromkeys(last.records)),
        deed=last.id if len(go) == 1 else None,
        times=len(go),
        is_undone=last.is_undone,
    )


@dataclass(frozen=True)
class Turn:
    """What somebody did to one record at one go, and the version that came of it."""

    version: int
    by: int
    at: datetime
    words: Later
    fields: tuple[Changed, ...]


def steps_of(record: Record, past: Iterable[Past], spots: Spots) -> tuple[Turn, ...]:
    """The history of a record, the newest first."""
    return tuple(
        Turn(
            each.version,
            each.by,
            each.at,
            WORDS.get(each.deeds[-1], _OTHER),
            changed_fields(record.kind, each.changes, spots),
        )
        for each in past
    )
