"""Points below zero under rules that take away, and answers without a key.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

FORMER = {
    "points": "points >= 0 AND points <= out_of AND out_of > 0",
    "verdict": "verdict IN ('right', 'partly', 'wrong', 'skipped')",
}
NOW = {
    "points": "points <= out_of AND out_of >= 0",
    "verdict": "verdict IN ('right', 'partly', 'wrong', 'skipped', 'noted')",
}


def upgrade() -> None:
    _exchange(FORMER, NOW)


def downgrade() -> None:
    _refuse_to_lose_answers()
    _exchange(NOW, FORMER)


def _refuse_to_lose_answers() -> None:
    # Asked beforehand: SQLite would leave a half-made copy of the table behind.
    admitted = " AND ".join(f"({condition})" for condition in FORMER.values())
    lost = op.get_bind().scalar(sa.text(f"SELECT count(*) FROM answer WHERE NOT ({admitted})"))
    if lost:
        raise RuntimeError(
            f"Revision 0001 cannot keep {lost} answers: views, or points below zero. "
            "Go back to a copy of the database from before the upgrade instead."
        )


def _exchange(old: dict[str, str], new: dict[str, str]) -> None:
    with op.batch_alter_table("answer", copy_from=_answer(old)) as batch_op:
        for name, condition in new.items():
            batch_op.drop_constraint(op.f(f"ck_answer_{name}"), type_="check")
            batch_op.create_check_constraint(op.f(f"ck_answer_{name}"), sa.text(condition))


def _answer(checks: dict[str, str]) -> sa.Table:
    """The table as it stands: SQLite copies it, and does not tell its checks."""
    return sa.Table(
        "answer",
        sa.MetaData(),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.String(length=64), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("out_of", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("rule", sa.String(length=32), nullable=False),
        sa.Column("rule_version", sa.Integer(), nullable=False),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=4), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("language IN ('ja', 'en', 'both')", name=op.f("ck_answer_language")),
        *(sa.CheckConstraint(text, name=op.f(f"ck_answer_{name}")) for name, text in checks.items()),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name=op.f("fk_answer_attempt_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint("attempt_id", "question_id", name=op.f("uq_answer_attempt_id_question_id")),
    )
