"""Invitations: an administrator lets colleagues come, by a link that ends by itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update

from quiz.accounts import codes
from quiz.accounts.making import Wished, let_in, make
from quiz.accounts.people import Person
from quiz.accounts.refusals import Refused, Wrong, refuse
from quiz.store import AccountRow, ArrivalRow, InvitationRow, db

OPEN_FOR = timedelta(days=7)
MOST_USES = 100


class NoSuchInvitation(LookupError):
    """There is no such invitation."""


@dataclass(frozen=True)
class Invitation:
    """How an invitation stands: `came` are the names of those who came by it."""

    id: int
    by: str
    uses: int
    uses_left: int
    made_at: datetime
    expires_at: datetime
    is_revoked: bool
    came: tuple[str, ...]

    def is_open(self, at: datetime) -> bool:
        """Whether somebody may still come by it."""
        return self.uses_left > 0 and not self.is_revoked and at < self.expires_at


def invite(by: Person, uses: int, *, at: datetime) -> int:
    """Let so many colleagues come within seven days; the invitation's id. Raise `Refused`."""
    refuse(None if 1 <= uses <= MOST_USES else Wrong("uses", "out-of-range"))
    row = InvitationRow(invited_by=by.id, uses=uses, uses_left=uses, made_at=at, expires_at=at + OPEN_FOR)
    db.session.add(row)
    db.session.commit()
    return row.id


def invitations() -> tuple[Invitation, ...]:
    """All of them, the newest first."""
    rows = db.session.execute(
        select(InvitationRow, AccountRow.name)
        .join(AccountRow, AccountRow.id == InvitationRow.invited_by)
        .order_by(InvitationRow.id.desc())
    ).all()
    came = _came()
    return tuple(_invitation(row, by, tuple(came.get(row.id, ()))) for row, by in rows)


def invitation(invitation_id: int) -> Invitation:
    """One of them. Raise `NoSuchInvitation`."""
    found = next((one for one in invitations() if one.id == invitation_id), None)
    if found is None:
        raise NoSuchInvitation(invitation_id)
    return found


def revoke(invitation_id: int, *, at: datetime) -> None:
    """Nobody may come by it any more."""
    _revoke_where(InvitationRow.id == invitation_id, at=at)
    db.session.commit()


def revoke_of(account_id: int, *, at: datetime) -> None:
    """End all invitations by somebody who may not invite any more; the commit is the deed's."""
    _revoke_where(InvitationRow.invited_by == account_id, at=at)


def code_of(invitation_id: int, *, secret: str) -> str:
    """The code of an invitation, as often as it is asked for. Raise `NoSuchInvitation`."""
    row = db.session.get(InvitationRow, invitation_id)
    if row is None:
        raise NoSuchInvitation(invitation_id)
    return codes.numeral(row.id) + codes.signature(secret, "invitation", row.id, row.made_at.isoformat())


def accept(code: str, wished: Wished, *, secret: str, at: datetime) -> Person:
    """Come by an invitation: a teacher's account. Raise `Refused`."""
    wished.check()
    invitation_id = _read(code, secret)
    _use_one(invitation_id, at)
    row = make(wished, role="teacher", at=at)
    db.session.add(ArrivalRow(account_id=row.id, invitation_id=invitation_id))
    return let_in(row)


def _read(code: str, secret: str) -> int:
    meant = codes.as_typed(code)
    invitation_id = codes.number(meant[: -codes.LENGTH][:_LONGEST_ID])
    try:
        is_ours = codes.is_same(meant, code_of(invitation_id, secret=secret))
    except NoSuchInvitation:
        is_ours = False
    if not is_ours:
        raise Refused(Wrong("code", "unknown"))
    return invitation_id


# So that no code is a number that no database can hold.
_LONGEST_ID = 6


def _use_one(invitation_id: int, at: datetime) -> None:
    """In one statement, so that two at once cannot share the last one."""
    used = db.session.execute(
        update(InvitationRow)
        .where(
            InvitationRow.id == invitation_id,
            InvitationRow.uses_left > 0,
            InvitationRow.revoked_at.is_(None),
            InvitationRow.expires_at > at,
        )
        .values(uses_left=InvitationRow.uses_left - 1)
    )
    if not used.rowcount:  # type: ignore[attr-defined]
        db.session.rollback()
        raise Refused(Wrong("code", "ended"))


def _revoke_where(which: object, *, at: datetime) -> None:
    db.session.execute(
        update(InvitationRow).where(which, InvitationRow.revoked_at.is_(None)).values(revoked_at=at)  # type: ignore[arg-type]
    )


def _came() -> dict[int, list[str]]:
    came: dict[int, list[str]] = {}
    rows = select(ArrivalRow.invitation_id, AccountRow.name).join(
        AccountRow, AccountRow.id == ArrivalRow.account_id
    )
    for invitation_id, name in db.session.execute(rows.order_by(AccountRow.id)):
        came.setdefault(invitation_id, []).append(name)
    return came


def _invitation(row: InvitationRow, by: str, came: tuple[str, ...]) -> Invitation:
    return Invitation(
        row.id, by, row.uses, row.uses_left, row.made_at, row.expires_at, row.revoked_at is not None, came
    )
