"""Records as a reader knows them: the fourth sentence, and how it begins."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from quiz.manuscript import Record, RecordKind, flatten, side_of
from quiz.manuscript.laying import lifted
from quiz.text.language import LANGUAGES, Language
from quiz.web.language import Later, gettext
from quiz.web.language import Later as _l
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.marked import Readings, marked, readings_of
from quiz.web.teacher.shelves import BY_KIND
from quiz.web.wording import Wording
from quiz.workshop import Opened

NUMBERED: Mapping[RecordKind, Later] = {
    "head": _l("The bank itself"),
    "source": _l("Source %(number)s"),
    "statement": _l("Sentence %(number)s"),
    "term": _l("Term %(number)s"),
    "part": _l("Part %(number)s"),
    "question": _l("Question %(number)s"),
}
UNNUMBERED: Mapping[RecordKind, Later] = {
    "head": _l("The bank itself"),
    "source": _l("A source"),
    "statement": _l("A sentence"),
    "term": _l("A term"),
    "part": _l("A part"),
    "question": _l("A question"),
}


@dataclass(frozen=True)
class Spots:
    """Where the records of a draft stand among those of their kind."""

    opened: Opened

    @cached_property
    def _places(self) -> Mapping[int, tuple[RecordKind, int]]:
        of, kinds = self.opened.manuscript.of, BY_KIND
        return {each.number: (kind, nth) for kind in kinds for nth, each in enumerate(of(kind), 1)}  # type: ignore[arg-type, misc]

    def has(self, number: int) -> bool:
        """Whether the record is there, and not taken out."""
        return number in self._places

    def name(self, number: int) -> Wording:
        """“Sentence 4”."""
        kind, nth = self._places[number]
        return gettext(NUMBERED[kind].message, number=nth)

    def named(self, kind: RecordKind, record_id: str) -> Wording | str:
        """The same by the id that others name; the id where there is no such record."""
        found = (each.number for each in self.opened.manuscript.of(kind) if each.id == record_id)
        number = next(found, None)
        return record_id if number is None else self.name(number)

    def texts(self, number: int) -> Mapping[Language, Markup]:
        """How the record begins, in the languages in which it is written."""
        return self.texts_of(self.opened.record(number))

    def texts_of(self, record: Record) -> Mapping[Language, Markup]:
        """The same for one that was taken out."""
        fields, path = flatten(record.body), BY_KIND[record.kind].pair
        written = {each: str(fields.get(side_of(path, each), "")) for each in LANGUAGES}
        return {each: unmarked(text, each, self._readings) for each, text in written.items() if text}

    @cached_property
    def _readings(self) -> tuple[tuple[str, str], ...]:
        return readings_of(self.opened.manuscript.head)


@blueprint.app_template_global()
def unnumbered(kind: RecordKind) -> Later:
    """“A sentence”, of one that has no number any more."""
    return UNNUMBERED[kind]


@blueprint.app_template_global()
def as_read(text: str, language: Language) -> Markup:
    """A text of a draft with its furigana, and without its notation."""
    return unmarked(text, language, ())


def unmarked(text: str, language: Language, readings: Readings) -> Markup:
    """A text with its furigana, its slots as ordinary words."""
    return marked(lifted(text).plain, language, readings)
