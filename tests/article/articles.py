"""Articles for tests: our own texts, and the one that began this project where it is at hand."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from quiz.article.parts import ArticleMap, Revision
from quiz.article.readers import read_article
from quiz.article.structure import map_article
from tests.skips import ARTICLE

ROOT = Path(__file__).parents[2]
TEXTS = Path(__file__).parent / "texts"
SEED = ARTICLE
needs_seed = pytest.mark.article

JAPANESE = tuple(sorted(TEXTS.glob("ja-*.txt")))
ENGLISH = tuple(sorted(TEXTS.glob("en-*.txt")))


def article_at(path: Path, published: date | None = None) -> ArticleMap:
    return map_article(read_article(path.read_bytes(), name=path.name), published=published)


def raw(text: str) -> ArticleMap:
    """A Japanese article of any text at all, also of what no reader would let through."""
    return map_article(Revision(text, "ja", sha256(text.encode("utf-8", "surrogatepass")).hexdigest()))


def article_of(text: str, published: date | None = date(2024, 10, 18)) -> ArticleMap:
    """A Japanese article of this text."""
    return map_article(read_article(text.encode(), name="article.txt"), published=published)


def english_of(text: str, published: date | None = date(2025, 5, 14)) -> ArticleMap:
    """An English article of this text."""
    return map_article(Revision(text, "en", sha256(text.encode()).hexdigest()), published=published)
