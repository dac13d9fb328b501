"""How many drafts say the same in both languages; print the table of docs/drafting.md:

python -m tests.article.bilingual.figures
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.article.bilingual.complete import which_sentences_help
from quiz.article.bilingual.completed import Bilingual
from quiz.article.bilingual.memory import Memory, memory_of
from quiz.article.parts import ArticleMap
from quiz.bank.model import Bank
from quiz.bank.notation import load
from quiz.text.notation import plain
from tests.article.articles import JAPANESE, ROOT, SEED, article_at, article_of
from tests.article.bilingual.drafted import completed

FLAGSHIP = ROOT / "question_banks" / "japan-poland-action-plan" / "bank.yaml"
DOCUMENT = ROOT / "docs" / "drafting.md"
HEAD = (
    "| article | memory | drafts | A | B | C, translated | C, waiting | sentences to translate → questions |"
)


@dataclass(frozen=True)
class Row:
    """The drafts of one or more articles with one memory."""

    article: str
    memory: str
    drafts: tuple[tuple[Bilingual, ...], ...]

    def __str__(self) -> str:
        every = [each for drafts in self.drafts for each in drafts]
        helping = [count for drafts in self.drafts for _, count in which_sentences_help(drafts)]
        counts = (
            len(every),
            sum(each.tier == "A" for each in every),
            sum(each.tier == "B" for each in every),
            sum(each.tier == "C" and each.is_complete for each in every),
            sum(each.tier == "C" and not each.is_complete for each in every),
        )
        cells = [self.article, self.memory, *map(str, counts), f"{len(helping)} → {sum(helping)}"]
        return f"| {' | '.join(cells)} |"


def flagship() -> Bank:
    return load(FLAGSHIP.read_bytes())


def seed_rows() -> Iterator[Row]:
    """The article that began this project, without and with the flagship bank as a memory."""
    article = article_at(SEED)
    yield Row("the first article", "none", (completed(article, Memory()),))
    yield Row("the first article", "the flagship bank", (completed(article, memory_of(flagship())),))


def own_rows() -> Iterator[Row]:
    """The flagship bank's own Japanese sentences as an article; and the news texts of the tests."""
    sentences = article_of("".join(f"{plain(statement.ja)}\n" for statement in flagship().statements))
    yield Row("the flagship bank's sentences", "none", (completed(sentences, Memory()),))
    yield Row(
        "the flagship bank's sentences", "the flagship bank", (completed(sentences, memory_of(flagship())),)
    )
    articles: list[ArticleMap] = [article_at(path) for path in JAPANESE]
    drafts = tuple(completed(article, Memory()) for article in articles)
    yield Row(f"{len(articles)} Japanese news texts", "none", drafts)


def documented() -> tuple[str, ...]:
    """The rows of the table in the document."""
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    begin = lines.index(HEAD) + 2
    return tuple(lines[begin : next(at for at in range(begin, len(lines)) if not lines[at].startswith("|"))])


if __name__ == "__main__":
    sys.stdout.write("".join(f"{row}\n" for row in (*seed_rows(), *own_rows())))
