"""Asking a language model about an article, where that is allowed for it; what it says is checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from quiz import assistant
from quiz.article.model.distractors import distractors_task
from quiz.article.model.task import Refused, Task
from quiz.article.model.translation import ToTranslate, to_translate, translation_task
from quiz.assistant import Endpoint, Failure
from quiz.store import db
from quiz.workshop import proposals
from quiz.workshop.hands import Hand, NotThis
from quiz.workshop.rights import allowed
from quiz.workshop.suggested import Review, Suggestion, review
from quiz.workshop.tosay import digest

Service = Literal["translation", "distractors"]
# So many at once: an answer is waited for.
MOST_AT_ONCE = 12


@dataclass(frozen=True)
class Consulted:
    """How many proposals hold, which do not and why, or why there was no answer."""

    kept: int
    refused: tuple[Refused, ...] = ()
    failure: Failure | None = None


def task_of(manuscript_id: int, service: Service, *, by: int) -> Task | None:
    """What would be sent; nothing where there is nothing to ask.

    Raise `NotThis` where no model may be asked about this article, `NoSuchManuscript`, `NotAllowed` or
    `NoArticle`.
    """
    view = _view(manuscript_id, by)
    if service == "distractors":
        drafts = [each.draft for each in _choices(manuscript_id, view)]
        return distractors_task(drafts) if drafts else None
    sentences = _sentences(manuscript_id, view)
    return translation_task([*sentences.values()], view.own) if sentences else None


def consult(manuscript_id: int, service: Service, endpoint: Endpoint, hand: Hand) -> Consulted:
    """Send that, and keep what holds as proposals. Raise the same."""
    view = _view(manuscript_id, hand.by)
    asked = _distractors if service == "distractors" else _translations
    done = asked(manuscript_id, view, endpoint)
    db.session.commit()
    return done


def use_options(manuscript_id: int, key: str, *, is_used: bool, hand: Hand) -> None:
    """Take the proposed wrong options of a suggestion, or the former ones again."""
    allowed(manuscript_id, by=hand.by, to="edit")
    found = proposals.distractors_of(manuscript_id).get(key)
    if found is None:
        raise NotThis(key)
    kept = {key: proposals.written(found.texts, is_used=is_used)}
    proposals.keep(manuscript_id, "distractors", kept)
    db.session.commit()


def _view(manuscript_id: int, by: int) -> Review:
    allowed(manuscript_id, by=by, to="edit")
    view = review(manuscript_id, by=by)
    if not view.told.article.asks_model:
        raise NotThis("no model may be asked about this article")
    return view


def _sentences(manuscript_id: int, view: Review) -> Mapping[int, ToTranslate]:
    """Those whose translation helps, without those that were answered already."""
    known = proposals.translations_of(manuscript_id)
    wanted = [each for each in view.to_translate if digest(each.text) not in known]
    found = (view.at(each.key) for each in wanted[:MOST_AT_ONCE])
    return {each.sentence.number: to_translate(each.sentence, each.draft.slots) for each in found}


def _choices(manuscript_id: int, view: Review) -> tuple[Suggestion, ...]:
    known = proposals.distractors_of(manuscript_id)
    waiting = (each for each in view.suggestions if each.state in ("waiting", "later"))
    return tuple(each for each in waiting if each.draft.kind == "choice" and each.key not in known)[
        :MOST_AT_ONCE
    ]


def _translations(manuscript_id: int, view: Review, endpoint: Endpoint) -> Consulted:
    sentences = _sentences(manuscript_id, view)
    found = assistant.translate(endpoint, [*sentences.values()], view.told.article.map)
    kept = {digest(sentences[each.sentence].text.text): each.entry[view.other].text for each in found.gained}
    proposals.keep(manuscript_id, "translation", kept)
    return Consulted(len(kept), found.refused, found.failure)


def _distractors(manuscript_id: int, view: Review, endpoint: Endpoint) -> Consulted:
    asked = _choices(manuscript_id, view)
    drafts = [each.draft for each in asked]
    found = assistant.improve_distractors(endpoint, drafts, view.told.article.map)
    kept = {
        each.key: proposals.written(
            [option.text for option in draft.options if not option.is_key], is_used=False
        )
        for each, draft in zip(asked, found.gained, strict=True)
        if draft.is_by_model
    }
    proposals.keep(manuscript_id, "distractors", kept)
    return Consulted(len(kept), found.refused, found.failure)
