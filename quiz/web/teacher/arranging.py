"""Many records of a list at once: moved by steps, to a number or into a part, or taken out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from flask import abort, flash, request
from werkzeug.wrappers import Response

from quiz import workshop
from quiz.manuscript import Record
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import gettext
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import hand
from quiz.web.teacher.shelves import BY_NAME


@dataclass(frozen=True)
class Picked:
    """The records of a list, and those of them that were picked, both in order."""

    draft_id: int
    records: Sequence[Record]
    numbers: Sequence[int]

    @property
    def others(self) -> Sequence[Record]:
        """Those that were not picked."""
        return [record for record in self.records if record.number not in self.numbers]

    def put(self, at: int) -> None:
        """Move what was picked behind so many of the others."""
        at = min(max(at, 0), len(self.others))
        if at < len(self.others):
            workshop.move(self.draft_id, self.numbers, hand(), before=self.others[at].number)
            return
        last = self.others[-1] if self.others else None
        part = last.part if last and last.kind == "question" else None
        workshop.move(self.draft_id, self.numbers, hand(), part=part)

    @property
    def first(self) -> int:
        """How many of the others stand before what was picked."""
        names = [record.number for record in self.records]
        return names.index(self.numbers[0])


@blueprint.post("/workshop/drafts/<number:draft_id>/lists/<name>/arrangement")
def arrange(draft_id: int, name: str) -> Response:
    """Do with the picked records what the button says."""
    opened = workshop.open_manuscript(draft_id, by=teacher().id, to="edit")
    shelf = BY_NAME.get(name) or abort(404)
    records = opened.manuscript.of(shelf.kind)
    wanted = set(request.form.getlist("picked", type=int))
    picked = Picked(draft_id, records, [each.number for each in records if each.number in wanted])
    if not picked.numbers or shelf.kind == "head":
        flash(str(gettext("Tick what is to be moved or taken out.")))
        return see("teacher.shelf", draft_id=draft_id, name=name)
    (DEEDS.get(request.form.get("deed", "")) or abort(400))(picked)
    return see("teacher.shelf", draft_id=draft_id, name=name, _anchor=f"r{picked.numbers[0]}")


def _up(picked: Picked) -> None:
    picked.put(picked.first - 1)


def _down(picked: Picked) -> None:
    picked.put(picked.first + 1)


def _to(picked: Picked) -> None:
    place = request.form.get("place", type=int)
    if place is None:
        flash(str(gettext("Write the number that the first of them is to have.")))
        return
    picked.put(place - 1)


def _into(picked: Picked) -> None:
    if any(record.kind != "question" for record in picked.records):
        abort(400)
    workshop.move(picked.draft_id, picked.numbers, hand(), part=request.form.get("part", ""))


def _take_out(picked: Picked) -> None:
    workshop.remove(picked.draft_id, picked.numbers, hand())


DEEDS: Mapping[str, Callable[[Picked], None]] = {
    "up": _up,
    "down": _down,
    "to": _to,
    "into": _into,
    "take-out": _take_out,
}
