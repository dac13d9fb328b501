"""A bank version as pages show it: the model together with its marked-up texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from markupsafe import Markup, escape

from quiz.bank.model import (
    ARRANGEMENT,
    LANGUAGES,
    Bank,
    Cite,
    Language,
    LineColour,
    Note,
    Question,
    Source,
    SourceLanguage,
    Standing,
    Statement,
)
from quiz.reading import Reader, Said
from quiz.text.fold import fold
from quiz.text.notation import plain

TEXTS_KEPT = 1024


@dataclass(frozen=True)
class Phrase:
    """A few words as they stand in a source; `html` has furigana where they are Japanese."""

    language: Language
    text: str
    html: Markup


@dataclass(frozen=True)
class Edition:
    """`said` holds every text of the bank under the addresses of `quiz.bank.texts`."""

    bank: Bank
    number: int
    said: Mapping[str, Said]

    @cached_property
    def statement_numbers(self) -> Mapping[str, int]:
        """The place of each statement in the reading, from 1."""
        return {statement.id: number for number, statement in enumerate(self.bank.statements, 1)}

    @cached_property
    def asked_slots(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """For each question and each statement that proves it: the slots to light up.

        They are those that the right answer speaks of; all of them where that cannot be told.
        """
        bank = self.bank
        return {(q.id, name): _asked_slots(bank, q, name) for q in bank.questions for name in q.evidence}

    @cached_property
    def phrases(self) -> Mapping[Cite, tuple[Phrase, ...]]:
        """The key phrases of each cite: one in the language of the source, or one in each."""
        cites = [cite for statement in self.bank.statements for cite in statement.cites]
        return {cite: tuple(_phrases(self, cite)) for cite in cites}

    def read(self, text: str) -> Markup:
        """A Japanese text that is none of the bank's own, such as a date or a quote, with furigana."""
        return _read(text, self.bank.known_readings)


@dataclass(frozen=True)
class VersionKey:
    """A version by its content: the same key means the same edition, in any database.

    `arrangement` is the rule by which an attempt shows what is offered.
    """

    digest: str
    marked_by: str
    arrangement: int = ARRANGEMENT


@dataclass(frozen=True)
class Line:
    """What stands on every sign of a bank: letters and colour of its stops, and its title.

    `lead` is the bank's first language, the large one where both are shown.
    """

    bank_id: str
    code: str
    colour: LineColour
    title: Said
    lead: Language


@dataclass(frozen=True)
class SourceSheet:
    """A source with its outward link; `is_ours` marks a page of this program.

    Without `url` it is not on the web. `accessed` is the day on which its author read it.
    """

    title: Said
    publisher: Said
    url: str | None
    published: date | None
    accessed: date | None
    language: SourceLanguage
    is_ours: bool


@dataclass(frozen=True)
class CiteSheet:
    """A key phrase of a source, verbatim: in the source's language, or in both where it has both."""

    phrases: tuple[Phrase, ...]
    source: SourceSheet

    def shown(self, languages: tuple[Language, ...]) -> tuple[Phrase, ...]:
        """What a reader of these languages sees, in their order; the only phrase is always seen."""
        read = {phrase.language: phrase for phrase in self.phrases}
        return tuple(read[each] for each in languages if each in read) or self.phrases


@dataclass(frozen=True)
class NoteSheet:
    """What came later or lies around it, with its own day and source. It proves nothing."""

    text: Said
    date: date
    source: SourceSheet


@dataclass(frozen=True)
class PartSheet:
    """A section of a bank. `number` counts from 1, and so does `first`, the number of its first question."""

    number: int
    id: str
    title: Said
    first: int
    count: int


@dataclass(frozen=True)
class StatementSheet:
    """A statement as proof: its standing, who said it, its text with slots, its phrases.

    `number` counts from 1 in the order of the bank's reading. `notes` stand beside it and prove nothing.
    """

    id: str
    number: int
    standing: Standing
    by: Said | None
    text: Said
    cites: tuple[CiteSheet, ...]
    notes: tuple[NoteSheet, ...]


