"""The words of many texts, each once: how often and where they stand, and which to look at first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from quiz.reading.reader import KINDS, Heard


@dataclass(frozen=True)
class Listed:
    """A word with its reading: how often it stands, where first, and the text around it there."""

    heard: Heard
    count: int
    address: str
    around: str


def listed(texts: Iterable[tuple[str, Iterable[Heard]]]) -> tuple[Listed, ...]:
    """Each word and reading of the texts once, the doubtful kinds first, then the frequent ones.

    A text is its address and the words that were heard in it.
    """
    found: dict[tuple[str, str, str], Listed] = {}
    for address, words in texts:
        for heard in words:
            key = (heard.kind, heard.surface, heard.reading)
            before = found.get(key) or Listed(heard, 0, address, heard.around)
            found[key] = replace(before, count=before.count + 1)
    return tuple(sorted(found.values(), key=lambda word: (KINDS.index(word.heard.kind), -word.count)))
