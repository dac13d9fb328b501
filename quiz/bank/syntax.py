"""What the YAML reader says about a broken file, as codes: which line, which column, which mistake."""

import re

from ruamel.yaml.error import MarkedYAMLError, StringMark

from quiz.bank.problems import Problem

_SHOWN_LENGTH = 60

# In this order: what the reader complains about → our code, and whether the opening is the place to look.
_MISTAKES = (
    (re.compile(r"found character '\\t'"), "F06", False),
    (re.compile(r"while scanning a quoted scalar.*found unexpected end of stream", re.DOTALL), "F07", True),
    (re.compile(r"while scanning a double-quoted scalar.*found unexpected end", re.DOTALL), "F07", True),
    (re.compile(r"while parsing a flow (?:sequence|mapping)"), "F08", True),
    (re.compile(r"while parsing a flow node.*<stream end>", re.DOTALL), "F08", True),
    (re.compile(r"mapping values are not allowed here"), "F09", False),
    (re.compile(r"found character '.' that cannot start any token"), "F10", False),
)


class Broken(Exception):
    """Raised where a file cannot be read on; carries the one problem that stopped it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def problem_of(error: Exception, text: str, last_line: int) -> Problem:
    """Name the mistake as closely as the reader's complaint allows; `last_line` was read well."""
    code, mark = _mistake(error) if isinstance(error, MarkedYAMLError) else ("F05", None)
    line, column = (mark.line, mark.column) if isinstance(mark, StringMark) else (last_line, 0)
    values = {"column": str(column + 1), "text": _excerpt(text, line)}
    return Problem(code, "error", values=values, line=line + 1)


def shown(text: str) -> str:
    """Text from the file, cut so that it fits into a message."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_LENGTH else line[: _SHOWN_LENGTH - 1] + "…"


def _mistake(error: MarkedYAMLError) -> tuple[str, StringMark | None]:
    complaint = f"{error.context or ''} {error.problem or ''}"
    for pattern, code, is_at_opening in _MISTAKES:
        if pattern.search(complaint):
            return code, error.context_mark if is_at_opening else error.problem_mark
    return "F05", error.problem_mark or error.context_mark


def _excerpt(text: str, line: int) -> str:
    lines = text.splitlines()
    return shown(lines[line]) if line < len(lines) else ""
