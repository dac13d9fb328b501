"""The article of a manuscript: brought in, read, corrected. It is seen by those only who may see that."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from typing import get_args

from sqlalchemy import delete, exists, select

from quiz.article.engine import Drafted, draft_article
from quiz.article.parts import ArticleMap, Outlet, Revision, Sentence
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
class About:
    """What is known of an article besides its text; "" where nobody said so.

    `outlets` has the name and the address of outlets, by the names under which the article credits them.
    """

    title: str = ""
    publisher: str = ""
    outlets: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Article:
    """An article with its map, as corrected, and where it can be read (`url`, or "")."""

    map: ArticleMap
    url: str
    about: About
    asks_model: bool = False
    # The outlets as the program reads them.
    credited: tuple[Outlet, ...] = ()

    @property
    def title(self) -> str:
        """Its headline, or ""."""
        return self.about.title or (self.map.revision[self.map.title].strip() if self.map.title else "")

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
        db.session.add(
            ArticleRow(manuscript_id=manuscript_id, corrections="{}", about="{}", former="", **values)
        )
    else:
        if former.text != revision.text:
            former.former = former.text
        for name, value in values.items():
            setattr(former, name, value)
    db.session.commit()


def article_of(manuscript_id: int, *, by: int) -> Article:
    """The article. Raise `NoSuchManuscript` or `NoArticle`."""
    allowed(manuscript_id, by=by, to="see")
    row = _there(manuscript_id)
    mapped = _mapped(row.text, row.title, row.published)
    about = _about(row.about)
    corrected = _corrected(mapped, _read(row.corrections), about.outlets)
    return Article(corrected, row.url, about, row.asks_model, mapped.outlets)


def is_there(manuscript_id: int) -> bool:
    """Whether there is an article; who may see it has been asked before."""
    return bool(db.session.scalar(select(exists().where(ArticleRow.manuscript_id == manuscript_id))))


def former_text(manuscript_id: int, *, by: int) -> str:
    """The text before it was brought anew, or "". Raise `NoSuchManuscript` or `NoArticle`."""
    allowed(manuscript_id, by=by, to="see")
    return _there(manuscript_id).former


def correct(
    manuscript_id: int,
    corrections: Corrections,
    *,
    published: date | None,
    by: int,
    about: About | None = None,
) -> None:
    """Say of sentences what they are, from which day the article is, and where it comes from.

    Raise `NoSuchManuscript`, `NotAllowed` or `NoArticle`.
    """
    allowed(manuscript_id, by=by, to="edit")
    row = _there(manuscript_id)
    if about is not None:
        row.about = as_json([about.title, about.publisher, {k: [*v] for k, v in about.outlets.items()}])
    row.published = published.isoformat() if published else ""
    known = {**_read(row.corrections), **corrections}
    row.corrections = as_json({text: [each.standing, each.speaker] for text, each in known.items()})
    db.session.commit()


def take_away(manuscript_id: int, *, by: int) -> None:
    """Remove the article from the database; what was made of it stays."""
    allowed(manuscript_id, by=by, to="edit")
    db.session.execute(delete(ArticleRow).filter_by(manuscript_id=manuscript_id))
    db.session.commit()


def let_ask(manuscript_id: int, *, asks_model: bool, by: int) -> None:
    """Say whether a model may be asked about this article."""
    allowed(manuscript_id, by=by, to="edit")
    _there(manuscript_id).asks_model = asks_model
    db.session.commit()


def _there(manuscript_id: int) -> ArticleRow:
    row = _row(manuscript_id)
    if row is None:
        raise NoArticle(manuscript_id)
    return row


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


def _about(written: str) -> About:
    known = json.loads(written)
    if not known:
        return About()
    title, publisher, outlets = known
    return About(title, publisher, {name: (said, url) for name, (said, url) in outlets.items()})


@lru_cache(maxsize=ARTICLES_KEPT)
def _mapped(text: str, title: str, published: str) -> ArticleMap:
    day = date.fromisoformat(published) if published else None
    return map_article(revision_of(text, title=title, published=day), published=day)


def _corrected(
    mapped: ArticleMap, corrections: Corrections, outlets: Mapping[str, tuple[str, str]]
) -> ArticleMap:
    if not corrections and not outlets:
        return mapped
    return replace(
        mapped,
        sentences=tuple(_said(each, corrections) for each in mapped.sentences),
        outlets=tuple(_named(each, outlets) for each in mapped.outlets),
    )


def _named(outlet: Outlet, outlets: Mapping[str, tuple[str, str]]) -> Outlet:
    """One without a name is none: what it covers comes from the article itself."""
    name, url = outlets.get(outlet.name, (outlet.name, outlet.url))
    return replace(outlet, name=name, url=url)


def _said(sentence: Sentence, corrections: Corrections) -> Sentence:
    known = corrections.get(sentence.text)
    return replace(sentence, standing=known.standing, speaker=known.speaker or None) if known else sentence


@lru_cache(maxsize=ARTICLES_KEPT)
def _drafted(mapped: ArticleMap) -> Drafted:
    return draft_article(mapped)
