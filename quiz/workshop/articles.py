"""The article of a manuscript: brought in, read, corrected. It is seen by those only who may see that."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import get_args

from sqlalchemy import delete, select

from quiz.article.engine import Drafted, draft_article
from quiz.article.parts import ArticleMap, Revision, Sentence
from quiz.article.readers.revision import revision_of
from quiz.article.structure import map_article
from quiz.bank.records import Standing
from quiz.store import ArticleRow, db
from quiz.workshop.rights import allowed
from quiz.workshop.rows import as_json

ARTICLES_KEPT = 8


class NoArticle(LookupError):
    """Nobody has brought an article into this manuscript."""


@dataclass(frozen=True)
class Correction:
    """What somebody who knows better says of a sentence; `speaker` is "" where nobody is named."""

    standing: Standing
    speaker: str = ""


@dataclass(frozen=True)
class Article:
    """An article with its map, as corrected, and where it can be read (`url`, or "")."""

    map: ArticleMap
    url: str

    @property
    def drafted(self) -> Drafted:
        """What the program proposes."""
        return _drafted(self.map)


Corrections = Mapping[str, Correction]
"""Corrections by the text of their sentences: they stay where the article is brought anew."""


def bring(
    manuscript_id: int, revision: Revision, *, published: date | None, url: str, by: int, at: datetime
) -> None:
    """Bring an article in, or its new text. What was decided about it stays.

    Raise `NoSuchManuscript` or `NotAllowed`.
    """
    allowed(manuscript_id, by=by, to="edit")
    former = _row(manuscript_id)
    day = published or revision.published
    values = {
        "text": revision.text,
        "title": revision.title,
        "published": day.isoformat() if day else "",
        "url": url,
        "brought_by": by,
        "brought_at": at,
    }
    if former is None:
        db.session.add(ArticleRow(manuscript_id=manuscript_id, corrections="{}", **values))
    else:
        for name, value in values.items():
            setattr(former, name, value)
    db.session.commit()


def article_of(manuscript_id: int, *, by: int) -> Article:
    """The article. Raise `NoSuchManuscript` or `NoArticle`."""
    allowed(manuscript_id, by=by, to="see")
    row = _row(manuscript_id)
    if row is None:
        raise NoArticle(manuscript_id)
    mapped = _mapped(row.text, row.title, row.published)
    return Article(_corrected(mapped, _read(row.corrections)), row.url)


def correct(manuscript_id: int, corrections: Corrections, *, published: date | None, by: int) -> None:
    """Say of sentences what they are, and from which day the article is.

    Raise `NoSuchManuscript`, `NotAllowed` or `NoArticle`.
    """
    allowed(manuscript_id, by=by, to="edit")
    row = _row(manuscript_id)
    if row is None:
        raise NoArticle(manuscript_id)
    row.published = published.isoformat() if published else ""
    known = {**_read(row.corrections), **corrections}
    row.corrections = as_json({text: [each.standing, each.speaker] for text, each in known.items()})
    db.session.commit()


def take_away(manuscript_id: int, *, by: int) -> None:
    """Remove the article from the database; what was made of it stays."""
    allowed(manuscript_id, by=by, to="edit")
    db.session.execute(delete(ArticleRow).filter_by(manuscript_id=manuscript_id))
    db.session.commit()


def _row(manuscript_id: int) -> ArticleRow | None:
    return db.session.scalar(
        select(ArticleRow).filter_by(manuscript_id=manuscript_id).execution_options(populate_existing=True)
    )


def _read(corrections: str) -> dict[str, Correction]:
    found = json.loads(corrections).items()
    return {
        text: Correction(standing, speaker)
        for text, (standing, speaker) in found
        if standing in get_args(Standing)
    }


@lru_cache(maxsize=ARTICLES_KEPT)
def _mapped(text: str, title: str, published: str) -> ArticleMap:
    day = date.fromisoformat(published) if published else None
    return map_article(revision_of(text, title=title, published=day), published=day)


def _corrected(mapped: ArticleMap, corrections: Corrections) -> ArticleMap:
    if not corrections:
        return mapped
    return replace(mapped, sentences=tuple(_said(each, corrections) for each in mapped.sentences))


def _said(sentence: Sentence, corrections: Corrections) -> Sentence:
    known = corrections.get(sentence.text)
    return replace(sentence, standing=known.standing, speaker=known.speaker or None) if known else sentence


@lru_cache(maxsize=ARTICLES_KEPT)
def _drafted(mapped: ArticleMap) -> Drafted:
    return draft_article(mapped)
