"""The first teacher: whoever has the code that is printed where the program runs. Once, then never again."""

from datetime import datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.exc import IntegrityError

from quiz.accounts import codes
from quiz.accounts.making import Wished, let_in, make
from quiz.accounts.people import Person
from quiz.accounts.refusals import Refused, Wrong
from quiz.store import AccountRow, ClaimRow, db

THE_ONE = 1


class Claimed(LookupError):
    """There is a teacher already: nobody can be the first one any more."""


def is_claimed() -> bool:
    """Whether there has ever been a teacher."""
    return bool(db.session.scalar(select(exists().select_from(AccountRow))))


def new_claim(*, at: datetime) -> str | None:
    """A new code for the first teacher; the former one ends. None where there is a teacher."""
    if is_claimed():
        return None
    code = codes.drawn()
    _keep(codes.digest(code), at)
    return code


def _keep(digest: str, at: datetime) -> None:
    """Only the digest. Of two programs that start at once the later one's code counts."""
    try:
        db.session.add(ClaimRow(id=THE_ONE, digest=digest, made_at=at))
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        db.session.execute(update(ClaimRow).values(digest=digest, made_at=at))
        db.session.commit()


def claim(code: str, wished: Wished, *, at: datetime) -> Person:
    """Make the first account, an administrator's. Raise `Claimed` or `Refused`."""
    if is_claimed():
        raise Claimed
    wished.check()
    _use_up(codes.as_typed(code))
    return let_in(make(wished, role="administrator", at=at))


def _use_up(code: str) -> None:
    """Remove the row in the transaction that makes the account: of two at once only one finds it."""
    nobody = ~exists().select_from(AccountRow)
    found = db.session.execute(delete(ClaimRow).where(ClaimRow.digest == codes.digest(code), nobody))
    if not found.rowcount:  # type: ignore[attr-defined]
        db.session.rollback()
        raise Claimed if is_claimed() else Refused(Wrong("code", "unknown"))
