"""The model of a bank: sources, statements and questions, each said in Japanese and in English."""

import re
from typing import Annotated, Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, StrictBool

from quiz.bank.fields import Address, CheckCode, Day, Id, Line, StopCode
from quiz.text.language import LANGUAGES as LANGUAGES
from quiz.text.language import Language as Language

Standing = Literal["reported", "claimed", "opinion"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)

LineColour = Literal["vermilion", "indigo", "moss", "plum", "ochre", "slate"]

SLOT = re.compile(r"\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\|(.+?)\]\]")


class Frozen(BaseModel):
    """A record that does not change and knows all of its keys.

    The text under a field describes it in the JSON Schema, for authors in their editors.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True
    )


class Words(Frozen):
    """One text in both languages."""

    ja: Line
    """The Japanese text."""
    en: Line
    """The English text."""

    def __getitem__(self, language: Language) -> str:
        return self.ja if language == "ja" else self.en


class Term(Frozen):
    """A glossary entry: where the Japanese term stands, the English one must stand too (P03)."""

    ja: Line
    """The term in Japanese."""
    en: Line
    """The term in English."""
    reading: Line | None = None
    """The reading of the Japanese term, in kana."""


class Source(Frozen):
    """Where statements come from. `language` is the language of the quotes."""

    id: Id
    """The name by which `cites` refer to this source."""
    title: Words
    """The title of the source; one of the two may be our translation."""
    publisher: Words
    """Who published it."""
    url: Address
    """Where it can be read: a web address, or a path such as `/guide` in this program."""
    published: Day | None = None
    """When it was published, as YYYY-MM-DD."""
    accessed: Day | None = None
    """When we read it, as YYYY-MM-DD."""
    language: Language
    """The language in which the quotes are written."""


class Cite(Frozen):
    """A short key phrase, verbatim, in the language of the source."""

    source: Id
    """The id of the source."""
    quote: Line
    """A few words exactly as they stand there; never a whole sentence."""


class Allowing(Frozen):
    """A record for which single checks are silenced: check code → written reason."""

    allow: dict[CheckCode, Line] = Field(default_factory=dict)
    """Findings that are meant: the code of a check and the reason."""


class Statement(Allowing):
    """One sentence of our own in both languages, with slots and the phrases that prove it.

    `by` names the speaker; it must be there when `standing` is `claimed` (check B06).
    """

    id: Id
    """The name by which `evidence` refers to this statement."""
    standing: Standing
    """Whether the source reports it, somebody claims it (say who in `by`), or it is an opinion."""
    by: Words | None = None
    """Who claims it, or whose opinion it is."""
    ja: Line
    """The sentence in Japanese, with slots such as [[span|約5年間]]."""
    en: Line
    """The same sentence in English, with the same slots."""
    cites: tuple[Cite, ...] = ()
    """The phrases that prove the sentence."""

    def __getitem__(self, language: Language) -> str:
        return self.ja if language == "ja" else self.en

    def slots(self, language: Language) -> tuple[tuple[str, str], ...]:
        """(name, text) of each slot, in the order in which they stand in that language."""
        return tuple((found[1], found[2]) for found in SLOT.finditer(self[language]))


class Option(Frozen):
    """One answer to choose. `feedback` is said to somebody who chose it."""

    id: Id
    """The name of the option; it never changes when the text is polished."""
    text: Words
    """What a student can choose."""
    correct: StrictBool = False
    """`true` for a right answer."""
    feedback: Words | None = None
    """What is said to a student who chose it."""


class Item(Frozen):
    """One thing to put in order."""

    id: Id
    """The name of the item."""
    text: Words
    """What a student puts in its place."""


class Speaker(Frozen):
    """Somebody whom a student might take for the speaker of a statement."""

    id: Id
    """The name of the speaker."""
    text: Words
    """Somebody who did not say it, but might have."""


class Asked(Allowing):
    """What every question has. `evidence` names the statements that prove the answer."""

    id: Id
    """The name of the question."""
    ask: Words
    """What is asked."""
    explain: Words
    """Why the answer is right, in two or three simple sentences."""
    evidence: tuple[Id, ...] = ()
    """The ids of the statements that prove the answer."""


class Choice(Asked):
    """Choose one. With `shuffle: false` the options keep the order of the file."""

    kind: Literal["choice"]
    """Choose one."""
    options: tuple[Option, ...]
    """Two or more answers, one of them right."""
    shuffle: StrictBool = True
    """`false` keeps the order of the file, for numbers and dates."""


class Choices(Asked):
    """Choose all that are right."""

    kind: Literal["choices"]
    """Choose all that are right."""
    options: tuple[Option, ...]
    """Two or more answers, one or more of them right."""
    shuffle: StrictBool = True
    """`false` keeps the order of the file, for numbers and dates."""


class Truth(Asked):
    """`ask` is a sentence; `answer` says whether it is true according to the evidence."""

    kind: Literal["truth"]
    """True or false."""
    answer: StrictBool
    """Whether the sentence in `ask` is true."""


class StandingOf(Asked):
    """Is the statement `about` reported, an opinion, or claimed — and by whom?

    `ask` quotes what is to be judged; the statement itself, which may name its speaker, is shown as
    proof after the answer.

    The key is the standing of that statement; `speakers` are the people who did not say it.
    """

    kind: Literal["standing"]
    """Reported, an opinion, or claimed by whom."""
    about: Id
    """The id of the statement in question; it must be in `evidence` too."""
    speakers: tuple[Speaker, ...] = ()
    """People who did not say it."""


class Order(Asked):
    """Put `items` in order; the order of the file is the right one."""

    kind: Literal["order"]
    """Put in order."""
    items: tuple[Item, ...]
    """Three or more items in the right order."""


Question = Annotated[Choice | Choices | Truth | StandingOf | Order, Field(discriminator="kind")]
Kind = Literal["choice", "choices", "truth", "standing", "order"]
KINDS: tuple[Kind, ...] = get_args(Kind)


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
    sources: tuple[Source, ...]
    """Where the statements come from."""
    statements: tuple[Statement, ...]
    """The sentences on which the questions rest, in the order in which they are read."""
    questions: tuple[Question, ...]
    """The questions, in order."""

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
