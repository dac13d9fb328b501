"""Collect the table of surnames anew, by hand: python -m tests.bank.collect_surnames.

The full names of quiz/reading/known/ are cut behind the second and the third kanji, where the reading can be
cut there as well. What several people have in front, with different given names behind it, is a surname.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from quiz.answers.partly_kana import segments
from quiz.bank.checks.surnames import TABLE
from quiz.reading.known import FOLDER

FEWEST, LEAST_SHARE = 4, 0.15
# 長谷 before 川 in nearly every name is a part of 長谷川, and 田中一 is 田中 and a given name.
MOST_OF_ONE, LEAST_OF_ONE = 0.6, 0.6
KANJI = re.compile("[々\u3400-\u9fff]{2,3}")
SHORTEST, LONGEST = 3, 6
ENDS_WITH_NO = "野乃之埜濃"


def names() -> dict[str, str]:
    columns = iter((FOLDER / "names.tsv").read_text(encoding="utf-8").split())
    found = dict(zip(columns, columns, strict=True))
    return {name: said for name, said in found.items() if SHORTEST <= len(name) <= LONGEST}


def fronts(name: str, said: str) -> set[tuple[str, str]]:
    """The first two and three kanji with their readings, where the reading can be cut there."""
    found = set()
    for way in segments(name, said):
        text = reading = ""
        for segment in way:
            text, reading = text + segment.text, reading + segment.reading
            if text != name and KANJI.fullmatch(text):
                found.add((text, reading))
    return found


def surnames(people: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    behind: dict[str, Counter[str]] = defaultdict(Counter)
    readings: dict[str, Counter[str]] = defaultdict(Counter)
    for name, said in people.items():
        for size in (2, 3):
            behind[name[:size]][name[size : size + 1]] += 1
        for front, reading in fronts(name, said):
            readings[front][reading] += 1
    for front in sorted(readings):
        total = behind[front].total()
        if total >= FEWEST and stands_alone(front, behind):
            usual = [each for each, times in readings[front].items() if times >= LEAST_SHARE * total]
            if whole := longest(front, usual):
                yield front, whole


def stands_alone(front: str, behind: dict[str, Counter[str]]) -> bool:
    total = behind[front].total()
    if len(front) == 2:
        return behind[front].most_common(1)[0][1] <= MOST_OF_ONE * total
    return total >= LEAST_OF_ONE * behind[front[:2]].total()


def longest(front: str, readings: list[str]) -> list[str]:
    """Without those that only begin another one (く of くさか), or have the の of 平の清盛 behind them."""
    return sorted(
        one
        for one in readings
        if len(one) > 1
        and (not one.endswith("の") or front[-1] in ENDS_WITH_NO)
        and not any(other != one and other.startswith(one) for other in readings)
    )


if __name__ == "__main__":
    rows = [f"{surname}\t{'/'.join(found)}\n" for surname, found in surnames(names())]
    TABLE.write_text("".join(rows), encoding="utf-8", newline="\n")
    print(len(rows), "surnames")  # noqa: T201
