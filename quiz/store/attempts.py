"""The tables of attempts: who holds each, and the answers in it."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.database import Base, Moment


class AttemptRow(Base):
    """One person's way through a bank version, or through the part of it in `question_ids` (JSON).

    `start_key` comes with the form that starts an attempt: a second tap finds the first one's row.
    `arrangement` is the rule by which it shows what is offered (`quiz.bank.model.ARRANGEMENTS`).
    """

    __tablename__ = "attempt"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(8), unique=True)
    start_key: Mapped[str] = mapped_column(String(64), unique=True)
    bank_version_id: Mapped[int] = mapped_column(ForeignKey("bank_version.id"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("attempt.id"))
    seed: Mapped[int]
    arrangement: Mapped[int] = mapped_column(server_default="1")
    question_ids: Mapped[str] = mapped_column(Text)
    started_at: Mapped[datetime] = mapped_column(Moment)


class HolderRow(Base):
    """A device that may go on with an attempt: the one that started it, or one that gave its code."""

    __tablename__ = "holder"

    device: Mapped[str] = mapped_column(String(64), primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"), primary_key=True, index=True)


class AnswerRow(Base):
    """The first answer to a question; `given` and `trace` are JSON. There is never a second one.

    Points are below 0 only under rules that say so; `out_of` is 0 where there is no key.
    """

    __tablename__ = "answer"
    __table_args__ = (
        UniqueConstraint("attempt_id", "question_id"),
        CheckConstraint("points <= out_of AND out_of >= 0", name="points"),
        CheckConstraint("verdict IN ('right', 'partly', 'wrong', 'skipped', 'noted')", name="verdict"),
        CheckConstraint("language IN ('ja', 'en', 'both')", name="language"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    question_id: Mapped[str] = mapped_column(String(64))
    given: Mapped[str] = mapped_column(Text)
    points: Mapped[int]
    out_of: Mapped[int]
    verdict: Mapped[str] = mapped_column(String(16))
    rule: Mapped[str] = mapped_column(String(32))
    rule_version: Mapped[int]
    trace: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(4))
    answered_at: Mapped[datetime] = mapped_column(Moment)
