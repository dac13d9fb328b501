"""The article of a draft: bringing it in, and saying what its sentences are."""

from datetime import date
from typing import get_args
from urllib.parse import urlsplit

from flask import current_app, flash, render_template, request
from werkzeug.wrappers import Response

from quiz import fetching
from quiz.article.parts import Revision
from quiz.article.readers import ArticleRefused, read_article
from quiz.article.readers.refused import LARGEST_FILE
from quiz.article.readers.revision import revision_of
from quiz.assistant import endpoint_of
from quiz.bank.records import Standing
from quiz.messages.articles import why_not_fetched, why_refused
from quiz.web.bodies import takes_up_to
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import gettext as _
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import hand, now
from quiz.web.wording import Wording
from quiz.workshop import articles, open_manuscript, quotes, suggestions

Answer = Response | tuple[str, int]

# Under this name an application may hold another network, as tests do.
NETWORK = "network"
LONGEST_ADDRESS, LONGEST_NAME = 2000, 300
# A file, and the words around it in the form.
MOST_BYTES = LARGEST_FILE + 64 * 1024


class _NoDay(ValueError):
    """What was written is no day."""


class _NoAddress(ValueError):
    """What was written is no web address."""


@blueprint.get("/workshop/drafts/<number:draft_id>/article")
def article(draft_id: int) -> str:
    """The article with its map, or the way to bring one in."""
    return article_page(draft_id)


def article_page(draft_id: int, problem: Wording | str | None = None) -> str:
    """That page, with what went wrong; what was filled in stays."""
    me = teacher().id
    opened = open_manuscript(draft_id, by=me)
    try:
        found = articles.article_of(draft_id, by=me)
    except articles.NoArticle:
        found = None
    return render_template(
        "teacher/article.html",
        opened=opened,
        article=found,
        standings=get_args(Standing),
        was_changed=bool(found and articles.former_text(draft_id, by=me)),
        names=suggestions.names_of(draft_id, by=me) if found else {},
        problem=problem,
        sent=request.form,
        longest=LONGEST_NAME,
        has_model=endpoint_of(current_app.config) is not None,
        is_fetched=current_app.config["FETCH_ARTICLES"],
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/article")
@takes_up_to(MOST_BYTES)
def bring_article(draft_id: int) -> Answer:
    """Read what was pasted or sent, and keep it."""
    me = teacher().id
    open_manuscript(draft_id, by=me, to="edit")
    try:
        published, url = _day(), _address()
        revision = _sent_article(url)
    except ArticleRefused as refused:
        return article_page(draft_id, why_refused(refused)), 422
    except fetching.NotFetched as failed:
        return article_page(draft_id, why_not_fetched(failed)), 422
    except _NoDay:
        return article_page(draft_id, _("Write the day as in 2024-10-18.")), 422
    except _NoAddress:
        return article_page(draft_id, _("Write the whole address, as in https://example.org/news.")), 422
    articles.bring(draft_id, revision, published=published, url=url, by=me, at=now())
    is_quoted = any(each.state != "same" for each in quotes.quotes(draft_id, by=me))
    return see("teacher.quoted" if is_quoted else "teacher.suggestions", draft_id=draft_id)


@blueprint.post("/workshop/drafts/<number:draft_id>/article/corrections")
def correct_article(draft_id: int) -> Answer:
    """Keep what a teacher knows better about the day and the sentences."""
    me = teacher().id
    found = articles.article_of(draft_id, by=me)
    try:
        published = _day()
        about = _about(found)
    except _NoDay:
        return article_page(draft_id, _("Write the day as in 2024-10-18.")), 422
    except _NoAddress:
        return article_page(draft_id, _("Write the whole address, as in https://example.org/news.")), 422
    articles.correct(draft_id, _corrections(found), published=published, about=about, by=me)
    suggestions.translate(draft_id, _other_names(found, about), hand())
    flash(str(_("The corrections are saved. The suggestions follow them.")))
    return see("teacher.article", draft_id=draft_id)


@blueprint.post("/workshop/drafts/<number:draft_id>/article/removal")
def remove_article(draft_id: int) -> Response:
    """Take the article out of the database."""
    articles.take_away(draft_id, by=teacher().id)
    flash(str(_("The article is removed. What was made of it stays in the draft.")))
    return see("teacher.article", draft_id=draft_id)


def _sent_article(url: str) -> Revision:
    """What was pasted; else the file; else what stands at the address, if that may be fetched."""
    pasted = request.form.get("text", "")
    file = request.files.get("file")
    if pasted.strip():
        return revision_of(pasted)
    if url and not file and current_app.config["FETCH_ARTICLES"]:
        found = fetching.fetch(url, current_app.extensions.get(NETWORK, fetching.THE_NETWORK))
        return read_article(found.data, name=found.name)
    if file is None:
        return revision_of(pasted)
    return read_article(file.read(LARGEST_FILE + 1), name=file.filename or "")


def _day() -> date | None:
    written = request.form.get("published", "").strip()
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as error:
        raise _NoDay(written) from error


def _address(field: str = "url") -> str:
    """The address in a field, if one was given."""
    written = request.form.get(field, "").strip()
    try:
        parts = urlsplit(written)
    except ValueError as error:
        raise _NoAddress(written) from error
    is_web = parts.scheme in ("http", "https") and parts.hostname
    if written and (not is_web or len(written) > LONGEST_ADDRESS or not written.isprintable()):
        raise _NoAddress(written)
    return written


def _about(found: articles.Article) -> articles.About:
    """The headline, the publisher and the outlets, as they were sent."""
    title, publisher = (_line(name) for name in ("title", "publisher"))
    outlets = {
        outlet.name: (_line(f"outlet-{at}"), _address(f"outlet-{at}-url"))
        for at, outlet in enumerate(found.credited)
        if f"outlet-{at}" in request.form
    }
    read = found.map.revision[found.map.title].strip() if found.map.title else ""
    return articles.About("" if title == read else title, publisher, outlets)


def _other_names(found: articles.Article, about: articles.About) -> dict[str, str]:
    """What was written of these names in the other language."""
    names = {"title": about.title or found.title, "publisher": about.publisher}
    names |= {
        f"outlet-{at}": about.outlets.get(outlet.name, ("", ""))[0]
        for at, outlet in enumerate(found.credited)
    }
    sent = {name: _line(f"{field}-other") for field, name in names.items() if name}
    return {name: said for name, said in sent.items() if said}


def _line(field: str) -> str:
    return request.form.get(field, "").strip()[:LONGEST_NAME]


def _corrections(found: articles.Article) -> articles.Corrections:
    """What was changed; sentences as the program reads them are no corrections."""
    sent = {}
    for sentence in found.map.sentences:
        standing = request.form.get(f"standing-{sentence.number}", "")
        speaker = request.form.get(f"speaker-{sentence.number}", "").strip()
        chosen = next((each for each in get_args(Standing) if each == standing), None)
        if chosen and (chosen, speaker) != (sentence.standing, sentence.speaker or ""):
            sent[sentence.text] = articles.Correction(chosen, speaker)
    return sent