def line_of(edition: Edition) -> Line:
    """The sign of the bank."""
    bank = edition.bank
    return Line(bank.id, bank.code, bank.line, edition.said["title"], bank.language)


def reading_of(edition: Edition) -> tuple[StatementSheet, ...]:
    """All statements in order: the bank's reading."""
    return tuple(statement_sheet(edition, statement.id) for statement in edition.bank.statements)


def sources_of(edition: Edition) -> tuple[SourceSheet, ...]:
    """All sources in order."""
    return tuple(_source_sheet(edition, source) for source in edition.bank.sources)


def notes_of(edition: Edition) -> tuple[NoteSheet, ...]:
    """What lies around the bank as a whole."""
    return _note_sheets(edition, edition.bank.notes, "notes")


def parts_of(edition: Edition) -> tuple[PartSheet, ...]:
    """The parts in order; a bank need not have any."""
    sheets: list[PartSheet] = []
    first = 1
    for number, part in enumerate(edition.bank.parts, 1):
        title, count = edition.said[f"parts/{part.id}/title"], len(part.questions)
        sheets.append(PartSheet(number, part.id, title, first, count))
        first += count
    return tuple(sheets)


def statement_sheet(edition: Edition, statement_id: str) -> StatementSheet:
    """Raise `KeyError` for a statement that the bank does not have."""
    statement = edition.bank.statement(statement_id)
    address = f"statements/{statement_id}"
    return StatementSheet(
        id=statement_id,
        number=edition.statement_numbers[statement_id],
        standing=statement.standing,
        by=edition.said.get(f"{address}/by"),
        text=edition.said[address],
        cites=_cite_sheets(edition, statement),
        notes=_note_sheets(edition, statement.notes, f"{address}/notes"),
    )


def _cite_sheets(edition: Edition, statement: Statement) -> tuple[CiteSheet, ...]:
    return tuple(_cite_sheet(edition, cite) for cite in statement.cites)


def _cite_sheet(edition: Edition, cite: Cite) -> CiteSheet:
    return CiteSheet(edition.phrases[cite], _source_sheet(edition, edition.bank.source(cite.source)))


def _phrases(edition: Edition, cite: Cite) -> Iterator[Phrase]:
    language = edition.bank.source(cite.source).language
    if not isinstance(cite.quote, str):
        yield from (_phrase(edition, each, cite.quote[each]) for each in LANGUAGES)
    elif language != "both":
        yield _phrase(edition, language, cite.quote)


def _phrase(edition: Edition, language: Language, text: str) -> Phrase:
    return Phrase(language, text, edition.read(text) if language == "ja" else escape(text))


@lru_cache(maxsize=TEXTS_KEPT)
def _read(text: str, readings: tuple[tuple[str, str], ...]) -> Markup:
    return Reader(dict(readings)).mark_up_plain(text)


def _note_sheets(edition: Edition, notes: tuple[Note, ...], address: str) -> tuple[NoteSheet, ...]:
    return tuple(
        NoteSheet(
            text=edition.said[f"{address}/{note.id}/text"],
            date=note.date,
            source=_source_sheet(edition, edition.bank.source(note.source)),
        )
        for note in notes
    )


def _source_sheet(edition: Edition, source: Source) -> SourceSheet:
    address = f"sources/{source.id}"
    return SourceSheet(
        title=edition.said[f"{address}/title"],
        publisher=edition.said[f"{address}/publisher"],
        url=source.url,
        published=source.published,
        accessed=source.accessed,
        language=source.language,
        is_ours=source.url is not None and source.url.startswith("/"),
    )


def _asked_slots(bank: Bank, question: Question, statement_id: str) -> frozenset[str]:
    slots = bank.statement(statement_id).slots("ja")
    answers = question.key_words("ja")
    asked = frozenset(name for name, text in slots if any(_overlap(text, answer) for answer in answers))
    return asked or frozenset(name for name, _ in slots)


def _overlap(slot: str, answer: str) -> bool:
    one, other = (fold(plain(text), ("F0", "F1", "F2", "F3", "F4")) for text in (slot, answer))
    return one in other or other in one
