"""Tables of the workshop: manuscripts, their records, what was done to them, and who shares them."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.database import Base, Moment


class ManuscriptRow(Base):
    """A bank that is being written; `bank_id` is the id that it has where it is published.

    `made_key` comes with the form that makes it: a second tap finds the first one's row. `made_from` says
    what it was copied or read from.
    """

    __tablename__ = "manuscript"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    bank_id: Mapped[str] = mapped_column(String(64), unique=True)
    made_key: Mapped[str] = mapped_column(String(64), unique=True)
    made_from: Mapped[str] = mapped_column(String(128), server_default="")
    made_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    archived_at: Mapped[datetime | None] = mapped_column(Moment)
    trashed_at: Mapped[datetime | None] = mapped_column(Moment)


class RecordRow(Base):
    """One record as JSON (`body`), incomplete perhaps; `noted` (JSON) is what is noted of its pairs.

    `version` rises with each change; whoever saves names the version they saw. `searched` is its text
    folded, and `waits_…` count what waits in it: both are for lists, and nothing is decided by them.
    """

    __tablename__ = "record"
    __table_args__ = (
        CheckConstraint("kind IN ('head', 'source', 'statement', 'term', 'part', 'question')", name="kind"),
        # Enough for the counts of a list without reading the records.
        Index(
            "ix_record_waiting",
            "manuscript_id",
            "gone",
            "kind",
            "waits_ja",
            "waits_en",
            "waits_look_again",
            "waits_proof",
            "waits_errors",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    manuscript_id: Mapped[int] = mapped_column(ForeignKey("manuscript.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(16))
    place: Mapped[int] = mapped_column(BigInteger)
    version: Mapped[int]
    gone: Mapped[bool]
    waits_ja: Mapped[int]
    waits_en: Mapped[int]
    waits_look_again: Mapped[int]
    waits_proof: Mapped[int]
    waits_errors: Mapped[int]
    noted: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    searched: Mapped[str] = mapped_column(Text)


class DeedRow(Base):
    """One thing that somebody did; sending `sequence` of a `tab` is done once, and `answer` (JSON) kept.

    `undoes` names the deed of which this one is the inverse.
    """

    __tablename__ = "deed"
    __table_args__ = (UniqueConstraint("manuscript_id", "tab", "sequence"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    manuscript_id: Mapped[int] = mapped_column(ForeignKey("manuscript.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(32))
    by: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(Moment)
    tab: Mapped[str] = mapped_column(String(64))
    sequence: Mapped[int]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("deed.id", ondelete="CASCADE"), index=True)
    answer: Mapped[str] = mapped_column(Text)


class ChangeRow(Base):
    """What a deed did to one record: the fields that changed, before and after (JSON), `null` where none was.

    `sent` has those fields of which something else was made than what was sent.
    """

    __tablename__ = "change"
    __table_args__ = (UniqueConstraint("record_id", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    deed_id: Mapped[int] = mapped_column(ForeignKey("deed.id", ondelete="CASCADE"), index=True)
    record_id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"))
    version: Mapped[int]
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    sent: Mapped[str] = mapped_column(Text)


class ShareRow(Base):
    """Somebody besides the owner may see a manuscript, copy it, or write in it."""

    __tablename__ = "share"
    __table_args__ = (CheckConstraint("\"right\" IN ('see', 'copy', 'edit')", name="right"),)

    manuscript_id: Mapped[int] = mapped_column(
        ForeignKey("manuscript.id", ondelete="CASCADE"), primary_key=True
    )
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), primary_key=True, index=True)
    right: Mapped[str] = mapped_column(String(8))


class PresenceRow(Base):
    """Where somebody was seen last: at which record of a manuscript, if at one."""

    __tablename__ = "presence"

    manuscript_id: Mapped[int] = mapped_column(
        ForeignKey("manuscript.id", ondelete="CASCADE"), primary_key=True
    )
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), primary_key=True)
    record_id: Mapped[int | None] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(Moment)


class PublishingRow(Base):
    """A manuscript was published as this version of its bank; `deed_id` is the last deed that is in it."""

    __tablename__ = "publishing"
    __table_args__ = (UniqueConstraint("manuscript_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    manuscript_id: Mapped[int] = mapped_column(ForeignKey("manuscript.id", ondelete="CASCADE"))
    number: Mapped[int]
    by: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(Moment)


class SaidRow(Base):
    """A sign, or two neighbours, that a manuscript has or had: their number in `quiz/manuscript/grams.py`."""

    __tablename__ = "said"
    __table_args__ = ({"sqlite_with_rowid": False},)

    code: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    manuscript_id: Mapped[int] = mapped_column(
        ForeignKey("manuscript.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
