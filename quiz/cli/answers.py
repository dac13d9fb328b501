"""Commands at the terminal about answers that were given: `flask answers regrade`."""

import sys
from collections.abc import Mapping

import click
from flask.cli import with_appcontext
from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from quiz import practice
from quiz.cli.speaking import Unable, speaking
from quiz.terminal import tell

SAME, DIFFERENT = 0, 1

VERDICTS: Mapping[str, LazyString] = {
    "right": _l("right"),
    "partly": _l("partly right"),
    "wrong": _l("wrong"),
    "skipped": _l("not sure"),
    "noted": _l("answered"),
    "unreadable": _l("cannot be read"),
}
MARK_FIELDS: Mapping[str, LazyString] = {
    "points": _l("points"),
    "out_of": _l("highest points"),
    "verdict": _l("verdict"),
    "rule": _l("rule"),
    "rule_version": _l("version of the rule"),
    "trace": _l("trace"),
}


@click.command("regrade")
@click.argument("bank_id", metavar="[BANK]", required=False)
@click.option("--apply", is_flag=True)
@with_appcontext
def regrade(bank_id: str | None, apply: bool) -> None:
    """Grade stored answers again and print every mark that comes out differently."""
    with speaking():
        try:
            regraded = practice.regrade(bank_id=bank_id, apply=apply)
        except practice.NoSuchAttempt as error:
            raise Unable(_("There is no bank “%(id)s”.", id=bank_id)) from error
        for difference in regraded.differences:
            tell(_said(difference))
        tell(_summary(regraded))
    sys.exit(DIFFERENT if regraded.left else SAME)


def _said(difference: practice.Difference) -> str:
    """One line: where it is, what is stored, what would be stored, and what of it differs."""
    return str(
        _(
            "%(bank)s, version %(version)s, attempt %(attempt)s, %(question)s: "
            "%(stored)s → %(fresh)s; different: %(fields)s",
            bank=difference.bank_id,
            version=difference.version,
            attempt=difference.attempt_id,
            question=difference.question_id,
            stored=_mark(difference.stored),
            fresh=_mark(difference.fresh),
            fields=", ".join(str(MARK_FIELDS[name]) for name in difference.differing),
        )
    )


def _mark(mark: practice.StoredMark) -> str:
    return f"{mark.points}/{mark.out_of} {VERDICTS[mark.verdict]} ({mark.rule} {mark.rule_version})"


def _summary(regraded: practice.Regraded) -> str:
    return str(
        _(
            "Answers: %(answers)s. Different marks: %(different)s, replaced: %(applied)s.",
            answers=regraded.answers,
            different=len(regraded.differences),
            applied=regraded.applied,
        )
    )
