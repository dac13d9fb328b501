"""Commands at the terminal: `flask bank check` and `flask bank schema`."""

import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import AppGroup
from flask_babel import force_locale
from flask_babel import gettext as _

from quiz.article.readers.revision import recognised
from quiz.bank.checks.quotes import check_quotes
from quiz.bank.model import LANGUAGES, Language
from quiz.bank.notation import BankFile, examined, read
from quiz.bank.problems import Level, Problem
from quiz.bank.schema import schema
from quiz.messages.say import line
from quiz.terminal import speak, tell
from quiz.text.encoding import decoded

BANK_FILE = "bank.yaml"
SCHEMA_FILE = "question_banks/schema.json"

HELD, ERRORS_FOUND, UNREADABLE = 0, 1, 2

bank = AppGroup("bank", help="Check the files of question banks.")


def register(app: Flask) -> None:
    """Add the commands to the application."""
    speak()
    app.cli.add_command(bank)


class Unreadable(Exception):
    """Raised with a sentence for the person at the terminal."""


@bank.command("check")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--article",
    "articles",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Look up every quote in this text; give it several times for several articles.",
)
@click.option(
    "--source",
    "sources",
    metavar="ID",
    multiple=True,
    help="With --article: only look up quotes of this source; by default those of all.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the messages.")
def check_banks(
    paths: tuple[Path, ...], articles: tuple[Path, ...], sources: tuple[str, ...], lang: str | None
) -> None:
    """Print what is wrong with banks: files, or folders that hold a bank.yaml.

    Exits with 1 if there are errors and with 2 if something cannot be read.
    """
    with force_locale(lang or language_of(os.environ)):
        try:
            article = _by_language([_article(path) for path in articles])
            files = {path: read(bytes_of(path)) for given in paths for path in bank_files(given)}
            _refuse_unknown_sources(files, sources)
        except Unreadable as unreadable:
            tell(str(unreadable), err=True)
            sys.exit(UNREADABLE)
        levels = Counter(_print_problems(files, article, sources))
        tell(_summary(len(files), levels))
    sys.exit(ERRORS_FOUND if levels["error"] else HELD)


@bank.command("schema")
def write_schema() -> None:
    """Write question_banks/schema.json again, after a change of the model."""
    path = Path(current_app.root_path) / SCHEMA_FILE
    path.write_text(schema(), encoding="utf-8", newline="\n")
    with force_locale(language_of(os.environ)):
        tell(_("Written: %(path)s", path=SCHEMA_FILE))


def language_of(environ: Mapping[str, str]) -> str:
    """Japanese if the terminal is Japanese, by the first of the three variables that is set."""
    chosen = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return "ja" if chosen.lower().startswith("ja") else "en"


def _refuse_unknown_sources(files: Mapping[Path, BankFile], sources: tuple[str, ...]) -> None:
    known = {source.id for file in files.values() if file.bank for source in file.bank.sources}
    for unknown in (source for source in sources if source not in known):
        raise Unreadable(_("There is no source “%(id)s” in these banks.", id=unknown))


def _print_problems(
    files: Mapping[Path, BankFile], article: Mapping[Language, str], sources: tuple[str, ...]
) -> Iterator[Level]:
    """Print every finding in the order of the file; give their levels."""
    first: dict[str, Path] = {}
    for path, file in files.items():
        found = [*file.problems, *examined(file), *_missing_quotes(file, article, sources)]
        if file.bank and first.setdefault(file.bank.id, path) != path:
            values = {"id": file.bank.id, "file": str(first[file.bank.id])}
            found.append(file.located(Problem("F45", "error", ("id",), values)))
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


def bank_files(path: Path) -> list[Path]:
    """The file itself; the bank of a folder; or the banks in the folders of a folder."""
    if not path.is_dir():
        return [path]
    found = [path / BANK_FILE] if (path / BANK_FILE).is_file() else sorted(path.glob(f"*/{BANK_FILE}"))
    if not found:
        raise Unreadable(_("%(path)s: there is no %(file)s in this folder.", path=path, file=BANK_FILE))
    return found


def _article(path: Path) -> str:
    text = decoded(bytes_of(path))
    if text is None:
        raise Unreadable(_("%(path)s: this is not a text in UTF-8, UTF-16 or Shift_JIS (CP932).", path=path))
    return text


def _by_language(articles: list[str]) -> dict[Language, str]:
    """The articles, those of one language as one text: what has both languages is quoted in each."""
    found: dict[Language, str] = {}
    for text in articles:
        language = recognised(text)
        found[language] = f"{found[language]}\n\n{text}" if language in found else text
    return found


def bytes_of(path: Path) -> bytes:
    """What a file holds; raise `Unreadable` for one that cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unreadable(_("%(path)s cannot be read: %(reason)s", path=path, reason=reason)) from error


def _summary(files: int, levels: Counter[Level]) -> str:
    counts = {"errors": levels["error"], "warnings": levels["warning"], "notes": levels["info"]}
    return str(
        _(
            "Banks: %(banks)s. Errors: %(errors)s, warnings: %(warnings)s, notes: %(notes)s.",
            banks=files,
            **counts,
        )
    )
