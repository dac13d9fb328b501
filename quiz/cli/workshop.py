"""Command at the terminal about drafts: `flask workshop empty-trash`."""

from datetime import UTC, datetime

import click
from flask.cli import with_appcontext
from flask_babel import ngettext

from quiz import workshop
from quiz.cli.speaking import in_language, speaking
from quiz.terminal import tell


@click.command("empty-trash")
@in_language
@with_appcontext
def empty_trash(lang: str | None) -> None:
    """Remove for good what has been in the trash for thirty days; the library does so once a day, too."""
    with speaking(lang):
        emptied = workshop.empty_trash(at=datetime.now(UTC))
        tell(
            ngettext("%(num)s draft was removed for good.", "%(num)s drafts were removed for good.", emptied)
        )
