"""What a bank is made of besides its questions: texts in two languages, sources, statements."""

import re
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from quiz.bank.fields import Address, CheckCode, Day, Id, Line
from quiz.text.language import InBoth, Language, Shown

Standing = Literal["reported", "claimed", "opinion"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)

SourceLanguage = Shown

SLOT = re.compile(r"\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\|(.+?)\]\]")


class Frozen(BaseModel):
    """A record that does not change and knows all of its keys.

    The text under a field describes it in the JSON Schema, for authors in their editors.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True
    )


class Words(Frozen, InBoth[str]):
    """One text in both languages."""

    ja: Line
    """The Japanese text."""
    en: Line
    """The English text."""


class Term(Frozen, InBoth[str]):
    """A glossary entry: where the Japanese term stands, the English one must stand too (P03)."""

    ja: Line
    """The term in Japanese."""
    en: Line
    """The term in English."""
    reading: Line | None = None
    """The reading of the Japanese term, in kana."""


class Source(Frozen):
    """Where statements come from. `language` is the language of the quotes.

    `both` is for a source that exists in both languages: it is quoted in each of them.
    """

    id: Id
    """The name by which `cites` refer to this source."""
    title: Words
    """The title of the source; one of the two may be our translation."""
    publisher: Words
    """Who published it."""
    url: Address | None = None
    """Where it can be read: a web address, or a path such as `/guide` in this program. None for paper."""
    published: Day | None = None
    """When it was published, as YYYY-MM-DD."""
    accessed: Day | None = None
    """When we read it, as YYYY-MM-DD."""
    language: SourceLanguage
    """The language in which the quotes are written; `both` where the source exists in both."""


# Which of the two shapes a quote has, so that a misfit is told about that shape only.
QUOTE_SHAPES = ("[text]", "[words]")


def _shape_of_quote(quote: object) -> str:
    return QUOTE_SHAPES[isinstance(quote, dict | Words)]


Quote = Annotated[
    Annotated[Line, Tag("[text]")] | Annotated[Words, Tag("[words]")], Discriminator(_shape_of_quote)
]


class Cite(Frozen):
    """A short key phrase, verbatim, in the language of the source, or in both where it has both."""

    source: Id
    """The id of the source."""
    quote: Quote
    """A few words exactly as they stand there; never a whole sentence."""

    @property
    def quotes(self) -> tuple[str, ...]:
        """The phrase as it stands there; one for each language where there are two, Japanese first."""
        return (self.quote,) if isinstance(self.quote, str) else (self.quote.ja, self.quote.en)


class Note(Frozen):
    """What came later or lies around a statement or a bank. It stands beside the proof and proves nothing."""

    id: Id
    """The name of the note, unique in the bank."""
    text: Words
    """What a reader should know too, in a sentence or two."""
    source: Id
    """The id of the source that says it."""
    date: Day
    """The day of which the note speaks, or on which its source said it, as YYYY-MM-DD."""


class BankPart(Frozen):
    """A section of a bank, for one lesson. The parts in their order are the bank in its order."""

    id: Id
    """The name of the part."""
    title: Words
    """The title of the part."""
    questions: tuple[Id, ...]
    """The ids of its questions, five to twelve, in order."""


class Allowing(Frozen):
    """A record for which single checks are silenced: check code → written reason."""

    allow: dict[CheckCode, Line] = Field(default_factory=dict)
    """Findings that are meant: the code of a check and the reason."""


class Statement(Allowing, InBoth[str]):
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
    notes: tuple[Note, ...] = ()
    """What came later or lies around the sentence; shown beside the proof, never as proof."""

    @property
    def words(self) -> Words:
        """The sentence as a text like any other."""
        return Words.model_construct(ja=self.ja, en=self.en)

    def slots(self, language: Language) -> tuple[tuple[str, str], ...]:
        """(name, text) of each slot, in the order in which they stand in that language."""
        return tuple((found[1], found[2]) for found in SLOT.finditer(self[language]))
