"""Asking a language model about the article of a draft: allowed for it, shown letter by letter, then sent."""

from hashlib import sha256
from typing import cast, get_args

from flask import abort, current_app, flash, render_template, request
from werkzeug.wrappers import Response

from quiz.assistant import Endpoint, endpoint_of, preview
from quiz.messages.assistant import FAILED, NOT_TAKEN
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import ngettext
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import hand
from quiz.workshop import articles, consulting, open_manuscript
from quiz.workshop.consulting import Consulted, Service


@blueprint.post("/workshop/drafts/<number:draft_id>/article/model")
def let_ask(draft_id: int) -> Response:
    """Allow a model to be asked about this article, or forbid it again."""
    articles.let_ask(draft_id, asks_model=request.form.get("allowed") == "yes", by=teacher().id)
    return see("teacher.article", draft_id=draft_id)


@blueprint.get("/workshop/drafts/<number:draft_id>/article/model/<name>")
def to_send(draft_id: int, name: str) -> str:
    """Everything that would leave this computer."""
    opened = open_manuscript(draft_id, by=teacher().id, to="edit")
    service, endpoint = _service(name), _endpoint()
    task = consulting.task_of(draft_id, service, by=teacher().id)
    shown = preview(task, endpoint) if task else ""
    return render_template(
        "teacher/model.html", opened=opened, service=service, shown=shown, digest=_digest(shown)
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/article/model/<name>")
def send(draft_id: int, name: str) -> Response:
    """Send what was shown. Where something else would be sent by now, that is shown first."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    service, endpoint = _service(name), _endpoint()
    task = consulting.task_of(draft_id, service, by=teacher().id)
    if task is None or request.form.get("shown") != _digest(preview(task, endpoint)):
        return see("teacher.to_send", draft_id=draft_id, name=name)
    _tell(consulting.consult(draft_id, service, endpoint, hand()))
    return see("teacher.suggestions", draft_id=draft_id)


@blueprint.post("/workshop/drafts/<number:draft_id>/suggestions/<key>/options")
def use_options(draft_id: int, key: str) -> Response:
    """Take the wrong options that the model proposes."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    consulting.use_options(draft_id, key, is_used=request.form.get("used") == "yes", hand=hand())
    return see("teacher.suggestions", draft_id=draft_id, at=key)


def _service(name: str) -> Service:
    return cast("Service", name) if name in get_args(Service) else abort(404)


def _endpoint() -> Endpoint:
    return endpoint_of(current_app.config) or abort(404)


def _digest(shown: str) -> str:
    return sha256(shown.encode()).hexdigest()


def _tell(done: Consulted) -> None:
    if done.failure:
        flash(str(FAILED[done.failure.code]))
        return
    flash(str(ngettext("The model proposes one text.", "The model proposes %(num)s texts.", done.kept)))
    if done.refused:
        reasons = dict.fromkeys(str(NOT_TAKEN.get(each.code, each.code)) for each in done.refused)
        told = ngettext("One was not taken:", "%(num)s were not taken:", len(done.refused))
        flash(f"{told} {' / '.join(reasons)}")
