"""Asking a language model about the article of a draft: allowed for it, shown letter by letter, then sent."""

from collections.abc import Mapping
from hashlib import sha256

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


@blueprint.get("/workshop/drafts/<number:draft_id>/article/model")
def to_send(draft_id: int) -> str:
    """Everything that would leave this computer; nothing, where no model is set up or allowed."""
    opened = open_manuscript(draft_id, by=teacher().id, to="edit")
    service, endpoint = _service(request.args), endpoint_of(current_app.config)
    shown = _shown(draft_id, service, endpoint) if endpoint and _may_ask(draft_id) else ""
    return render_template(
        "teacher/model.html", opened=opened, service=service, shown=shown, digest=_digest(shown)
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/article/model/sending")
def send(draft_id: int) -> Response:
    """Send what was shown. Where something else would be sent by now, that is shown first."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    service, endpoint = _service(request.form), endpoint_of(current_app.config) or abort(404)
    if request.form.get("shown") != _digest(_shown(draft_id, service, endpoint)):
        return see("teacher.to_send", draft_id=draft_id, service=service)
    _tell(consulting.consult(draft_id, service, endpoint, hand()))
    return see("teacher.suggestions", draft_id=draft_id)


@blueprint.post("/workshop/drafts/<number:draft_id>/suggestions/<key>/options")
def use_options(draft_id: int, key: str) -> Response:
    """Take the wrong options that the model proposes."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    consulting.use_options(draft_id, key, is_used=request.form.get("used") == "yes", hand=hand())
    return see("teacher.suggestions", draft_id=draft_id, at=key)


def _service(sent: Mapping[str, str]) -> Service:
    """Translations, unless something else is asked for."""
    return "distractors" if sent.get("service") == "distractors" else "translation"


def _may_ask(draft_id: int) -> bool:
    try:
        return articles.article_of(draft_id, by=teacher().id).asks_model
    except articles.NoArticle:
        return False


def _shown(draft_id: int, service: Service, endpoint: Endpoint) -> str:
    """What would be sent; "" where there is nothing to ask."""
    task = consulting.task_of(draft_id, service, by=teacher().id)
    return preview(task, endpoint) if task else ""


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
