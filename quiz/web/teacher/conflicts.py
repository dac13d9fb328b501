"""Two people changed the same field: both texts are shown, and one chooses or writes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from flask import render_template

from quiz import workshop
from quiz.bank.tree import Node
from quiz.manuscript import Clash, pair_of
from quiz.manuscript.laying import lifted, relaid
from quiz.manuscript.worddiff import Piece, word_diff
from quiz.text.language import Language
from quiz.web.guard import teacher
from quiz.web.teacher.sent import Form
from quiz.web.teacher.sheet import Sheet
from quiz.workshop import Saved


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


def conflict_page(draft_id: int, number: int, saved: Saved) -> str:
    """The page on which one chooses. Nothing of what was written is lost."""
    sheet = Sheet(workshop.open_manuscript(draft_id, by=teacher().id), number)
    collisions = [_collision(path, clash) for path, clash in saved.clashes.items()]
    return render_template("teacher/conflict.html", sheet=sheet, collisions=collisions, version=saved.version)


def _collision(path: str, clash: Clash) -> Collision:
    pair = pair_of(path)
    language = pair[1] if pair else None
    was, mine, theirs = (_as_text(value) for value in (clash.was, clash.mine, clash.theirs))
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


def _as_text(value: Node) -> str:
    if value is None:
        return ""
    return lifted(value).plain if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


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
