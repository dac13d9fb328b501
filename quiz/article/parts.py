"""The records that travel from an article to its drafts.

Offsets are code points of `Revision.text`, which is never changed: folding happens only in comparisons.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from quiz.bank.records import Standing
from quiz.text.language import Language

# What a sentence is in its article. Only the first five are drafted from by default.
Role = Literal["lead", "bullet", "body", "answer", "summary", "title", "heading", "commentary", "credit"]

SlotKind = Literal["quantity", "date", "person", "country", "organisation", "role", "place", "list", "other"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: from `start` up to, but not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True)
class Revision:
    """One state of an article's text, as it was read. `sha256` is that of its UTF-8, in hexadecimal.

    `title` and `published` are what the file says about itself, as a web page does outside of its text.
    """

    text: str
    language: Language
    sha256: str
    title: str = ""
    published: date | None = None

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span that can be found again after edits: position, quote and up to 32 letters around it.

    After W3C TextPositionSelector and TextQuoteSelector. `sha256` names the revision.
    """

    span: Span
    quote: str
    prefix: str
    suffix: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its standing. `number` counts from 1; `section` from 0, `outlet` is its position.

    `speaker` is who claims it or whose opinion it is, as the article writes it.
    """

    number: int
    span: Span
    text: str
    role: Role
    section: int
    standing: Standing
    speaker: str | None = None
    outlet: int | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """Where a part of the article comes from; `url` may be empty."""

    name: str
    url: str
    span: Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that asks, and the line that answers it."""

    question: Span
    answer: Span


@dataclass(frozen=True)
class ArticleMap:
    """What an article is made of. Whoever knows better replaces a field (`dataclasses.replace`)."""

    revision: Revision
    title: Span | None
    published: date | None
    sentences: tuple[Sentence, ...]
    headings: tuple[Heading, ...] = ()
    outlets: tuple[Outlet, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a sentence that can be asked for: `surface` is the exact text under `span`.

    `value` is what it stands for, where that is known without guessing: a number, a date as ISO 8601
    (2024-10-18, 2024-10, 2024; without its year --10-18, --10, ---18), or a name. `unit` is the counter
    behind a number, `prefix` and `suffix` its bounds as they are written (約, 以上).
    """

    name: str
    kind: SlotKind
    span: Span
    surface: str
    value: Fraction | str | None = None
    unit: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class DraftOption:
    """One option in the language of the article; `value` is as in `Slot`, for saying it in the other one."""

    text: str
    is_key: bool
    slot: Slot | None = None
    value: Fraction | str | None = None


@dataclass(frozen=True, slots=True)
class Alteration:
    """What was changed to make a false sentence: shown with the answer, never without it."""

    original: str
    altered: str


DraftKind = Literal["choice", "choices", "truth", "standing", "match", "number", "date", "text"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A question that a program proposes and nobody has accepted yet.

    `evidence` is the anchor of the sentence that proves it; `slots` are the slots of that sentence, the
    asked one first. `ask` and `explain` are in the language of the article. `confidence` is the measured
    precision of the family, from 0 to 1. `fact` is the same for two drafts that ask for the same thing.
    `pairs` is filled for `match` only: (prompt, answer). `also` are further sentences that prove it.
    """

    family: str
    confidence: float
    sentence: int
    evidence: Anchor
    kind: DraftKind
    ask: str
    explain: str
    fact: str
    slots: tuple[Slot, ...] = ()
    options: tuple[DraftOption, ...] = ()
    answer: bool | None = None
    altered: Alteration | None = None
    pairs: tuple[tuple[str, str], ...] = ()
    is_by_model: bool = False
    also: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A draft that the validator refused, and why: a code and what it is about."""

    draft: Draft
    code: str
    about: str
