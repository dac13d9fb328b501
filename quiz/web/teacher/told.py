"""What is wrong with a record, in words for somebody who writes in fields and sees no file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from markupsafe import Markup, escape

from quiz.bank.checks.table import ALLOWED_ERRORS
from quiz.bank.problems import Level, Problem
from quiz.manuscript import Found, Manuscript, cure, flatten
from quiz.manuscript.laying import lifted
from quiz.manuscript.worddiff import Piece, word_diff
from quiz.messages import say
from quiz.text.language import Language
from quiz.web.language import gettext, reader
from quiz.web.teacher.field_words import SENTENCES, is_said, values_of
from quiz.web.wording import read_out

_JAPANESE = r"\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f"
_QUOTED = re.compile(rf"[{_JAPANESE}](?:[{_JAPANESE}0-9]*[{_JAPANESE}])?")


@dataclass(frozen=True)
class Told:
    """One finding: the field that it is about, how much it matters, and its sentence.

    `mends` says what would change if it were mended at the press of a button; nothing where nobody but an
    author can. `key` names it to the buttons.
    """

    field: str
    code: str
    level: Level
    sentence: Markup
    key: str = ""
    mends: tuple["Mending", ...] = ()

    @property
    def may_be_meant(self) -> bool:
        """Whether somebody may say why it is right as it is."""
        is_no_error = self.level != "error" and not self.code.startswith(("B2", "B3", "F"))
        return is_no_error or self.code in ALLOWED_ERRORS


@dataclass(frozen=True)
class Mending:
    """What a mending changes in a text; no pieces where it is no text."""

    language: Language
    pieces: tuple[Piece, ...]


def told(found: Found, manuscript: Manuscript, *, mends: bool = True) -> Told:
    """A finding in the reader's language, and what would mend it if that is wanted."""
    values = values_of(found, manuscript)
    words = SENTENCES.get(found.code)
    problem = Problem(found.code, found.level, (), values)
    said = str(gettext(words.message, **values)) if words else say(problem)
    return Told(
        found.field,
        found.code,
        found.level,
        _read(said),
        key_of(found),
        mendings(found, manuscript) if mends else (),
    )


def key_of(found: Found) -> str:
    """Its name among the findings of a record: code, what it says, field."""
    return f"{found.code}:{crc32(repr(sorted(found.values.items())).encode())}:{found.field}"


def mendings(found: Found, manuscript: Manuscript) -> tuple[Mending, ...]:
    """What would change."""
    record = next((each for each in manuscript.records if each.number == found.record), None)
    wanted = cure(found, manuscript)
    if record is None or wanted is None:
        return ()
    fields = flatten(record.body)
    return tuple(_mending(path, str(fields.get(path, "")), value) for path, value in wanted.items())


def _mending(path: str, old: str, new: object) -> Mending:
    language: Language = "ja" if path.split(".")[-1] == "ja" else "en"
    if not isinstance(new, str):
        return Mending(language, ())
    changed = word_diff(lifted(old).plain, lifted(new).plain, language)
    return Mending(language, tuple(each for each in changed if each.change != "same"))


def _read(sentence: str) -> Markup:
    return read_out(sentence) if reader().interface == "ja" else in_english(sentence)


def in_english(sentence: str) -> Markup:
    """An English sentence; what it quotes in Japanese is read out as Japanese."""
    return Markup(_QUOTED.sub(r'<span lang="ja">\g<0></span>', str(escape(sentence))))


class Findings:
    """The findings of a record, each taken at the field where it is shown; `rest` are those of no field."""

    def __init__(self, found: Iterable[Found], manuscript: Manuscript) -> None:
        self._left = [told(each, manuscript) for each in found if is_said(each)]

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
