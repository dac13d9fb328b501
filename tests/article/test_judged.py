"""The figures in docs/drafting.md are those of the judgement, and the judgement is about today's drafts."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.article.articles import JAPANESE, ROOT, SEED, article_at, needs_seed
from tests.article.judging import GRADES, by_family, judged, judgement_of, rows

PAGE = (ROOT / "docs" / "drafting.md").read_text(encoding="utf-8")


def table(heading: str) -> dict[str, tuple[int, ...]]:
    """The numbers of the table under a heading, by the first cell of a row."""
    part = PAGE.split(f"### {heading}\n")[1].split("\n#")[0]
    lines = [line.strip("| ").split(" | ") for line in part.splitlines() if re.match(r"\| .*\d", line)]
    return {cells[0].strip(): tuple(int(cell) for cell in cells[1:5]) for cells in lines}


def counted(grades: Counter[str]) -> tuple[int, ...]:
    return (grades.total(), *(grades[grade] for grade in GRADES))


@pytest.mark.parametrize("path", JAPANESE, ids=lambda path: path.stem)
def test_every_draft_of_our_texts_is_judged(path: Path) -> None:
    assert set(judged(judgement_of(path))) == set(rows(article_at(path)))


@needs_seed
def test_every_draft_of_the_article_that_began_this_project_is_judged() -> None:
    assert set(judged(judgement_of(SEED))) == set(rows(article_at(SEED)))


def test_the_page_has_the_figures_of_each_text() -> None:
    said = table("Today, by text")
    found = {path.stem: counted(Counter(judged(judgement_of(path)).values())) for path in (SEED, *JAPANESE)}
    assert said == found


@pytest.mark.parametrize(
    ("heading", "paths"),
    [("Today, the article that began this project", [SEED]), ("Today, our own texts", JAPANESE)],
)
def test_the_page_has_the_figures_of_each_family(heading: str, paths: list[Path]) -> None:
    grades = {(path.stem, *row): grade for path in paths for row, grade in judged(judgement_of(path)).items()}
    found: dict[str, Counter[str]] = {}
    for (_, family, *_rest), grade in grades.items():
        found.setdefault(family, Counter())[grade] += 1
    assert table(heading) == {family: counted(count) for family, count in found.items()}


def test_nine_of_ten_drafts_are_sensible() -> None:
    seed = Counter(judged(judgement_of(SEED)).values())
    assert (seed["A"] + seed["B"]) / seed.total() >= 0.9
    for path in JAPANESE:
        grades = Counter(judged(judgement_of(path)).values())
        assert (grades["A"] + grades["B"]) / grades.total() >= 0.8


def test_a_file_of_grades_is_read_by_family() -> None:
    path = judgement_of(JAPANESE[0])
    assert sum(count.total() for count in by_family(judged(path)).values()) == len(judged(path))
