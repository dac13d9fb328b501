"""What somebody looks for in their library, as a query."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, and_, func, or_, select

from quiz.store import ManuscriptRow, RecordRow, ShareRow
from quiz.workshop.rows import search_form
from quiz.workshop.words import may_say

Whose = Literal["all", "mine", "shared"]
Where = Literal["desk", "archive", "trash"]
Wait = Literal["ja", "en", "look_again", "proof", "errors"]
Sort = Literal["changed", "made", "waits"]

PAGE = 24


@dataclass(frozen=True)
class Wanted:
    """What is looked for. `words` must all be in one record, in either language; `page` counts from 1."""

    whose: Whose = "all"
    where: Where = "desk"
    waits_for: Wait | None = None
    words: str = ""
    page: int = 1
    sort: Sort = "changed"


EVERYTHING = Wanted()


def page_of(account_id: int, wanted: Wanted) -> Select[*tuple[Any, ...]]:
    """The manuscripts of a page, and one more if there are more."""
    shared = and_(ShareRow.manuscript_id == ManuscriptRow.id, ShareRow.account_id == account_id)
    return (
        select(
            ManuscriptRow.id,
            ManuscriptRow.bank_id,
            ManuscriptRow.owner_id,
            ManuscriptRow.changed_at,
            ManuscriptRow.archived_at,
            ManuscriptRow.trashed_at,
            ShareRow.right,
        )
        .outerjoin(ShareRow, shared)
        .where(_whose(account_id, wanted.whose), *_where(account_id, wanted.where), *_with(wanted))
        .order_by(_first(wanted.sort).desc(), ManuscriptRow.id.desc())
        .limit(PAGE + 1)
        .offset(PAGE * (max(wanted.page, 1) - 1))
    )


def _first(sort: Sort) -> SQLColumnExpression[Any]:
    """What stands first has most of this."""
    match sort:
        case "made":
            return ManuscriptRow.made_at
        case "waits":
            return _waiting_in_all()
    return ManuscriptRow.changed_at


def _waiting_in_all() -> ColumnElement[Any]:
    waits = (RecordRow.waits_ja, RecordRow.waits_en, RecordRow.waits_look_again, RecordRow.waits_proof)
    here = RecordRow.manuscript_id == ManuscriptRow.id, RecordRow.gone.is_(False)
    return (
        select(func.coalesce(func.sum(sum(waits, RecordRow.waits_errors)), 0)).where(*here).scalar_subquery()
    )


def _whose(account_id: int, whose: Whose) -> ColumnElement[bool]:
    mine, shared = ManuscriptRow.owner_id == account_id, ShareRow.right.is_not(None)
    match whose:
        case "mine":
            return mine
        case "shared":
            return and_(shared, ~mine)
    return or_(mine, shared)


def _where(account_id: int, where: Where) -> tuple[ColumnElement[bool], ...]:
    """What is in the trash, its owner sees only."""
    match where:
        case "trash":
            return ManuscriptRow.trashed_at.is_not(None), ManuscriptRow.owner_id == account_id
        case "archive":
            return ManuscriptRow.trashed_at.is_(None), ManuscriptRow.archived_at.is_not(None)
    return ManuscriptRow.trashed_at.is_(None), ManuscriptRow.archived_at.is_(None)


def _with(wanted: Wanted) -> list[ColumnElement[bool]]:
    here = RecordRow.manuscript_id == ManuscriptRow.id, RecordRow.gone.is_(False)
    found: list[ColumnElement[bool]] = []
    if wanted.waits_for:
        waits = getattr(RecordRow, f"waits_{wanted.waits_for}") > 0
        found.append(select(RecordRow.id).where(*here, waits).exists())
    if words := words_in(wanted.words):
        found += [may_say(words), select(RecordRow.id).where(*here, *said_in(words)).exists()]
    return found


def words_in(text: str) -> list[str]:
    """The words that are looked for, as they are compared."""
    return search_form(text).split()


def said_in(words: Iterable[str]) -> list[ColumnElement[bool]]:
    """All the words are said in a record, in whatever order."""
    return [RecordRow.searched.contains(word, autoescape=True) for word in words]
