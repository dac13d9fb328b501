"""How long reading an article takes, for texts of growing length: the time per letter must stay the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from quiz.article.readers import read_article
from quiz.article.structure import map_article

TEXTS = Path(__file__).parents[1] / "article" / "texts"
SIZES = (2_000, 10_000, 50_000, 250_000, 1_000_000)
AIM = 100_000


@dataclass(frozen=True)
class Reading:
    """CPU seconds from bytes to the map of a text of so many letters, and the sentences found in it."""

    letters: int
    seconds: float
    sentences: int

    @property
    def letters_a_second(self) -> float:
        return self.letters / self.seconds


def curve() -> Iterator[Reading]:
    """Read our own texts, one behind the other and again; the dictionary is loaded before."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("ja-*.txt")))
    _measured(text[: SIZES[0]])
    for size in SIZES:
        yield _measured((text * (size // len(text) + 1))[:size])


def _measured(text: str) -> Reading:
    data = text.encode()
    begin = process_time()
    article = map_article(read_article(data, name="article.txt"))
    return Reading(len(text), process_time() - begin, len(article.sentences))


def lines() -> Iterator[str]:
    """The curve for people."""
    yield f"{'article, letters':<22}{'CPU s':>10}{'letters/s':>12}{'sentences':>11}"
    for each in curve():
        yield f"{each.letters:<22,}{each.seconds:>10.3f}{each.letters_a_second:>12,.0f}{each.sentences:>11,}"
    yield f"Aim: {AIM:,} letters a second or more, at every length."
