"""The figures of the three rounds with two judges; print the tables of docs/drafting.md:

python -m tests.article.first_sight.figures
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
TEXTS = HERE / "texts"
ROUNDS = tuple(sorted(HERE.glob("round-*.tsv")))
LANGUAGES = {"ja": "Japanese", "en": "English"}
BY_ROUND = "| round | texts | drafts | as is | one edit | no | sensible | first judge | agreed |"
BY_FAMILY = "| family | drafts | as is | one edit | no | sensible |"


@dataclass(frozen=True)
class Row:
    """A draft as it was judged."""

    round: str
    text: str
    family: str
    fact: str
    first: str
    second: str

    @property
    def language(self) -> str:
        return self.text[:2]


def rows() -> tuple[Row, ...]:
    """Every draft of every round."""
    return tuple(
        Row(path.stem.removeprefix("round-"), *line.split("\t"))
        for path in ROUNDS
        for line in path.read_text(encoding="utf-8").splitlines()
    )


def by_round() -> Iterator[str]:
    """A line for each round and language."""
    for language, name in LANGUAGES.items():
        for number, found in _grouped(rows(), language, lambda row: row.round):
            first = sum(row.first != "C" for row in found) / len(found)
            agreed = sum((row.first == "C") == (row.second == "C") for row in found) / len(found)
            texts = len({row.text for row in found})
            yield f"| {number}, {name} | {texts} {_counts(found)} | {first:.0%} | {agreed:.0%} |".replace(
                "%", " %"
            )


def by_family(language: str) -> Iterator[str]:
    """A line for each family, the one with most drafts first."""
    found = dict(_grouped(rows(), language, lambda row: row.family))
    for family in sorted(found, key=lambda name: (-len(found[name]), name)):
        yield f"| {family} {_counts(found[family])} |".replace("%", " %")


def sensible(family: str, *, last: int) -> tuple[int, int]:
    """(sensible, all) of the drafts of a family in that many of the last rounds, by the second judge."""
    rounds = sorted({row.round for row in rows()})[-last:]
    grades = Counter(row.second for row in rows() if row.family == family and row.round in rounds)
    return grades["A"] + grades["B"], grades.total()


def _grouped(
    every: Iterable[Row], language: str, key: Callable[[Row], str]
) -> Iterator[tuple[str, list[Row]]]:
    groups: dict[str, list[Row]] = {}
    for row in every:
        if row.language == language:
            groups.setdefault(key(row), []).append(row)
    yield from groups.items()


def _counts(found: list[Row]) -> str:
    grades = Counter(row.second for row in found)
    share = (grades["A"] + grades["B"]) / grades.total()
    cells = (grades.total(), grades["A"], grades["B"], grades["C"], f"{share:.0%}")
    return "| " + " | ".join(map(str, cells))


def main() -> None:
    lines = [BY_ROUND, *by_round()]
    for language in LANGUAGES:
        lines += ["", BY_FAMILY, *by_family(language)]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
