"""The tables of banks: each kept in versions that never change."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, true
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.database import Base, Moment


class BankRow(Base):
    """`current` is the number of the version that new attempts get.

    A bank that is not `listed` stands on no shelf: only who knows its address finds it.
    """

    __tablename__ = "bank"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    current: Mapped[int]
    listed: Mapped[bool] = mapped_column(server_default=true())


class BankVersionRow(Base):
    """A bank's content (`content`, JSON of the model) and its texts marked up for reading (`marked`).

    `digest` is the SHA-256 of the content; rows are never changed, except that `marked` is made
    anew when the way of marking up (`marked_by`) has changed.
    """

    __tablename__ = "bank_version"
    __table_args__ = (
        UniqueConstraint("bank_id", "number"),
        UniqueConstraint("bank_id", "digest"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    bank_id: Mapped[str] = mapped_column(ForeignKey("bank.id"))
    number: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))
    content: Mapped[str] = mapped_column(Text)
    marked: Mapped[str] = mapped_column(Text)
    marked_by: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(Moment)
