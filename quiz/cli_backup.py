"""Command at the terminal: `flask backup`."""

import os
import sqlite3
import sys
from pathlib import Path

import click
from flask import Flask
from flask.cli import with_appcontext
from flask_babel import force_locale
from flask_babel import gettext as _

from quiz.cli import language_of
from quiz.store import NotHere, SameFile, back_up
from quiz.terminal import tell

REFUSED = 2


def register(app: Flask) -> None:
    """Add the command to the application."""
    app.cli.add_command(backup)


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace the file if there is one.")
@with_appcontext
def backup(file: Path, force: bool) -> None:
    """Write a copy of the database into FILE, also while Kotohashi is running.

    docs/backup.md says how to put it back. Exits with 2 if nothing was written.
    """
    with force_locale(language_of(os.environ)):
        refusal = _refusal(file, force=force)
        if refusal:
            tell(refusal, err=True)
            sys.exit(REFUSED)


def _refusal(file: Path, *, force: bool) -> str:
    """Make the copy; what kept it from being made, or nothing."""
    if file.is_dir():
        return str(_("%(file)s is a folder. Name a file, such as %(file)s/kotohashi-backup.db.", file=file))
    if file.exists() and not force:
        return str(
            _("%(file)s is there already. Choose another name, or replace it with --force.", file=file)
        )
    try:
        size = back_up(file)
    except SameFile:
        return str(_("%(file)s is the database itself. Choose another name.", file=file))
    except NotHere:
        return str(_("This database has a server of its own, which makes copies: for PostgreSQL, pg_dump."))
    except (OSError, sqlite3.Error) as error:
        return str(_("%(file)s cannot be written: %(reason)s", file=file, reason=_reason(error)))
    tell(_("Written: %(path)s", path=f"{file} ({size:,} bytes)"))
    return ""


def _reason(error: OSError | sqlite3.Error) -> str:
    return getattr(error, "strerror", None) or str(error)
