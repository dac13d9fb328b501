"""Publishing: what is in the way and where, what changed since the last version, the address for students."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import flash, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quiz import workshop
from quiz.library import NoSuchBank
from quiz.manuscript import Found
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.handing_on import SharedLink, link_to
from quiz.web.language import gettext as _
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.changes import Altered, altered
from quiz.web.teacher.field_words import is_said
from quiz.web.teacher.fields import Field, anchor_of, field_of
from quiz.web.teacher.hands import hand
from quiz.web.teacher.spots import Spots
from quiz.web.teacher.told import Told, told
from quiz.workshop import NotReady, Opened, Published


@dataclass(frozen=True)
class Hint:
    """One finding: the record and the field that it is about, the address of that field, and its sentence."""

    record: int
    field: Field | None
    address: str
    told: Told


@blueprint.get("/workshop/drafts/<number:draft_id>/publishing")
def publishing(draft_id: int) -> str:
    """What is missing, what changed, and the versions so far."""
    return publishing_page(draft_id)


def publishing_page(draft_id: int) -> str:
    """That page, as things stand."""
    me = teacher().id
    opened = workshop.open_manuscript(draft_id, by=me)
    found, versions = workshop.findings(opened), workshop.publishings(draft_id, by=me)
    return render_template(
        "teacher/publishing.html",
        opened=opened,
        spots=Spots(opened),
        errors=_by_record(opened, (each for each in found if each.level == "error")),
        warnings=_by_record(opened, (each for each in found if each.level != "error")),
        versions=versions,
        changes=_since(opened, versions, by=me),
        is_listed=workshop.is_listed(draft_id, by=me),
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/publishing")
def publish(draft_id: int) -> ResponseReturnValue:
    """Publish, and show where students find it; what came in the way meanwhile is shown instead."""
    workshop.open_manuscript(draft_id, by=teacher().id, to="edit")
    try:
        number = workshop.publish(draft_id, hand(), listed=request.form.get("listed") != "no")
    except NotReady:
        return publishing_page(draft_id), 409
    flash(str(_("Version %(number)s is published.", number=number)))
    return see("teacher.version", draft_id=draft_id, number=number)


@blueprint.get("/workshop/drafts/<number:draft_id>/versions/<number:number>")
def version(draft_id: int, number: int) -> str:
    """A version: what changed in it, and the address for students."""
    me = teacher().id
    opened = workshop.open_manuscript(draft_id, by=me)
    versions = workshop.publishings(draft_id, by=me)
    shown = next((each for each in versions if each.number == number), None)
    if shown is None:
        raise NoSuchBank(opened.bank_id)
    before = next((each.number for each in versions if each.number < number), None)
    changes = workshop.what_changed(draft_id, before, number, by=me) if before else ()
    return render_template(
        "teacher/published.html",
        opened=opened,
        spots=Spots(opened),
        shown=shown,
        before=before,
        is_newest=shown == versions[0],
        is_listed=workshop.is_listed(draft_id, by=me),
        changes=altered(opened, changes),
        link=_link(opened),
    )


def _link(opened: Opened) -> SharedLink:
    return link_to(url_for("student.bank", bank_id=opened.bank_id, _external=True))


def _since(opened: Opened, versions: tuple[Published, ...], *, by: int) -> tuple[Altered, ...]:
    """What is not published yet."""
    if not versions:
        return ()
    return altered(opened, workshop.what_changed(opened.id, versions[0].number, by=by))


def _by_record(opened: Opened, found: Iterable[Found]) -> Mapping[int, list[Hint]]:
    hints: dict[int, list[Hint]] = {}
    for each in filter(is_said, found):
        hints.setdefault(each.record, []).append(_hint(opened, each))
    return hints


def _hint(opened: Opened, found: Found) -> Hint:
    record = opened.record(found.record)
    anchor = anchor_of(record, found.field)
    address = url_for("teacher.record", draft_id=opened.id, number=record.number, _anchor=anchor)
    field = field_of(record.kind, found.field) if found.field or record.kind == "statement" else None
    return Hint(record.number, field, address, told(found, opened.manuscript, mends=False))
