"""What a person thinks of every draft of our texts; `python -m tests.article.judging` says what is missing.

A file in `judged/` has a line for each draft: family, number of the sentence, what is asked for, and a grade:
A sensible as it is, B after one edit, C not.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quiz.article.engine import draft_article
from quiz.article.parts import ArticleMap, Draft
from tests.article.articles import ENGLISH, JAPANESE, SEED, article_at

JUDGED = Path(__file__).parent / "judged"
GRADES = ("A", "B", "C")
# Of somebody else's article only so many letters of a key are kept.
_LONGEST_KEY = 12

Row = tuple[str, str, str]


def rows(article: ArticleMap) -> Iterator[Row]:
    """The drafts of an article as the files name them."""
    return ((draft.family, str(draft.sentence), _key(draft)) for draft in draft_article(article).drafts)


def judged(path: Path) -> dict[Row, str]:
    """The grades in a file."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {
        (family, number, key): grade for family, number, key, grade in (line.split("\t") for line in lines)
    }


def judgement_of(path: Path) -> Path:
    return JUDGED / f"{path.stem}.tsv"


def by_family(grades: dict[Row, str]) -> dict[str, Counter[str]]:
    """How many drafts of each family have which grade."""
    found: dict[str, Counter[str]] = {}
    for (family, _, _), grade in grades.items():
        found.setdefault(family, Counter())[grade] += 1
    return found


def _key(draft: Draft) -> str:
    if draft.altered:
        return _short(f"{draft.altered.original} → {draft.altered.altered}")
    if draft.answer is not None:
        return "true"
    if draft.pairs:
        return f"{len(draft.pairs)} pairs"
    return _short(" / ".join(sorted(option.text for option in draft.options if option.is_key)))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_KEY else f"{text[:_LONGEST_KEY]}…"


def main() -> None:
    for path in (SEED, *JAPANESE, *ENGLISH):
        known = judged(judgement_of(path))
        for row in rows(article_at(path)) if path.exists() else ():
            if row not in known:
                sys.stdout.write("\t".join((path.stem, *row)) + "\n")


if __name__ == "__main__":
    main()
