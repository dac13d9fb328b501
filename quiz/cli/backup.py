"""Command at the terminal: `flask backup`."""

import sqlite3
from pathlib import Path

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from quiz.cli.files import not_written
from quiz.cli.speaking import Unable, speaking
from quiz.store import NotHere, SameFile, back_up
from quiz.terminal import tell


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True)
@with_appcontext
def backup(file: Path, force: bool) -> None:
    """Write a copy of the database into FILE, also while Kotohashi is running."""
    with speaking():
        if file.is_dir():
            raise Unable(
                _("%(file)s is a folder. Name a file, such as %(file)s/kotohashi-backup.db.", file=file)
            )
        if file.exists() and not force:
            raise Unable(
                _("%(file)s is there already. Choose another name, or replace it with --force.", file=file)
            )
        tell(_("Written: %(path)s", path=f"{file} ({_size_of_copy(file):,} bytes)"))


def _size_of_copy(file: Path) -> int:
    """Make the copy."""
    try:
        return back_up(file)
    except SameFile as error:
        raise Unable(_("%(file)s is the database itself. Choose another name.", file=file)) from error
    except NotHere as error:
        raise Unable(
            _("This database has a server of its own, which makes copies: for PostgreSQL, pg_dump.")
        ) from error
    except (OSError, sqlite3.Error) as error:
        raise not_written(file, error) from error
