"""Reviewing the suggestions of an article, one after the other, by one press each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from flask import abort, flash, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from quiz.bank.model import Language
from quiz.messages.drafts import FAMILIES, why
from quiz.web.bodies import takes_up_to
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import ngettext, reader
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import hand
from quiz.web.wording import read_out
from quiz.workshop import Hand, articles, open_manuscript, suggestions

LONGEST_SENTENCE = 1500
# A sentence and the names beside it, as a form encodes Japanese.
LARGEST_FORM_BYTES = 256 * 1024


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
        other_options=suggestions.other_options(draft_id, shown, review.told) if shown else (),
        can_undo=suggestions.has_decided(draft_id),
        digest=suggestions.digest,
        family=_family(shown) if shown else "",
        read=read,
        longest=LONGEST_SENTENCE,
        why=why,
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/suggestions/<key>")
@takes_up_to(LARGEST_FORM_BYTES)
def decide(draft_id: int, key: str) -> Response:
    """Keep what was written in the other language; then do what the pressed button says."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    verb, _dash, reason = request.form.get("deed", "").partition("-")
    deed = DEEDS.get(verb) or abort(400)
    desk = _Desk(draft_id, key, reason, hand())
    if desk.keep_texts() and verb == "accept" and desk.is_lacking:
        # Whoever presses once more takes it as it is.
        return desk.stay()
    return deed(desk)


@blueprint.post("/workshop/drafts/<number:draft_id>/suggestions/undoing")
def undo_last(draft_id: int) -> Response:
    """Take back what was decided last."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    return _at(draft_id, suggestions.take_back_last(draft_id, hand()))


@blueprint.post("/workshop/drafts/<number:draft_id>/families/<name>")
def accept_family(draft_id: int, name: str) -> Response:
    """Accept all that wait in a family."""
    open_manuscript(draft_id, by=teacher().id, to="edit")
    done = suggestions.accept_family(draft_id, name, hand())
    told = ngettext("One suggestion is accepted.", "%(num)s suggestions are accepted.", done)
    flash(str(told))
    return see("teacher.suggestions", draft_id=draft_id)


@dataclass(frozen=True)
class _Desk:
    """The suggestion on which a button was pressed, and the hand that pressed it."""

    draft_id: int
    key: str
    reason: str
    hand: Hand

    @property
    def is_lacking(self) -> bool:
        """Whether the other language is not whole, as things stand now."""
        review = suggestions.review(self.draft_id, by=self.hand.by)
        shown = review.at(self.key)
        return not shown.said.is_complete or any(each.fault for each in review.to_say(shown))

    def keep_texts(self) -> bool:
        """Keep what is new in the fields; whether there was anything."""
        texts = self._new_texts()
        if not texts:
            return False
        done = suggestions.translate(self.draft_id, texts, replace(self.hand, tab=f"{self.hand.tab}t"))
        if done:
            flash(_completed(done))
        return True

    def _new_texts(self) -> Mapping[str, str]:
        review = suggestions.review(self.draft_id, by=self.hand.by)
        asked = {each.text: each.said for each in review.to_say(review.at(self.key))}
        sent = {text: request.form.get(f"say-{suggestions.digest(text)}") for text in asked}
        new = {text: said.strip() for text, said in sent.items() if said is not None}
        if any(len(text) > LONGEST_SENTENCE for text in new.values()):
            abort(413)
        return {text: said for text, said in new.items() if said != asked[text]}

    def stay(self) -> Response:
        """Back to the same one."""
        return _at(self.draft_id, self.key)

    def go_on(self) -> Response:
        """To the next one."""
        return see("teacher.suggestions", draft_id=self.draft_id)


def _completed(done: int) -> str:
    told = ngettext(
        "One accepted question is now complete in both languages.",
        "%(num)s accepted questions are now complete in both languages.",
        done,
    )
    return str(told)


def _accept(desk: _Desk) -> Response:
    suggestions.accept(desk.draft_id, desk.key, desk.hand)
    return desk.go_on()


def _edit(desk: _Desk) -> Response:
    """Accepted, it opens in the editor."""
    number = suggestions.accept(desk.draft_id, desk.key, desk.hand)
    back = {"from": "suggestions"}
    return see("teacher.record", draft_id=desk.draft_id, number=number, _anchor="record", **back)


def _later(desk: _Desk) -> Response:
    suggestions.set_aside(desk.draft_id, desk.key, "later", desk.hand)
    return desk.go_on()


def _reject(desk: _Desk) -> Response:
    reason = next((each for each in get_args(suggestions.Reason) if each == desk.reason), None)
    if reason is None:
        abort(400)
    suggestions.set_aside(desk.draft_id, desk.key, "rejected", desk.hand, reason=reason)
    return desk.go_on()


def _undo(desk: _Desk) -> Response:
    suggestions.take_back(desk.draft_id, desk.key, desk.hand)
    return desk.stay()


DEEDS: Mapping[str, Callable[[_Desk], Response]] = {
    "accept": _accept,
    "edit": _edit,
    "later": _later,
    "reject": _reject,
    "save": _Desk.stay,
    "undo": _undo,
}


def _at(draft_id: int, key: str) -> Response:
    return redirect(url_for("teacher.suggestions", draft_id=draft_id, at=key or None), code=303)


def _family(shown: suggestions.Suggestion) -> str | Markup:
    name = shown.draft.family.removesuffix("-en")
    said = str(FAMILIES[name]) if name in FAMILIES else name
    return read(said, reader().interface)


def read(text: str, language: Language) -> str | Markup:
    """A text with its furigana, where it is Japanese."""
    return read_out(text) if language == "ja" else text
