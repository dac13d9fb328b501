"""What is known of an article besides its text, its former text, and what a model proposes for it.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("article") as table:
        table.add_column(sa.Column("about", sa.Text(), nullable=False, server_default="{}"))
        table.add_column(sa.Column("former", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("asks_model", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("manuscript_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('translation', 'distractors')", name=op.f("ck_proposal_kind")),
        sa.ForeignKeyConstraint(
            ["manuscript_id"], ["manuscript.id"], name=op.f("fk_proposal_manuscript_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
        sa.UniqueConstraint(
            "manuscript_id", "kind", "name", name=op.f("uq_proposal_manuscript_id_kind_name")
        ),
    )


def downgrade() -> None:
    op.drop_table("proposal")
    with op.batch_alter_table("article") as table:
        table.drop_column("asks_model")
        table.drop_column("former")
        table.drop_column("about")
