"""Marking words in the article, and what becomes of quotes where it was brought anew."""

from typing import Literal

from flask import abort, flash, render_template, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from quiz.article.parts import ArticleMap, Span
from quiz.manuscript.laying import lifted
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import gettext as _
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import hand
from quiz.web.teacher.worded import words_of
from quiz.workshop import NotThis, Opened, articles, marking, open_manuscript, quotes

LONGEST_NUMBER = 8


@blueprint.get("/workshop/drafts/<number:draft_id>/article/words")
def words(draft_id: int) -> str | Response:
    """The article as words, with those that are marked; `beside` a record only they, and what it quotes."""
    opened, article = _opened(draft_id)
    if article is None:
        return see("teacher.article", draft_id=draft_id)
    number = _read(request.args.get("beside", ""))
    return render_template(
        "teacher/words.html" if number is None else "teacher/_marking.html",
        opened=opened,
        article=article,
        marked=_marked(request.args),
        words_of=words_of,
        number=number,
        sentences=_sentences(opened),
        quoted=_quoted(opened, number, article.map),
    )


def _sentences(opened: Opened) -> list[tuple[int, str]]:
    """The sentences that words may prove: their numbers, and their texts without marks."""
    bodies = [(each.number, each.body) for each in opened.manuscript.of("statement")]
    return [(number, lifted(str(body.get("ja") or body.get("en") or "")).plain) for number, body in bodies]


def _quoted(opened: Opened, number: int | None, mapped: ArticleMap) -> frozenset[int]:
    """The numbers of the sentences that a record quotes."""
    record = next((each for each in opened.manuscript.records if each.number == number), None)
    spans = quotes.quoted_in(record, mapped.revision) if record else ()
    return frozenset(
        sentence.number
        for sentence in mapped.sentences
        if any(span.start < sentence.span.end and sentence.span.start < span.end for span in spans)
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/article/words")
def mark(draft_id: int) -> Response:
    """Make of the marked words what the button says."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    span, deed, by = _marked(request.form) or abort(400), request.form.get("deed", ""), hand()
    try:
        match deed:
            case "slot" | "ask":
                return _slot(draft_id, span, deed)
            case "quote":
                marking.quote(draft_id, span, _number("statement"), by)
        if deed != "quote":
            abort(400)
    except NotThis:
        flash(str(_("Mark words inside of one sentence, and not across a slot.")))
        return see("teacher.words", draft_id=draft_id, **{"from": span.start, "to": span.end})
    flash(str(_("The words prove that sentence now.")))
    return see("teacher.words", draft_id=draft_id)


@blueprint.get("/workshop/drafts/<number:draft_id>/article/quotes")
def quoted(draft_id: int) -> str | Response:
    """What became of the quotes in the new text."""
    opened, article = _opened(draft_id)
    if article is None:
        return see("teacher.article", draft_id=draft_id)
    found = quotes.quotes(draft_id, by=teacher().id)
    return render_template(
        "teacher/quotes.html",
        opened=opened,
        same=sum(each.state == "same" for each in found),
        found=[each for each in found if each.state != "same"],
        language=article.map.revision.language,
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/article/quotes/<number:number>")
def take_quote(draft_id: int, number: int) -> Response:
    """Quote the new words."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    quotes.take_new(draft_id, number, request.form.get("path", ""), hand())
    return see("teacher.quoted", draft_id=draft_id)


def _opened(draft_id: int) -> tuple[Opened, articles.Article | None]:
    """The draft, and its article if it has one."""
    me = teacher().id
    opened = open_manuscript(draft_id, by=me)
    try:
        return opened, articles.article_of(draft_id, by=me)
    except articles.NoArticle:
        return opened, None


def _slot(draft_id: int, span: Span, deed: Literal["slot", "ask"]) -> Response:
    number, name = marking.slot(draft_id, span, hand())
    if deed == "ask":
        return see("teacher.questions", draft_id=draft_id, number=number, slot=name)
    return see("teacher.record", draft_id=draft_id, number=number, _anchor="record")


def _marked(sent: MultiDict[str, str]) -> Span | None:
    """The words that are named, if they are any."""
    start, end = (_read(sent.get(name, "")) for name in ("from", "to"))
    return Span(start, end) if start is not None and end is not None and start < end else None


def _number(field: str) -> int:
    found = _read(request.form.get(field, ""))
    return abort(400) if found is None else found


def _read(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else None
