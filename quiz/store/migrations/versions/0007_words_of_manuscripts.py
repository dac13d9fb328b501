"""The words of manuscripts, as numbers by which they are found.

Revision ID: 0007
Revises: 0006
"""

from collections.abc import Iterator
from zlib import crc32

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    said = op.create_table(
        "said",
        sa.Column("code", sa.Integer(), nullable=False),
        sa.Column("manuscript_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["manuscript_id"], ["manuscript.id"], name=op.f("fk_said_manuscript_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("code", "manuscript_id", name=op.f("pk_said")),
        sqlite_with_rowid=False,
    )
    _note_what_is_there(said)


def _note_what_is_there(said: sa.Table) -> None:
    """By the rule of this version (`quiz/manuscript/grams.py`)."""
    records = op.get_bind().execute(sa.text("SELECT manuscript_id, searched FROM record")).all()
    pairs = {(code, row.manuscript_id) for row in records for code in _codes(row.searched)}
    rows = [{"code": code, "manuscript_id": manuscript_id} for code, manuscript_id in sorted(pairs)]
    if rows:
        op.bulk_insert(said, rows)


def _codes(text: str) -> Iterator[int]:
    for line in text.split("\n"):
        twos = (line[at : at + 2] for at in range(len(line) - 1))
        threes = (line[at : at + 3] for at in range(len(line) - 2))
        for piece in (*line, *twos, *filter(str.isascii, threes)):
            yield crc32(piece.encode()) >> 1


def downgrade() -> None:
    op.drop_table("said")
