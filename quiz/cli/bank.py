"""Commands at the terminal: `flask bank check` and `flask bank schema`."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import gettext as _

from quiz.article.readers.revision import recognised
from quiz.bank.checks.quotes import check_quotes
from quiz.bank.checks.table import LEVELS
from quiz.bank.model import Language
from quiz.bank.notation import BankFile, examined, read
from quiz.bank.problems import Level, Problem
from quiz.bank.schema import schema
from quiz.cli.files import bank_files, bytes_of, text_of
from quiz.cli.speaking import Unable, in_language, speaking
from quiz.messages.say import line
from quiz.terminal import tell

SCHEMA_FILE = "question_banks/schema.json"

HELD, ERRORS_FOUND = 0, 1


@click.command("check")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--article", "articles", metavar="FILE", multiple=True, type=click.Path(path_type=Path))
@click.option("--source", "sources", metavar="ID", multiple=True)
@in_language
@with_appcontext
def check_banks(
    paths: tuple[Path, ...], articles: tuple[Path, ...], sources: tuple[str, ...], lang: str | None
) -> None:
    """Print what is wrong with banks: files, or folders that hold a bank.yaml."""
    with speaking(lang):
        article = _by_language([text_of(path) for path in articles])
        files = {path: read(bytes_of(path)) for given in paths for path in bank_files(given)}
        _refuse_unknown_sources(files, sources)
        levels = Counter(_print_problems(files, article, sources))
        tell(_summary(len(files), levels))
    sys.exit(ERRORS_FOUND if levels["error"] else HELD)


@click.command("schema")
@with_appcontext
def write_schema() -> None:
    """Write question_banks/schema.json again, after a change of the model."""
    path = Path(current_app.root_path) / SCHEMA_FILE
    path.write_text(schema(), encoding="utf-8", newline="\n")
    with speaking():
        tell(_("Written: %(path)s", path=SCHEMA_FILE))


def _refuse_unknown_sources(files: Mapping[Path, BankFile], sources: tuple[str, ...]) -> None:
    known = {source.id for file in files.values() if file.bank for source in file.bank.sources}
    for unknown in (source for source in sources if source not in known):
        raise Unable(_("There is no source “%(id)s” in these banks.", id=unknown))


def _print_problems(
    files: Mapping[Path, BankFile], article: Mapping[Language, str], sources: tuple[str, ...]
) -> Iterator[Level]:
    """Print every finding in the order of the file; give their levels."""
    first: dict[str, Path] = {}
    for path, file in files.items():
        found = [*file.problems, *examined(file), *_missing_quotes(file, article, sources)]
        if file.bank and first.setdefault(file.bank.id, path) != path:
            values = {"id": file.bank.id, "file": str(first[file.bank.id])}
            found.append(file.located(Problem("F45", LEVELS["F45"], ("id",), values)))
        for problem in sorted(found, key=lambda problem: (problem.line or 1, problem.code)):
            tell(line(problem, str(path)))
            yield problem.level


def _missing_quotes(
    file: BankFile, article: Mapping[Language, str], sources: tuple[str, ...]
) -> Iterator[Problem]:
    if not article or file.bank is None:
        return
    for problem in check_quotes(file.bank, article, sources=sources or None):
        yield file.located(problem)


def _by_language(articles: list[str]) -> dict[Language, str]:
    """The articles, those of one language as one text: what has both languages is quoted in each."""
    found: dict[Language, str] = {}
    for text in articles:
        language = recognised(text)
        found[language] = f"{found[language]}\n\n{text}" if language in found else text
    return found


def _summary(files: int, levels: Counter[Level]) -> str:
    counts = {"errors": levels["error"], "warnings": levels["warning"], "notes": levels["info"]}
    return str(
        _(
            "Banks: %(banks)s. Errors: %(errors)s, warnings: %(warnings)s, notes: %(notes)s.",
            banks=files,
            **counts,
        )
    )
