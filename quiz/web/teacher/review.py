"""Reviewing the suggestions of an article, one after the other, by one press each."""

from typing import get_args

from flask import abort, flash, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from quiz.bank.model import Language
from quiz.messages.drafts import FAMILIES
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import ngettext, reader
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import hand
from quiz.web.wording import read_out
from quiz.workshop import articles, open_manuscript, suggestions

LONGEST_SENTENCE = 1500


@blueprint.get("/workshop/drafts/<number:draft_id>/suggestions", endpoint="suggestions")
def next_suggestion(draft_id: int) -> Response | str:
    """The suggestion that comes next, or the one that `at` names."""
    me = teacher().id
    opened = open_manuscript(draft_id, by=me, to="see")
    try:
        review = suggestions.review(draft_id, by=me)
    except articles.NoArticle:
        return see("teacher.article", draft_id=draft_id)
    at = request.args.get("at", "")
    shown = review.at(at) if at else review.next
    return render_template(
        "teacher/review.html",
        opened=opened,
        review=review,
        shown=shown,
        place=review.suggestions.index(shown) if shown else -1,
        last=suggestions.last_decided(draft_id, by=me),
        translations=suggestions.translations(draft_id),
        digest=suggestions.digest,
        family=_family(shown) if shown else "",
        read=read,
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/suggestions/<key>")
def decide(draft_id: int, key: str) -> Response:
    """Accept it, reject it, put it off, or take back what was decided."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    deed, by_us = request.form.get("deed", ""), hand()
    match deed:
        case "accept":
            suggestions.accept(draft_id, key, by_us)
        case "later":
            suggestions.set_aside(draft_id, key, "later", by_us)
        case "undo":
            suggestions.take_back(draft_id, key, by_us)
            return redirect(url_for("teacher.suggestions", draft_id=draft_id, at=key), code=303)
        case "":
            abort(400)
        case _:
            suggestions.set_aside(draft_id, key, "rejected", by_us, reason=_reason(deed))
    return see("teacher.suggestions", draft_id=draft_id)


@blueprint.post("/workshop/drafts/<number:draft_id>/sentences/<number:number>")
def translate_sentence(draft_id: int, number: int) -> Response:
    """Keep the other language of a sentence; whatever rests on it is completed."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    text = request.form.get("text", "").strip()
    if len(text) > LONGEST_SENTENCE:
        abort(413)
    done = suggestions.translate(draft_id, number, text, hand())
    if done:
        flash(
            str(
                ngettext(
                    "One accepted question is now complete in both languages.",
                    "%(num)s accepted questions are now complete in both languages.",
                    done,
                )
            )
        )
    at = request.form.get("at", "")
    return redirect(url_for("teacher.suggestions", draft_id=draft_id, at=at or None), code=303)


def _reason(deed: str) -> suggestions.Reason:
    reason = deed.removeprefix("reject").lstrip("-")
    return next((each for each in get_args(suggestions.Reason) if each == reason), None) or (
        "" if deed == "reject" else abort(400)
    )


def _family(shown: suggestions.Suggestion) -> str | Markup:
    name = shown.draft.family.removesuffix("-en")
    said = str(FAMILIES[name]) if name in FAMILIES else name
    return read(said, reader().interface)


def read(text: str, language: Language) -> str | Markup:
    """A text with its furigana, where it is Japanese."""
    return read_out(text) if language == "ja" else text
