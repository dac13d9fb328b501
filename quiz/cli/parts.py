"""Every command, in one table."""

import click
from flask import Flask
from flask.cli import AppGroup

from quiz.cli.account import link, list_accounts, reset
from quiz.cli.answers import regrade
from quiz.cli.article import show
from quiz.cli.article_assist import assist
from quiz.cli.article_draft import draft
from quiz.cli.backup import backup
from quiz.cli.bank import check_banks, write_schema
from quiz.cli.grade import grade
from quiz.cli.readings import list_readings
from quiz.cli.workshop import empty_trash
from quiz.terminal import speak

COMMANDS: tuple[click.Command, ...] = (
    AppGroup("account", [link, reset, list_accounts], help="Look after the accounts of teachers."),
    AppGroup("answers", [regrade], help="Look after the answers that students gave."),
    AppGroup("article", [show, draft, assist], help="Look at articles."),
    AppGroup("bank", [check_banks, write_schema, list_readings], help="Check the files of question banks."),
    AppGroup("workshop", [empty_trash], help="Look after the drafts of teachers."),
    backup,
    grade,
)


def register(app: Flask) -> None:
    """Add the commands to the application."""
    speak()
    for command in COMMANDS:
        app.cli.add_command(command)
