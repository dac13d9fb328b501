"""The figures in docs/drafting-en.md are those of the judgement, and it is about today's English drafts."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.article.articles import ENGLISH, ROOT, article_at
from tests.article.judging import GRADES, by_family, judged, judgement_of, rows

PAGE = (ROOT / "docs" / "drafting-en.md").read_text(encoding="utf-8")


def table(heading: str) -> dict[str, tuple[int, ...]]:
    """The numbers of the table under a heading, by the first cell of a row."""
    part = PAGE.split(f"## {heading}\n")[1].split("\n#")[0]
    lines = [line.strip("| ").split(" | ") for line in part.splitlines() if re.match(r"\| .*\d", line)]
    return {cells[0].strip(): tuple(int(cell) for cell in cells[1:5]) for cells in lines}


def counted(grades: Counter[str]) -> tuple[int, ...]:
    return (grades.total(), *(grades[grade] for grade in GRADES))


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path.stem)
def test_every_draft_of_our_texts_is_judged(path: Path) -> None:
    assert set(judged(judgement_of(path))) == set(rows(article_at(path)))


def test_the_page_has_the_figures_of_each_text() -> None:
    found = {path.stem: counted(Counter(judged(judgement_of(path)).values())) for path in ENGLISH}
    assert table("Today, by text") == found


def test_the_page_has_the_figures_of_each_family() -> None:
    found: Counter[tuple[str, str]] = Counter()
    for path in ENGLISH:
        for family, grades in by_family(judged(judgement_of(path))).items():
            for grade, count in grades.items():
                found[family, grade] += count
    families = {family for family, _ in found}
    expected = {f: counted(Counter({g: found[f, g] for g in GRADES})) for f in families}
    assert table("Today, by family") == expected


def test_four_of_five_drafts_are_sensible() -> None:
    for path in ENGLISH:
        grades = Counter(judged(judgement_of(path)).values())
        assert (grades["A"] + grades["B"]) / grades.total() >= 0.8
