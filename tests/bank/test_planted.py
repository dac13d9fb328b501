"""A clean bank of nine questions, and the faults that a tired author makes in it, one at a time.

`planted.tsv` holds them: what each is, the codes of which one must speak, and the passage before and after.
"""

from pathlib import Path

import pytest

from quiz.bank.notation import examined, read
from tests.rows import each_row

HERE = Path(__file__).parent
CLEAN = (HERE / "planted.yaml").read_text(encoding="utf-8")
ROWS = [row.split("\t") for row in (HERE / "planted.tsv").read_text(encoding="utf-8").splitlines()[1:]]
# What nobody can find who does not know the words: a kanji slip, and two translations exchanged.
MISSED = ("a kanji slip", "options of words exchanged between the languages")


def codes_of(text: str) -> set[str]:
    file = read(text.encode())
    return {problem.code for problem in (*file.problems, *examined(file))}


def planted(row: list[str]) -> str:
    """The bank with the fault of this row."""
    clean, faulty = (part.replace("\\n", "\n").replace("\\t", "\t") for part in row[2:])
    assert clean in CLEAN, clean
    return CLEAN.replace(clean, faulty, 1)


def test_the_clean_bank_is_clean() -> None:
    assert codes_of(CLEAN) == set()


@pytest.mark.long
@each_row("row", ROWS)
def test_a_planted_fault_is_found(row: list[str]) -> None:
    assert bool(codes_of(planted(row)) & set(row[1].split())) is (row[0] not in MISSED)


def test_there_are_many_and_nearly_all_are_found() -> None:
    assert len(ROWS) >= 80
    assert len({row[0] for row in ROWS}) == len(ROWS)
