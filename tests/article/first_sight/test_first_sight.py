"""The tables of the documentation are those of the two judges, and drafts of their texts are proved."""

from pathlib import Path

import pytest

from quiz.article.engine import draft_article
from quiz.article.families import FAMILIES
from quiz.article.validate import validate
from tests.article.articles import ROOT, article_at
from tests.article.first_sight.figures import BY_FAMILY, BY_ROUND, TEXTS, by_family, by_round, rows, sensible

PAGES = {
    "ja": (ROOT / "docs" / "drafting.md").read_text(encoding="utf-8"),
    "en": (ROOT / "docs" / "drafting-en.md").read_text(encoding="utf-8"),
}
HEADING = "At first sight, by two judges\n"
FEWEST = 5


def table(language: str, head: str) -> list[str]:
    """The lines below this head in the part about the two judges."""
    part = PAGES[language].split(HEADING)[1]
    return part.split(f"{head}\n")[1].split("\n\n")[0].splitlines()[1:]


def test_the_page_has_the_figures_of_each_round() -> None:
    assert table("ja", BY_ROUND) == list(by_round())


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_have_the_figures_of_each_family(language: str) -> None:
    assert table(language, BY_FAMILY) == list(by_family(language))


def test_every_row_is_about_a_text_and_a_family_that_are_there() -> None:
    assert {row.text for row in rows()} == {path.stem for path in TEXTS.iterdir()}
    assert {row.family for row in rows()} <= set(FAMILIES)
    assert {grade for row in rows() for grade in (row.first, row.second)} == {"A", "B", "C"}


@pytest.mark.parametrize("family", [name for name, family in FAMILIES.items() if family.is_on])
def test_a_family_that_is_on_was_sensible_seven_times_of_ten(family: str) -> None:
    """In the last two rounds, or in all where those have too few drafts to tell."""
    counts = (sensible(family, last=2), sensible(family, last=99))
    found, of = next(((found, of) for found, of in counts if of >= FEWEST), (1, 1))
    assert found / of >= 0.7


@pytest.mark.parametrize("path", sorted(TEXTS.iterdir()), ids=lambda path: path.stem)
def test_every_draft_of_these_texts_is_proved(path: Path) -> None:
    article = article_at(path)
    text = article.revision.text
    drafts = draft_article(article).drafts
    spans = [draft.evidence.span for draft in drafts]
    assert drafts
    assert [text[span.start : span.end] for span in spans] == [draft.evidence.quote for draft in drafts]
    assert [draft for draft in drafts if validate(draft, article)] == []
