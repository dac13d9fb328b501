"""Every command, in one table."""

import click
from flask import Flask
from flask.cli import AppGroup
from flask_babel import force_locale

from quiz.cli.account import link, list_accounts, reset
from quiz.cli.answers import regrade
from quiz.cli.article import show
from quiz.cli.article_assist import assist
from quiz.cli.article_draft import draft
from quiz.cli.backup import backup
from quiz.cli.bank import check_banks, write_schema
from quiz.cli.grade import grade
from quiz.cli.helps import with_help
from quiz.cli.readings import list_readings
from quiz.cli.speaking import language_here
from quiz.cli.workshop import empty_trash
from quiz.terminal import speak

COMMANDS: tuple[click.Command, ...] = (
    AppGroup("account", [link, reset, list_accounts]),
    AppGroup("answers", [regrade]),
    AppGroup("article", [show, draft, assist]),
    AppGroup("bank", [check_banks, write_schema, list_readings]),
    AppGroup("workshop", [empty_trash]),
    backup,
    grade,
)


def register(app: Flask) -> None:
    """Add the commands to the application."""
    speak()
    with app.app_context(), force_locale(language_here()):
        for command in COMMANDS:
            app.cli.add_command(with_help(command, command.name or ""))
