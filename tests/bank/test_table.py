"""The table of the checks, and that one record tells the same alone as among its neighbours."""

from collections.abc import Iterator
from pathlib import Path as File

import pytest

from quiz.bank.checks.narrow import LISTS, record_at
from quiz.bank.checks.registry import check, check_record
from quiz.bank.checks.table import CHECKS, LEVELS, RECORD_CODES
from quiz.bank.model import Bank
from quiz.bank.problems import Path, Problem
from tests.bank.clean_items import CLEAN
from tests.bank.kind_faults import FAULTS as KIND_FAULTS
from tests.bank.minimal import bank_of, changed
from tests.bank.of_each_kind import altered
from tests.bank.test_parity import GLOSSARY, MISSING_TERMS, ONE_SIDED_NEGATIVES, OTHER_NUMBERS
from tests.bank.test_parts import FAULTS as PART_FAULTS
from tests.bank.test_parts import example
from tests.bank.test_references import FAULTS
from tests.bank.test_writing import BROKEN
from tests.bank.written import bank, words
from tests.shipped import SHIPPED, bank_in

ROOT = File(__file__).parents[2]


def test_no_code_has_two_levels_and_no_check_stands_twice() -> None:
    for each in CHECKS:
        assert {code: LEVELS[code] for code in each.levels} == dict(each.levels)
    assert len({each.find for each in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("letter", ["F", "P", "L"])
def test_codes_are_counted_without_gaps(letter: str) -> None:
    numbers = [int(code[1:]) for code in LEVELS if code[0] == letter]
    assert numbers == list(range(1, len(numbers) + 1))


def banks() -> Iterator[Bank]:
    """Sound banks, and banks with every fault that the tests of single checks know."""
    for file in (ROOT / "tests" / "example.yaml", *SHIPPED):
        yield bank_in(file)
    yield bank(*CLEAN, glossary=GLOSSARY)
    for questions in BROKEN.values():
        yield bank(*questions, allow={"L03": "so", "P02": "so"})
    for text in (*OTHER_NUMBERS, *ONE_SIDED_NEGATIVES, *(text for text, _ in MISSING_TERMS)):
        yield bank(f"{text} || = true", explain=text, glossary=GLOSSARY, title=words("TODO | 計画"))
    for old, new, *_ in FAULTS:
        yield bank_of(changed(old, new))
    for old, new, *_ in PART_FAULTS:
        yield bank_of(example(old, new))
    for kind, old, new, *_ in KIND_FAULTS:
        yield altered(kind, old, new)
    yield bank_of(
        changed("    standing: claimed", "    standing: claimed\n    allow: {B12: so, B07: so, P01: so}")
    )


def records_of(example: Bank) -> Iterator[Path]:
    yield ()
    for name in LISTS:
        yield from ((name, at) for at in range(len(getattr(example, name))))


def told_among_neighbours(example: Bank) -> dict[Path, list[Problem]]:
    """What `check` says of each record, without the checks of scope "bank"."""
    of_bank = {
        (finding.code, finding.path)
        for each in CHECKS
        if each.scope == "bank"
        for finding in each.find(example)
    }
    told: dict[Path, list[Problem]] = {path: [] for path in records_of(example)}
    for problem in check(example):
        path = record_at(problem.path)
        is_vain = problem.code == "B20" and (not path or problem.values["code"] not in RECORD_CODES)
        if (problem.code, problem.path) not in of_bank and not is_vain:
            told[path].append(problem)
    return told


@pytest.mark.long
def test_a_record_tells_the_same_alone_as_among_its_neighbours() -> None:
    seen: set[str] = set()
    for each in banks():
        for path, problems in told_among_neighbours(each).items():
            assert list(check_record(each, path)) == problems
            seen |= {problem.code for problem in problems}
    assert len(seen) > 45


def test_no_record_no_answer() -> None:
    with pytest.raises(IndexError):
        check_record(bank(*CLEAN), ("questions", len(CLEAN)))
