"""What is wrong with a record, in words for somebody who writes in fields and sees no file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from quiz.bank.problems import Level, Problem
from quiz.manuscript import Found
from quiz.messages import say
from quiz.web.language import Later, reader
from quiz.web.language import Later as _l
from quiz.web.wording import read_out

# Said of a file elsewhere; here there are fields, not keys.
_WORDS: Mapping[str, Later] = {
    "F20": _l("This is still missing."),
    "F32": _l("Choose what kind of question it is."),
    "F34": _l("This is still missing."),
    "F28": _l("This is not a day. Write year, month and day, as in 2024-10-18."),
    "F30": _l("This is not a web address. It begins with https://."),
    "F36": _l("These are not the letters of a bank. Use two or three capital letters A–Z."),
}


@dataclass(frozen=True)
class Told:
    """One finding: the field that it is about, how much it matters, and its sentence."""

    field: str
    code: str
    level: Level
    sentence: Markup


def told(found: Found) -> Told:
    """A finding in the reader's language."""
    words = _WORDS.get(found.code)
    problem = Problem(found.code, found.level, (), found.values)
    return Told(found.field, found.code, found.level, _read(str(words) if words else say(problem)))


def _read(sentence: str) -> Markup:
    return read_out(sentence) if reader().interface == "ja" else escape(sentence)


class Findings:
    """The findings of a record, each taken at the field where it is shown; `rest` are those of no field."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._left = [told(each) for each in found]

    def at(self, *fields: str) -> tuple[Told, ...]:
        """Those about one of these fields."""
        return self._take([each for each in self._left if each.field in fields])

    def below(self, field: str) -> tuple[Told, ...]:
        """Those about a field and about what is inside of it, which were not taken before."""
        inside = f"{field}."
        return self._take([e for e in self._left if e.field == field or e.field.startswith(inside)])

    def rest(self) -> tuple[Told, ...]:
        """Those that no field has taken."""
        return self._take(self._left)

    def _take(self, taken: list[Told]) -> tuple[Told, ...]:
        self._left = [each for each in self._left if each not in taken]
        return tuple({(each.field, each.sentence): each for each in taken}.values())
