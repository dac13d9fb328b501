"""Accounts of those who teach, the claim of the first one, invitations, and who came by them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_accounts()
    _make_claim()
    _make_invitations()


def _make_accounts() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("login", sa.String(length=128), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=True),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("epoch", sa.Integer(), server_default="0", nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_sign_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("role IN ('administrator', 'teacher')", name=op.f("ck_account_role")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk")),
        sa.UniqueConstraint("login", name=op.f("uq_account_login")),
    )


def _make_claim() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_claim_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
    )


def _make_invitations() -> None:
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("invited_by", sa.Integer(), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.Column("uses_left", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("uses_left BETWEEN 0 AND uses", name=op.f("ck_invitation_uses")),
        sa.ForeignKeyConstraint(["invited_by"], ["account.id"], name=op.f("fk_invitation_invited_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
    )
    op.create_index(op.f("ix_invitation_invited_by"), "invitation", ["invited_by"])
    op.create_table(
        "arrival",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_arrival_account_id")),
        sa.ForeignKeyConstraint(["invitation_id"], ["invitation.id"], name=op.f("fk_arrival_invitation_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_arrival")),
    )
    op.create_index(op.f("ix_arrival_invitation_id"), "arrival", ["invitation_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_arrival_invitation_id"), "arrival")
    op.drop_table("arrival")
    op.drop_index(op.f("ix_invitation_invited_by"), "invitation")
    op.drop_table("invitation")
    op.drop_table("claim")
    op.drop_table("account")
