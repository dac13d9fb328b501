"""What an English article becomes: the same promises as for a Japanese one, whatever the text is."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.engine import draft_article
from quiz.article.families import FAMILIES
from quiz.article.parts import ArticleMap, Revision
from quiz.article.structure import map_article
from tests.article.articles import ENGLISH, article_at
from tests.article.test_engine import hold

texts = pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path.stem)
SOUP = (
    "The Mayor Ann Lee said that 12 1,500 per cent of people in Japan on Monday 3 May 2024 last August"
    ' “ ” " ( ) [ , . ! ? — it has will was sold opened rose by more than £3 million years the council'
    " According to 7-5 won and but 安 👍 \ud800 \x00 \n"
)
WORDS = st.sampled_from(SOUP.split(" "))

LONG = 1_000_000


def raw(text: str) -> ArticleMap:
    return map_article(Revision(text, "en", sha256(text.encode("utf-8", "surrogatepass")).hexdigest()))


@texts
def test_the_drafts_of_a_text_hold(path: Path) -> None:
    hold(article_at(path))


@texts
def test_a_text_gives_drafts_of_several_families(path: Path) -> None:
    drafts = draft_article(article_at(path)).drafts
    assert len(drafts) >= 12
    assert len({draft.family for draft in drafts}) >= 5


@texts
def test_every_draft_is_in_english(path: Path) -> None:
    assert all(FAMILIES[d.family].language == "en" for d in draft_article(article_at(path)).drafts)


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=150)
def test_any_words_in_any_order_give_nothing_without_proof(text: str) -> None:
    hold(raw(text))


@given(st.text(max_size=300))
@settings(max_examples=100)
def test_any_text_at_all_gives_nothing_without_proof(text: str) -> None:
    hold(raw(text))


@pytest.mark.long
@pytest.mark.parametrize(
    "unit", ["The club sold 300 cards in May 2024. ", "Mayor Ann Lee said so, ", "a", "“", "3-1 ", "A B "]
)
def test_a_megabyte_is_read_in_time(unit: str) -> None:
    hold(raw(unit * (LONG // len(unit))))
