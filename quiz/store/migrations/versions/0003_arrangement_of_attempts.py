"""By which rule an attempt shows what is offered; attempts from before keep theirs.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # One statement, which SQLite does wholly or not at all.
    op.add_column("attempt", sa.Column("arrangement", sa.Integer(), nullable=False, server_default="1"))


def downgrade() -> None:
    op.drop_column("attempt", "arrangement")
