"""Two people changed the same field: both texts are shown, and one chooses or writes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import render_template

from quiz import workshop
from quiz.bank.tree import Node
from quiz.manuscript import Clash, pair_of
from quiz.manuscript.laying import lifted, relaid
from quiz.manuscript.worddiff import Piece, word_diff
from quiz.text.language import Language
from quiz.web.guard import teacher
from quiz.web.language import Later
from quiz.web.language import Later as _l
from quiz.web.teacher.sent import Form
from quiz.web.teacher.sheet import Sheet
from quiz.workshop import Saved

# What a field is called that is no text in two languages.
FIELDS: Mapping[str, Later] = {
    "cites": _l("Proof"),
    "evidence": _l("Proved by"),
    "options": _l("Options"),
    "items": _l("In the right order"),
    "pairs": _l("What belongs together"),
    "gaps": _l("Gaps"),
    "notes": _l("Notes"),
    "tags": _l("Words to find it by"),
    "kind": _l("Kind of question"),
    "part": _l("Part"),
    "answer": _l("What is right"),
    "standing": _l("Who says it?"),
}


@dataclass(frozen=True)
class Collision:
    """A field with both texts; what theirs changed and what mine did, word by word.

    `mine` and `theirs` are for a form that is sent back.
    """

    path: str
    language: Language | None
    mine: str
    theirs: str
    text: str
    is_text: bool
    diff_mine: tuple[Piece, ...]
    diff_theirs: tuple[Piece, ...]

    @property
    def name(self) -> Later | str:
        """What the field is called."""
        return FIELDS.get(self.path.partition(".")[0], self.path)


def conflict_page(draft_id: int, number: int, saved: Saved) -> str:
    """The page on which one chooses. Nothing of what was written is lost."""
    sheet = Sheet(workshop.open_manuscript(draft_id, by=teacher().id), number, by=teacher().id)
    collisions = [_collision(path, clash) for path, clash in saved.clashes.items()]
    return render_template("teacher/conflict.html", sheet=sheet, collisions=collisions, version=saved.version)


def _collision(path: str, clash: Clash) -> Collision:
    pair = pair_of(path)
    language = pair[1] if pair else None
    was, mine, theirs = (as_text(value) for value in (clash.was, clash.mine, clash.theirs))
    return Collision(
        path=path,
        language=language,
        mine=json.dumps(clash.mine),
        theirs=json.dumps(clash.theirs),
        text=mine,
        is_text=all(value is None or isinstance(value, str) for value in (clash.mine, clash.theirs)),
        diff_mine=word_diff(was, mine, language or "en"),
        diff_theirs=word_diff(was, theirs, language or "en"),
    )


def as_text(value: Node) -> str:
    """A value as its reader knows it."""
    if value is None:
        return ""
    return lifted(value).plain if isinstance(value, str) else "\n".join(_entries(value))


def _entries(value: Node) -> Iterator[str]:
    """What a list holds, an entry on a line; of a quote the words."""
    match value:
        case list():
            for each in value:
                yield " / ".join(_entries(each))
        case dict():
            for key, each in value.items():
                yield from _entries(each) if key not in ("id", "source") else ()
        case bool():
            yield "✓" if value else "–"
        case _:
            yield str(value)


def settled_fields(form: Form) -> dict[str, Node]:
    """The fields as they were chosen: mine, theirs, or as they were written anew."""
    return dict(_settled(form))


def _settled(form: Form) -> Iterator[tuple[str, Node]]:
    for name in form:
        head, _, path = name.partition(".")
        if head != "choice":
            continue
        mine, theirs = _kept(form, f"mine.{path}"), _kept(form, f"theirs.{path}")
        chosen = form[name]
        if chosen == "edit":
            yield path, relaid(lifted(_notation(mine)), form.get(f"edit.{path}", "").strip()).laid.notation
        else:
            yield path, theirs if chosen == "theirs" else mine


def _notation(value: Node) -> str:
    return value if isinstance(value, str) else ""


def _kept(form: Form, name: str) -> Node:
    try:
        value: Node = json.loads(form.get(name, "null"))
    except (ValueError, RecursionError):
        return None
    return value
