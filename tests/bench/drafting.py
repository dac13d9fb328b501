"""How long drafting takes, for articles of growing length: the time per letter must stay the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from quiz.article.engine import draft_article
from quiz.article.readers import read_article
from quiz.article.structure import map_article

TEXTS = Path(__file__).parents[1] / "article" / "texts"
SIZES = (2_000, 10_000, 50_000, 200_000)
AIM = 100_000


@dataclass(frozen=True)
class Drafting:
    """CPU seconds for an article of so many letters, and the drafts that came of it."""

    letters: int
    seconds: float
    drafts: int

    @property
    def letters_a_second(self) -> float:
        return self.letters / self.seconds


def curve() -> Iterator[Drafting]:
    """Draft from our own texts, one behind the other and again; the dictionary is loaded before."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("ja-*.txt")))
    _measured(text[: SIZES[0]])
    for size in SIZES:
        yield _measured((text * (size // len(text) + 1))[:size])


def _measured(text: str) -> Drafting:
    article = map_article(read_article(text.encode(), name="article.txt"))
    begin = process_time()
    drafted = draft_article(article)
    return Drafting(len(text), process_time() - begin, len(drafted.drafts))


def lines() -> Iterator[str]:
    """The curve for people."""
    yield f"{'drafting, letters':<22}{'CPU s':>10}{'letters/s':>12}{'drafts':>9}"
    for each in curve():
        yield f"{each.letters:<22,}{each.seconds:>10.3f}{each.letters_a_second:>12,.0f}{each.drafts:>9,}"
    yield f"Aim: {AIM:,} letters a second or more, at every length."
