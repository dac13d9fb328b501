"""Run the checks, over a whole bank or over one record; what is allowed with a reason is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quiz.bank.checks.narrow import alone, moved, narrowed, record_at
from quiz.bank.checks.table import ALLOWED_ERRORS, CHECKS, LEVELS, RECORD_CODES, Check
from quiz.bank.model import Allowing, Bank
from quiz.bank.problems import Path, Problem

RECORD_CHECKS = tuple(each for each in CHECKS if each.scope == "record" and not each.needs_proof)
PROOF_CHECKS = tuple(each for each in CHECKS if each.scope == "record" and each.needs_proof)


def check(bank: Bank) -> tuple[Problem, ...]:
    """Run every check, drop what the bank allows, and put the rest in the order of the paths."""
    found = _found(CHECKS, bank)
    return _in_order([*_not_allowed(bank, found), *_vain_allowances(bank, found)])


def check_record(bank: Bank, path: Path) -> tuple[Problem, ...]:
    """Run what one record can tell by itself, such as `("questions", 3)`; `()` is the head of the bank.

    The same as `check` finds there, without that for which neighbours are needed. It takes as long in a
    large bank as in a small one. Raise `IndexError` for a path at which there is no record.
    """
    here = record_at(path)
    small, place = narrowed(bank, here), moved(here)
    everything = [*_found(RECORD_CHECKS, alone(bank, here)), *_found(PROOF_CHECKS, small)]
    found = [problem for problem in everything if record_at(problem.path) == place]
    vain = (
        problem
        for problem in _vain_allowances(small, found)
        if place and record_at(problem.path) == place and _one_record_tells(problem)
    )
    left = _in_order([*_not_allowed(small, found), *vain])
    return tuple(replace(problem, path=(*here, *problem.path[len(here) :])) for problem in left)


def _found(checks: Iterable[Check], bank: Bank) -> list[Problem]:
    return [
        Problem(finding.code, each.levels[finding.code], finding.path, finding.values)
        for each in checks
        for finding in each.find(bank)
    ]


def _not_allowed(bank: Bank, found: list[Problem]) -> Iterator[Problem]:
    return (problem for problem in found if not _is_allowed(bank, problem))


def _is_allowed(bank: Bank, problem: Problem) -> bool:
    if not _may_be_allowed(problem):
        return False
    return any(problem.code in record.allow for record in _records_around(bank, problem.path))


def _may_be_allowed(problem: Problem) -> bool:
    return problem.level != "error" or problem.code in ALLOWED_ERRORS


def _records_around(bank: Bank, path: Path) -> Iterator[Allowing]:
    """The bank, and the statement or question in which the problem lies."""
    yield bank
    match path:
        case ("statements", int(at), *_):
            yield bank.statements[at]
        case ("questions", int(at), *_):
            yield bank.questions[at]


def _vain_allowances(bank: Bank, found: list[Problem]) -> Iterator[Problem]:
    """B19: an error cannot be allowed; B20: nothing is there to allow."""
    allowable = {
        (problem.code, place)
        for problem in found
        if _may_be_allowed(problem)
        for place in ((), record_at(problem.path))
    }
    for path, code in _allowances(bank):
        if LEVELS.get(code) == "error" and code not in ALLOWED_ERRORS:
            yield _on_allowance("B19", path, code)
        elif (code, path) not in allowable:
            yield _on_allowance("B20", path, code)


def _allowances(bank: Bank) -> Iterator[tuple[Path, str]]:
    """Every (path of the record, code) for which a reason is written."""
    records: list[tuple[Path, Allowing]] = [((), bank)]
    records += [(("statements", at), record) for at, record in enumerate(bank.statements)]
    records += [(("questions", at), record) for at, record in enumerate(bank.questions)]
    return ((path, code) for path, record in records for code in record.allow)


def _on_allowance(code: str, path: Path, allowed: str) -> Problem:
    return Problem(code, LEVELS[code], (*path, "allow", allowed), {"code": allowed})


def _one_record_tells(problem: Problem) -> bool:
    return problem.code == "B19" or problem.values["code"] in RECORD_CODES


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=_place))


def _place(problem: Problem) -> tuple[tuple[tuple[int, str], ...], str]:
    """Keys by name, positions by number."""
    parts = ((part, "") if isinstance(part, int) else (0, part) for part in problem.path)
    return tuple(parts), problem.code
