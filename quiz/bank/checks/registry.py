"""All checks of a bank, run together; what a bank allows with a reason is left out."""

from collections.abc import Iterator

from quiz.bank.checks.kinds import KIND_CHECKS
from quiz.bank.checks.kinds import LEVELS as KIND_LEVELS
from quiz.bank.checks.parity import LEVELS as PARITY_LEVELS
from quiz.bank.checks.parity import PARITY_CHECKS
from quiz.bank.checks.parts import LEVELS as PART_LEVELS
from quiz.bank.checks.parts import PART_CHECKS
from quiz.bank.checks.quotes import LEVELS as QUOTE_LEVELS
from quiz.bank.checks.references import LEVELS as REFERENCE_LEVELS
from quiz.bank.checks.references import REFERENCE_CHECKS, Check
from quiz.bank.checks.writing import LEVELS as WRITING_LEVELS
from quiz.bank.checks.writing import WRITING_CHECKS
from quiz.bank.checks.written import LEVELS as WRITTEN_LEVELS
from quiz.bank.checks.written import WRITTEN_CHECKS
from quiz.bank.misfits import LEVELS as MISFIT_LEVELS
from quiz.bank.model import Allowing, Bank
from quiz.bank.problems import Level, Path, Problem

CHECKS: tuple[Check, ...] = (
    *REFERENCE_CHECKS,
    *PART_CHECKS,
    *KIND_CHECKS,
    *WRITTEN_CHECKS,
    *PARITY_CHECKS,
    *WRITING_CHECKS,
)

_ALLOW_LEVELS: dict[str, Level] = {"B19": "error", "B20": "warning"}

LEVELS: dict[str, Level] = {
    **MISFIT_LEVELS,
    **REFERENCE_LEVELS,
    **PART_LEVELS,
    **KIND_LEVELS,
    **WRITTEN_LEVELS,
    **QUOTE_LEVELS,
    **_ALLOW_LEVELS,
    **PARITY_LEVELS,
    **WRITING_LEVELS,
}

# The one error that a bank may allow: numbers that differ between the languages for a good reason.
ALLOWED_ERROR = "P02"


def check(bank: Bank) -> tuple[Problem, ...]:
    """Run every check, drop what the bank allows, and put the rest in the order of the paths."""
    found = [problem for each in CHECKS for problem in each(bank)]
    silenced = {id(problem) for problem in found if _is_allowed(bank, problem)}
    left = [problem for problem in found if id(problem) not in silenced]
    left += _vain_allowances(bank, found)
    return tuple(sorted(left, key=_place))


def _is_allowed(bank: Bank, problem: Problem) -> bool:
    if not _may_be_allowed(problem):
        return False
    return any(problem.code in record.allow for record in _records_around(bank, problem.path))


def _may_be_allowed(problem: Problem) -> bool:
    return problem.level != "error" or problem.code == ALLOWED_ERROR


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
    for path, code in _allowances(bank):
        about = [p for p in found if p.code == code and p.path[: len(path)] == path]
        if LEVELS.get(code) == "error" and code != ALLOWED_ERROR:
            yield _on_allowance("B19", path, code)
        elif not any(_may_be_allowed(problem) for problem in about):
            yield _on_allowance("B20", path, code)


def _allowances(bank: Bank) -> Iterator[tuple[Path, str]]:
    """Every (path of the record, code) for which a reason is written."""
    records: list[tuple[Path, Allowing]] = [((), bank)]
    records += [(("statements", at), record) for at, record in enumerate(bank.statements)]
    records += [(("questions", at), record) for at, record in enumerate(bank.questions)]
    return ((path, code) for path, record in records for code in record.allow)


def _on_allowance(code: str, path: Path, allowed: str) -> Problem:
    return Problem(code, _ALLOW_LEVELS[code], (*path, "allow", allowed), {"code": allowed})


def _place(problem: Problem) -> tuple[tuple[tuple[int, str], ...], str]:
    """Keys by name, positions by number."""
    parts = ((part, "") if isinstance(part, int) else (0, part) for part in problem.path)
    return tuple(parts), problem.code
