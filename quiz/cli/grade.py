"""The command `flask grade`: hold typed answers against accepted ones, one or a whole table of them."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quiz.answers import AnswerKind, Judgement, NotAccepted, Spec, judge, read_accepted
from quiz.cli.files import text_of
from quiz.cli.speaking import CANNOT, Unable, speaking
from quiz.messages.judged import say_judgement
from quiz.terminal import tell
from quiz.text.language import LANGUAGES, Language

HELD, DIFFERENT = 0, 1
COLUMNS = ("kind", "lang", "accepted", "given", "ok")
KINDS: tuple[AnswerKind, ...] = get_args(AnswerKind)
TRUTHS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}

NOT_ACCEPTED: Mapping[str, LazyString] = {
    "empty": _l("accepted answer %(place)s is empty"),
    "not-a-number": _l("accepted answer %(place)s is not a number: %(text)s"),
    "tolerance": _l("the tolerance of accepted answer %(place)s cannot be read: %(text)s"),
    "not-a-date": _l("accepted answer %(place)s is not a date: %(text)s"),
    "ambiguous-date": _l("in accepted answer %(place)s day and month cannot be told apart: %(text)s"),
    "less-precise": _l("accepted answer %(place)s is a date without a year: %(text)s"),
}


@dataclass(frozen=True)
class Row:
    """A line of a table: `is_ok` is the verdict that a person gave."""

    line: int
    kind: AnswerKind
    language: Language
    accepted: str
    given: str
    is_ok: bool


@dataclass(frozen=True)
class BadLine:
    """A line that cannot be read, and a sentence that says why."""

    line: int
    sentence: str


@click.command("grade")
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--kind", type=click.Choice(KINDS))
@click.option("--lang", type=click.Choice(LANGUAGES))
@click.option("--accept", metavar="TEXT")
@click.option("--given", metavar="TEXT")
@with_appcontext
def grade(
    file: Path | None, kind: AnswerKind | None, lang: Language | None, accept: str | None, given: str | None
) -> None:
    """Grade typed answers and say how each verdict came about."""
    with speaking():
        if file is not None:
            sys.exit(_grade_file(file))
        if kind is None or lang is None or accept is None or given is None:
            raise Unable(_("Give a file, or all of --kind, --lang, --accept and --given."))
        tell(say_judgement(judge(_specs(kind, lang, accept), given, lang)))


def _grade_file(path: Path) -> int:
    """Print what differs, and the totals; give the exit code. A line that cannot be read stops no other."""
    found = [(row, _judged(row)) for row in _rows(path)]
    for row, judged in found:
        if isinstance(judged, str):
            tell(f"{path}:{row.line}: {judged}", err=True)
        elif isinstance(row, Row) and _is_right(judged) != row.is_ok:
            tell(_said(path, row, judged))
    graded = [
        (_is_right(judged), row.is_ok)
        for row, judged in found
        if isinstance(row, Row) and isinstance(judged, Judgement)
    ]
    accepts, rejects = graded.count((True, False)), graded.count((False, True))
    totals = {"answers": len(graded), "accepts": accepts, "rejects": rejects}
    tell(_("Answers: %(answers)s. False accepts: %(accepts)s, false rejects: %(rejects)s.", **totals))
    if len(graded) < len(found):
        return CANNOT
    return DIFFERENT if accepts or rejects else HELD


def _judged(row: Row | BadLine) -> Judgement | str:
    """The judgement of a row, or a sentence that says why there is none."""
    if isinstance(row, BadLine):
        return row.sentence
    try:
        return judge(_specs(row.kind, row.language, row.accepted), row.given, row.language)
    except Unable as unable:
        return str(unable)


def _is_right(judged: Judgement) -> bool:
    return judged.verdict == "right"


def _specs(kind: AnswerKind, language: Language, accepted: str) -> tuple[Spec, ...]:
    try:
        return read_accepted(kind, language, accepted)
    except NotAccepted as problem:
        values = {"place": problem.place, "text": problem.text}
        raise Unable(str(NOT_ACCEPTED[problem.code]) % values) from problem


def _said(path: Path, row: Row, judged: Judgement) -> str:
    values = {
        "place": f"{path}:{row.line}",
        "given": row.given,
        "accepted": row.accepted,
        "judgement": say_judgement(judged),
    }
    if row.is_ok:
        return str(_("%(place)s: false reject of “%(given)s” for “%(accepted)s”: %(judgement)s", **values))
    return str(_("%(place)s: false accept of “%(given)s” for “%(accepted)s”: %(judgement)s", **values))


def _rows(path: Path) -> Iterator[Row | BadLine]:
    """The rows of a table; empty lines and those that begin with # are left out."""
    lines = [
        (number, line.split("\t"))
        for number, line in enumerate(text_of(path).split("\n"), start=1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        raise Unable(_("%(path)s: the table is empty.", path=path))
    first, header = lines[0]
    places = {name.strip().lower(): place for place, name in reversed(list(enumerate(header)))}
    for name in COLUMNS:
        if name not in places:
            raise Unable(
                _("%(place)s: the column “%(name)s” is missing.", place=f"{path}:{first}", name=name)
            )
    for number, cells in lines[1:]:
        yield _row(number, {name: cells[at] for name, at in places.items() if at < len(cells)})


def _row(line: int, cells: Mapping[str, str]) -> Row | BadLine:
    missing = next((name for name in COLUMNS if name not in cells), None)
    if missing is not None:
        return BadLine(line, _("the column “%(name)s” is missing.", name=missing))
    kind, language, ok = (cells[name].strip().lower() for name in ("kind", "lang", "ok"))
    for name, value, allowed in (("kind", kind, KINDS), ("lang", language, LANGUAGES), ("ok", ok, TRUTHS)):
        if value not in allowed:
            names = ", ".join(allowed)
            sentence = _(
                "%(name)s is “%(value)s”, but must be one of: %(names)s.", name=name, value=value, names=names
            )
            return BadLine(line, sentence)
    return Row(
        line=line,
        kind=cast("AnswerKind", kind),
        language=cast("Language", language),
        accepted=cells["accepted"],
        given=cells["given"],
        is_ok=TRUTHS[ok],
    )
