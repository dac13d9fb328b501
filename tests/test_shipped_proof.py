"""What the shipped banks quote stands in their sources."""

import re
from pathlib import Path

import pytest

from quiz.bank.checks.quotes import check_quotes
from quiz.bank.notation import examined, load, read
from quiz.text.language import LANGUAGES, Language
from tests.skips import ARTICLE

pytestmark = pytest.mark.long

ROOT = Path(__file__).parent.parent
BANKS = sorted((ROOT / "question_banks").glob("*/bank.yaml"))
# Not part of the repository: the text belongs to its publisher.


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.parent.name)
def test_a_shipped_bank_has_neither_errors_nor_warnings(path: Path) -> None:
    file = read(path.read_bytes())
    found = [*file.problems, *examined(file)]
    assert [problem for problem in found if problem.level != "info"] == []


def test_the_guide_says_what_getting_started_quotes_from_it_in_each_language() -> None:
    pages = ROOT / "templates" / "student" / "guide"
    guide: dict[Language, str] = {
        language: re.sub(r"<[^>]+>", "", (pages / f"{language}.html").read_text(encoding="utf-8"))
        for language in LANGUAGES
    }
    bank = load((ROOT / "question_banks" / "getting-started" / "bank.yaml").read_bytes())
    ours = [source.id for source in bank.sources if source.url and source.url.startswith("/guide")]
    assert ours
    assert list(check_quotes(bank, guide, sources=ours)) == []


@pytest.mark.article
def test_the_article_says_what_the_flagship_quotes_from_it() -> None:
    bank = load((ROOT / "question_banks" / "japan-poland-action-plan" / "bank.yaml").read_bytes())
    assert list(check_quotes(bank, ARTICLE.read_text(encoding="utf-8"))) == []
    assert len(bank.statements) >= 18
    assert len(bank.questions) >= 30


@pytest.mark.article
def test_no_sentence_of_the_article_stands_in_the_repository() -> None:
    article = ARTICLE.read_text(encoding="utf-8")
    sentences = [s for s in re.split(r"[。\n!?✅💡]", article) if len(s) >= 25]
    texts = [
        p.read_text(encoding="utf-8") for p in [*BANKS, *(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md")]
    ]
    copied = [sentence for sentence in sentences if any(sentence in text for text in texts)]
    assert len(sentences) > 30
    assert copied == []
