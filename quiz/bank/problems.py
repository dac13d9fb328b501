"""What may be wrong with a bank: a code, a place and values; the words for it live at the doors."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "warning", "info"]

# A place inside the file: keys and positions from the root, e.g. ("questions", 3, "ask", "ja").
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """One finding. `line` (from 1) is filled in by the notation, which knows the file."""

    code: str
    level: Level
    path: Path = ()
    values: Mapping[str, str] = field(default_factory=dict)
    line: int | None = None


@dataclass(frozen=True)
class Finding:
    """What a check sees; how grave it is stands in the table of the checks (`quiz/bank/checks/table.py`)."""

    code: str
    path: Path = ()
    values: Mapping[str, str] = field(default_factory=dict)


def finding(code: str, path: Path, **values: str) -> Finding:
    """The finding with these values for its sentence."""
    return Finding(code, path, values)


class BankRefused(Exception):
    """Raised when a bank cannot be read at all or holds errors; carries every problem found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problem(s) in the bank, the first is {problems[0].code}")
        self.problems = problems
