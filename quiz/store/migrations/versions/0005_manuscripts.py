"""The workshop: manuscripts, their records, what was done to them, who shares them; banks beside the shelf.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COUNTS = ("waits_ja", "waits_en", "waits_look_again", "waits_proof", "waits_errors")


def upgrade() -> None:
    _make_manuscripts()
    _make_records()
    _make_deeds()
    _make_changes()
    _make_shares()
    _make_presences()
    _make_publishings()
    # One statement, which SQLite does wholly or not at all.
    op.add_column("bank", sa.Column("listed", sa.Boolean(), server_default=sa.true(), nullable=False))


def _make_manuscripts() -> None:
    op.create_table(
        "manuscript",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("bank_id", sa.String(length=64), nullable=False),
        sa.Column("made_key", sa.String(length=64), nullable=False),
        sa.Column("made_from", sa.String(length=128), server_default="", nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("trashed_at", sa.DateTime(timezone=True), nullable=True),
        _reference("manuscript", "owner_id", "account"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_manuscript")),
        sa.UniqueConstraint("bank_id", name=op.f("uq_manuscript_bank_id")),
        sa.UniqueConstraint("made_key", name=op.f("uq_manuscript_made_key")),
    )
    op.create_index(op.f("ix_manuscript_owner_id"), "manuscript", ["owner_id"])


def _make_records() -> None:
    op.create_table(
        "record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("manuscript_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        sa.Column("noted", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('head', 'source', 'statement', 'term', 'part', 'question')", name=op.f("ck_record_kind")
        ),
        _reference("record", "manuscript_id", "manuscript", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record")),
    )
    op.create_index("ix_record_waiting", "record", ["manuscript_id", "gone", "kind", *COUNTS])


def _make_deeds() -> None:
    op.create_table(
        "deed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("manuscript_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("by", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tab", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        _reference("deed", "by", "account"),
        _reference("deed", "manuscript_id", "manuscript", ondelete="CASCADE"),
        _reference("deed", "undoes", "deed", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deed")),
        sa.UniqueConstraint(
            "manuscript_id", "tab", "sequence", name=op.f("uq_deed_manuscript_id_tab_sequence")
        ),
    )
    op.create_index(op.f("ix_deed_undoes"), "deed", ["undoes"])


def _make_changes() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deed_id", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("sent", sa.Text(), nullable=False),
        _reference("change", "deed_id", "deed", ondelete="CASCADE"),
        _reference("change", "record_id", "record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sa.UniqueConstraint("record_id", "version", name=op.f("uq_change_record_id_version")),
    )
    op.create_index(op.f("ix_change_deed_id"), "change", ["deed_id"])


def _make_shares() -> None:
    op.create_table(
        "share",
        sa.Column("manuscript_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("right", sa.String(length=8), nullable=False),
        sa.CheckConstraint("\"right\" IN ('see', 'copy', 'edit')", name=op.f("ck_share_right")),
        _reference("share", "account_id", "account"),
        _reference("share", "manuscript_id", "manuscript", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("manuscript_id", "account_id", name=op.f("pk_share")),
    )
    op.create_index(op.f("ix_share_account_id"), "share", ["account_id"])


def _make_presences() -> None:
    op.create_table(
        "presence",
        sa.Column("manuscript_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _reference("presence", "account_id", "account"),
        _reference("presence", "manuscript_id", "manuscript", ondelete="CASCADE"),
        _reference("presence", "record_id", "record", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("manuscript_id", "account_id", name=op.f("pk_presence")),
    )


def _make_publishings() -> None:
    op.create_table(
        "publishing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("manuscript_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _reference("publishing", "by", "account"),
        _reference("publishing", "manuscript_id", "manuscript", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publishing")),
        sa.UniqueConstraint("manuscript_id", "number", name=op.f("uq_publishing_manuscript_id_number")),
    )


def _reference(table: str, column: str, to: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )


def downgrade() -> None:
    op.drop_column("bank", "listed")
    for table in ("publishing", "presence", "share", "change", "deed", "record", "manuscript"):
        op.drop_table(table)
