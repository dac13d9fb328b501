"""What a language model proposes for an article: found by the words that it is about, and gone with them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import delete, select

from quiz.article.model.answers import BadAnswer
from quiz.article.model.distractors import read_distractors
from quiz.article.parts import ArticleMap, Draft
from quiz.store import ProposalRow, db
from quiz.workshop.rows import as_json

Kind = Literal["translation", "distractors"]


@dataclass(frozen=True)
class Distractors:
    """Other wrong options for a question, and whether somebody took them."""

    texts: tuple[str, ...]
    is_used: bool


def translations_of(manuscript_id: int) -> Mapping[str, str]:
    """Proposed translations, by the digests of the texts."""
    return dict(_rows(manuscript_id, "translation"))


def distractors_of(manuscript_id: int) -> Mapping[str, Distractors]:
    """Proposed wrong options, by the keys of their suggestions."""
    found = ((name, json.loads(text)) for name, text in _rows(manuscript_id, "distractors"))
    return {name: Distractors(tuple(texts), is_used) for name, (texts, is_used) in found}


def keep(manuscript_id: int, kind: Kind, proposed: Mapping[str, str]) -> None:
    """Keep proposals in place of former ones for the same; the caller commits."""
    for name, text in proposed.items():
        forget(manuscript_id, kind, name)
        db.session.add(ProposalRow(manuscript_id=manuscript_id, kind=kind, name=name, text=text))
    db.session.flush()


def forget(manuscript_id: int, kind: Kind, name: str) -> None:
    """Whoever wrote something else needs this no more."""
    db.session.execute(delete(ProposalRow).filter_by(manuscript_id=manuscript_id, kind=kind, name=name))


def written(texts: Sequence[str], *, is_used: bool) -> str:
    """Wrong options as they are kept."""
    return as_json([[*texts], is_used])


def with_options(draft: Draft, texts: Sequence[str], article: ArticleMap) -> Draft | None:
    """The question with these wrong options, if they still hold: the same validator reads them each time."""
    said = json.dumps({"questions": [{"id": "q1", "distractors": [*texts]}]})
    try:
        (found,) = read_distractors(said, (draft,), article).kept
    except BadAnswer:
        return None
    return found if found.is_by_model else None


def _rows(manuscript_id: int, kind: Kind) -> Iterator[tuple[str, str]]:
    rows = db.session.execute(
        select(ProposalRow.name, ProposalRow.text).filter_by(manuscript_id=manuscript_id, kind=kind)
    )
    yield from ((name, text) for name, text in rows)
