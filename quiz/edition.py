"""A bank version as pages show it: the model together with its marked-up texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from quiz.bank.model import Bank, Cite, Language, LineColour, Question, Source, Standing, Statement
from quiz.reading import Said
from quiz.text.fold import fold
from quiz.text.notation import plain


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


@dataclass(frozen=True)
class VersionKey:
    """A version by its content: the same key means the same edition, in any database."""

    digest: str
    marked_by: str


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
    """A source with its outward link; `is_ours` marks a page of this program."""

    title: Said
    publisher: Said
    url: str
    published: date | None
    language: Language
    is_ours: bool


@dataclass(frozen=True)
class CiteSheet:
    """A key phrase of a source, verbatim, in the source's language."""

    quote: str
    source: SourceSheet


@dataclass(frozen=True)
class StatementSheet:
    """A statement as proof: its standing, who said it, its text with slots, its phrases.

    `number` counts from 1 in the order of the bank's reading.
    """

    id: str
    number: int
    standing: Standing
    by: Said | None
    text: Said
    cites: tuple[CiteSheet, ...]


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
    )


def _cite_sheets(edition: Edition, statement: Statement) -> tuple[CiteSheet, ...]:
    return tuple(_cite_sheet(edition, cite) for cite in statement.cites)


def _cite_sheet(edition: Edition, cite: Cite) -> CiteSheet:
    return CiteSheet(cite.quote, _source_sheet(edition, edition.bank.source(cite.source)))


def _source_sheet(edition: Edition, source: Source) -> SourceSheet:
    address = f"sources/{source.id}"
    return SourceSheet(
        title=edition.said[f"{address}/title"],
        publisher=edition.said[f"{address}/publisher"],
        url=source.url,
        published=source.published,
        language=source.language,
        is_ours=source.url.startswith("/"),
    )


def _asked_slots(bank: Bank, question: Question, statement_id: str) -> frozenset[str]:
    slots = bank.statement(statement_id).slots("ja")
    answers = question.key_words(bank)
    asked = frozenset(name for name, text in slots if any(_overlap(text, answer) for answer in answers))
    return asked or frozenset(name for name, _ in slots)


def _overlap(slot: str, answer: str) -> bool:
    one, other = (fold(plain(text), ("F0", "F1", "F2", "F3", "F4")) for text in (slot, answer))
    return one in other or other in one
