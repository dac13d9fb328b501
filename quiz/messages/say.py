"""Say a problem as a sentence, in the language of the moment."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quiz.bank.problems import Level, Problem
from quiz.messages.files import FILE_MESSAGES
from quiz.messages.writing import WRITING

MESSAGES: Mapping[str, LazyString] = {**FILE_MESSAGES, **WRITING}

_LEVELS: dict[Level, LazyString] = {
    "error": _l("Error: %(sentence)s"),
    "warning": _l("Warning: %(sentence)s"),
    "info": _l("Note: %(sentence)s"),
}


def say(problem: Problem) -> str:
    """The sentence for a problem; raise `KeyError` for a code without words."""
    return str(MESSAGES[problem.code]) % problem.values


def line(problem: Problem, file: str) -> str:
    """One line for terminals and editors: `file:line: code: message`."""
    message = str(_LEVELS[problem.level]) % {"sentence": say(problem)}
    return f"{file}:{problem.line or 1}: {problem.code}: {message}"
