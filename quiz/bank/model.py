"""The model of a bank: sources, statements and questions, each said in Japanese and in English."""

from functools import cached_property
from typing import Literal, TypeVar

from pydantic import Field

from quiz.bank.fields import Id, Line, StopCode
from quiz.bank.kinds import KINDS as KINDS
from quiz.bank.kinds import AnyKind as AnyKind
from quiz.bank.kinds import Choice as Choice
from quiz.bank.kinds import Choices as Choices
from quiz.bank.kinds import Cloze as Cloze
from quiz.bank.kinds import DateOf as DateOf
from quiz.bank.kinds import Kind as Kind
from quiz.bank.kinds import Match as Match
from quiz.bank.kinds import Number as Number
from quiz.bank.kinds import Order as Order
from quiz.bank.kinds import Poll as Poll
from quiz.bank.kinds import Question as Question
from quiz.bank.kinds import ShortText as ShortText
from quiz.bank.kinds import StandingOf as StandingOf
from quiz.bank.kinds import Truth as Truth
from quiz.bank.kinds.options import Option as Option
from quiz.bank.known import WordReadings, without_doubles
from quiz.bank.records import STANDINGS as STANDINGS
from quiz.bank.records import Allowing as Allowing
from quiz.bank.records import BankPart as BankPart
from quiz.bank.records import Cite as Cite
from quiz.bank.records import Frozen as Frozen
from quiz.bank.records import Note as Note
from quiz.bank.records import Source as Source
from quiz.bank.records import SourceLanguage as SourceLanguage
from quiz.bank.records import Standing as Standing
from quiz.bank.records import Statement as Statement
from quiz.bank.records import Term as Term
from quiz.bank.records import Words as Words
from quiz.text.language import LANGUAGES as LANGUAGES
from quiz.text.language import Language as Language

LineColour = Literal["vermilion", "indigo", "moss", "plum", "ochre", "slate"]

Identified = TypeVar("Identified", Source, Statement, Question)


class Bank(Allowing):
    """A whole bank, as one file in `question_banks/` says it.

    `language` is the bank's first language: the large one where both are shown.
    `code` and `line` are the letters and the colour of its stops.
    """

    format: Literal[1]
    """The version of this notation."""
    id: Id
    """The name of the bank in addresses."""
    title: Words
    """The title of the bank."""
    summary: Words
    """What the bank is about, in a sentence or two."""
    language: Language
    """The first language of the bank: the large one where both are shown."""
    code: StopCode
    """Two or three capitals that stand on the signs of the bank."""
    line: LineColour
    """The colour of the bank's line."""
    license: Line
    """Under which licence the bank may be used, such as CC-BY-4.0."""
    glossary: tuple[Term, ...] = ()
    """Terms that must be translated the same way everywhere."""
    readings: dict[Line, Line] = Field(default_factory=dict)
    """Readings that the program gets wrong: word and kana."""
    notes: tuple[Note, ...] = ()
    """What came later or lies around the whole; shown beside the bank, never as proof."""
    sources: tuple[Source, ...]
    """Where the statements come from."""
    statements: tuple[Statement, ...]
    """The sentences on which the questions rest, in the order in which they are read."""
    parts: tuple[BankPart, ...] = ()
    """Sections for single lessons; where there are any, every question is in exactly one."""
    questions: tuple[Question, ...]
    """The questions, in order."""

    @cached_property
    def known_readings(self) -> WordReadings:
        """Words with the readings that the author gave, in `readings` and in the glossary."""
        terms = ((term.ja, term.reading) for term in self.glossary)
        return without_doubles((*self.readings.items(), *((ja, said) for ja, said in terms if said)))

    @property
    def arrangement(self) -> int:
        """By which rule attempts show what is offered; this one is that of new attempts."""
        return ARRANGEMENT

    @property
    def names_shown(self) -> int:
        """How many people each question of kind `standing` names: as many as the shortest `speakers` has.

        Whether the real speaker joins them makes no difference to it: their number would tell the key.
        """
        asked = [question for question in self.questions if isinstance(question, StandingOf)]
        return min((len(question.speakers) for question in asked), default=0)

    def source(self, source_id: str) -> Source:
        """Raise `KeyError` for an id that the bank does not have."""
        return _by_id(self.sources, source_id)

    def statement(self, statement_id: str) -> Statement:
        """Raise `KeyError` for an id that the bank does not have."""
        return _by_id(self.statements, statement_id)

    def question(self, question_id: str) -> Question:
        """Raise `KeyError` for an id that the bank does not have."""
        return _by_id(self.questions, question_id)


def _by_id(records: tuple[Identified, ...], wanted: str) -> Identified:
    for record in records:
        if record.id == wanted:
            return record
    raise KeyError(wanted)


class BankOfFirstAttempts(Bank):
    """A bank as attempts show it that began under the first arrangement.

    A question of kind `standing` named everybody it has, and an order that came out right was turned by one.
    What a letter meant when it was sent, and what was to be seen with it, stays so for good.
    """

    @property
    def arrangement(self) -> int:
        """The first."""
        return FIRST_ARRANGEMENT


FIRST_ARRANGEMENT = 1
ARRANGEMENT = 2

# By which rule an attempt shows what is offered, as it is stored with the attempt.
ARRANGEMENTS: dict[int, type[Bank]] = {FIRST_ARRANGEMENT: BankOfFirstAttempts, ARRANGEMENT: Bank}
