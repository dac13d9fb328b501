"""Words whose reading is known, so that they may be written in kana."""

from collections.abc import Iterable, Iterator

from quiz.text.notation import runs

WordReadings = tuple[tuple[str, str], ...]
"""Words, each with its reading."""


def written_readings(source: str) -> Iterator[tuple[str, str]]:
    """The words of a text field to which the author wrote the reading: 友達《ともだち》."""
    yield from ((run.text, run.ruby) for run in runs(source) if run.ruby)


def without_doubles(words: Iterable[tuple[str, str]]) -> WordReadings:
    """Each word with the first of its readings."""
    known: dict[str, str] = {}
    for word, reading in words:
        known.setdefault(word, reading)
    return tuple(known.items())
