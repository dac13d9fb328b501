"""Carrying banks in and out: copies, files, folders, zip files, and the same file back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from flask import flash, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from werkzeug.wrappers import Response

from quiz import workshop
from quiz.bank.problems import Problem
from quiz.messages import say
from quiz.web.bodies import LARGEST_BYTES, takes_up_to
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import Later, aloud, ngettext
from quiz.web.language import Later as _l
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import making
from quiz.workshop import NoBankInside

MOST_FILES = 50
# So many problems of a file are said; whoever mends them sees the others.
MOST_PROBLEMS = 20
_BANKS = (".yaml", ".yml", ".zip")
_NO_BANK = {
    "broken": _l("This zip file is broken, or it has a password. Pack it again without one."),
    "no-bank": _l("There is no bank in this zip file. A bank is a file such as bank.yaml."),
    "many-banks": _l(
        "There are several banks in this zip file. Unpack it, and choose its folder or its files."
    ),
    "too-large": _l("This zip file unpacks to more than a bank can be (1 MB), or has more than 1,000 files."),
}
_NOTHING = _l("Choose a file, or a folder with one.")
_TOO_MANY = _l("These are more than 50 files. Bring them in several goes.")
_ODD_FILE = _l("This is not a bank: its name ends with .yaml or .zip.")


@dataclass(frozen=True)
class Complaint:
    """Why a file was not taken, and in which line of it."""

    file: str
    line: int | None
    sentence: Markup


@dataclass(frozen=True)
class Sent:
    """A file as it came: its name, and where it lay in the folder that was chosen."""

    name: str
    data: bytes


@blueprint.post("/workshop/drafts/<number:draft_id>/copies")
def copy(draft_id: int) -> Response:
    """A deep copy of a draft."""
    workshop.open_manuscript(draft_id, by=teacher().id, to="copy")
    return see("teacher.draft", draft_id=workshop.copy_manuscript(making(), draft_id))


@blueprint.post("/workshop/banks/<bank_id>/copies")
def copy_shipped(bank_id: str) -> Response:
    """A draft of a bank that came with the program."""
    return see("teacher.draft", draft_id=workshop.copy_bank(making(), bank_id))


@blueprint.get("/workshop/drafts/<number:draft_id>/file")
def download(draft_id: int) -> Response:
    """The bank file: what `flask bank check` accepts, as soon as nothing is missing."""
    me = teacher().id
    opened = workshop.open_manuscript(draft_id, by=me, to="copy")
    answer = Response(workshop.download(draft_id, by=me), mimetype="application/yaml")
    answer.headers.set("Content-Disposition", "attachment", filename=f"{opened.bank_id}.yaml")
    return answer


@blueprint.get("/workshop/imports")
def bring() -> str:
    """Where files are chosen."""
    return render_template("teacher/library_import.html", complaints=())


@blueprint.post("/workshop/imports")
@takes_up_to(LARGEST_BYTES)
def take_in() -> ResponseReturnValue:
    """Make a draft of each file, or of none where one of them cannot be read."""
    whose, sent = making(), _sent()
    complaints = _complaints(sent)
    if complaints:
        return render_template("teacher/library_import.html", complaints=complaints), 422
    made = [
        workshop.take_in(replace(whose, key=f"{whose.key[:56]}-{at}"), file.data)
        for at, file in enumerate(sent)
    ]
    flash(str(ngettext("%(num)s bank is a draft now.", "%(num)s banks are drafts now.", len(made))))
    return see("teacher.draft", draft_id=made[0]) if len(made) == 1 else see("teacher.library", sort="made")


def _sent() -> tuple[Sent, ...]:
    """The files that were chosen, and the banks of a chosen folder: other things may lie in one."""
    folder = [file for file in _read("folder") if _stem(file) == "bank" and _is_named_so(file)]
    folder = folder or [file for file in _read("folder") if _is_named_so(file)]
    return (*_read("files"), *folder)


def _read(field: str) -> list[Sent]:
    files = request.files.getlist(field)
    for file in files:
        file.stream.seek(0)
    return [Sent(file.filename, file.read()) for file in files if file.filename]


def _stem(file: Sent) -> str:
    return PurePosixPath(file.name).stem.lower()


def _is_named_so(file: Sent) -> bool:
    return file.name.lower().endswith(_BANKS)


def _complaints(sent: Sequence[Sent]) -> tuple[Complaint, ...]:
    if not sent or len(sent) > MOST_FILES:
        return (_complaint("", _TOO_MANY if sent else _NOTHING),)
    return tuple(complaint for file in sent for complaint in _about(file))


def _about(file: Sent) -> tuple[Complaint, ...]:
    """What keeps a file from being a draft; what is wrong in its content is said where one mends it."""
    if not _is_named_so(file):
        return (_complaint(file.name, _ODD_FILE),)
    try:
        read = workshop.read_bank(file.data)
    except NoBankInside as inside:
        return (_complaint(file.name, _NO_BANK[inside.code]),)
    problems = () if read.bank is not None else read.problems
    return tuple(_located(file.name, problem) for problem in problems[:MOST_PROBLEMS])


def _located(file: str, problem: Problem) -> Complaint:
    return Complaint(file, problem.line, aloud(say(problem)))


def _complaint(file: str, words: Later) -> Complaint:
    return Complaint(file, None, words.__html__())
