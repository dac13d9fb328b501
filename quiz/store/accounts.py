"""Tables of those who teach: accounts, the code that claims the first one, and invitations."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.database import Base, Moment


class AccountRow(Base):
    """Somebody who teaches; `login` is the name folded, under which it is found.

    Without a password nobody can sign in. A browser is signed in for an `epoch`: raising it signs all out.
    What an account owns names it in a column `owner_id`, in whatever table.
    """

    __tablename__ = "account"
    __table_args__ = (CheckConstraint("role IN ('administrator', 'teacher')", name="role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(64))
    login: Mapped[str] = mapped_column(String(128), unique=True)
    password_hash: Mapped[str | None] = mapped_column(String(255))
    role: Mapped[str] = mapped_column(String(16))
    epoch: Mapped[int] = mapped_column(server_default="0")
    made_at: Mapped[datetime] = mapped_column(Moment)
    last_sign_in_at: Mapped[datetime | None] = mapped_column(Moment)
    left_at: Mapped[datetime | None] = mapped_column(Moment)


class ClaimRow(Base):
    """The one code that makes the first account, by its digest. Whoever removes this row has claimed."""

    __tablename__ = "claim"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime] = mapped_column(Moment)


class InvitationRow(Base):
    """A colleague may come, `uses_left` times. Its code is signed, and is kept nowhere."""

    __tablename__ = "invitation"
    __table_args__ = (CheckConstraint("uses_left BETWEEN 0 AND uses", name="uses"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    invited_by: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    uses: Mapped[int]
    uses_left: Mapped[int]
    made_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class ArrivalRow(Base):
    """Who came by which invitation."""

    __tablename__ = "arrival"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), primary_key=True)
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitation.id"), index=True)
