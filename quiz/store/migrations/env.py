"""How Alembic reaches the database of the running application."""

from typing import Literal

from alembic import context
from flask import current_app

from quiz.store import db
from quiz.store.database import Moment
from quiz.store.migrating import all_or_nothing


def run() -> None:
    """Migrate over the application's own connection, all or nothing."""
    options = current_app.extensions["migrate"].configure_args
    with db.engine.connect() as connection, all_or_nothing(connection, db.metadata):
        context.configure(connection=connection, target_metadata=db.metadata, render_item=_render, **options)
        context.run_migrations()


def _render(kind: str, item: object, _context: object) -> str | Literal[False]:
    # A migration may not change its meaning when our own types change.
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


run()
