"""Tables of articles: the text, what was decided and proposed about it, and translations of sentences."""

from datetime import datetime

from sqlalchemy import Boolean, CheckConstraint, ForeignKey, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.database import Base, Moment


class ArticleRow(Base):
    """The article of a manuscript, private to those who may see that; `corrections` and `about` are JSON.

    `published` is its day, as in 2024-10-18, where it is known; `url` where it can be read, or "". `former`
    is the text before it was brought anew. `asks_model` says that a model may be asked about it.
    """

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(primary_key=True)
    manuscript_id: Mapped[int] = mapped_column(ForeignKey("manuscript.id", ondelete="CASCADE"), unique=True)
    text: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    published: Mapped[str] = mapped_column(String(10))
    url: Mapped[str] = mapped_column(Text)
    corrections: Mapped[str] = mapped_column(Text)
    about: Mapped[str] = mapped_column(Text, server_default="{}")
    former: Mapped[str] = mapped_column(Text, server_default="")
    asks_model: Mapped[bool] = mapped_column(Boolean, server_default=false())
    brought_by: Mapped[int] = mapped_column(ForeignKey("account.id"))
    brought_at: Mapped[datetime] = mapped_column(Moment)


class DecisionRow(Base):
    """What somebody decided about one suggestion, by its `key`; `family` is how it was made.

    Of an accepted one, `question_id` and `statement_id` are the records that were made of it.
    """

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("manuscript_id", "key"),
        CheckConstraint("state IN ('accepted', 'rejected', 'later')", name="state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    manuscript_id: Mapped[int] = mapped_column(ForeignKey("manuscript.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(String(64))
    family: Mapped[str] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(16))
    sentence: Mapped[str] = mapped_column(String(64))
    question_id: Mapped[int | None] = mapped_column(ForeignKey("record.id", ondelete="SET NULL"))
    statement_id: Mapped[int | None] = mapped_column(ForeignKey("record.id", ondelete="SET NULL"))
    by: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(Moment)


class TranslationRow(Base):
    """What a sentence of the article is in the other language; `sentence` is the digest of its text."""

    __tablename__ = "translation"
    __table_args__ = (UniqueConstraint("manuscript_id", "sentence"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    manuscript_id: Mapped[int] = mapped_column(ForeignKey("manuscript.id", ondelete="CASCADE"))
    sentence: Mapped[str] = mapped_column(String(64))
    own: Mapped[str] = mapped_column(Text)
    other: Mapped[str] = mapped_column(Text)
    by: Mapped[int] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(Moment)


class ProposalRow(Base):
    """What a model proposes: a translation of the text whose digest is `name`, or wrong options (JSON).

    It is found by the words that it is about; where these change, it is not found any more.
    """

    __tablename__ = "proposal"
    __table_args__ = (
        UniqueConstraint("manuscript_id", "kind", "name"),
        CheckConstraint("kind IN ('translation', 'distractors')", name="kind"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    manuscript_id: Mapped[int] = mapped_column(ForeignKey("manuscript.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
