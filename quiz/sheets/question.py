"""The page of a question before it is answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from quiz.arrangement import Place, arrange, arrange_gap
from quiz.bank.asked import Input, RuleName
from quiz.bank.kinds.cloze import Gap
from quiz.bank.model import (
    Choice,
    Choices,
    Cloze,
    DateOf,
    Kind,
    Language,
    Match,
    Number,
    Order,
    Poll,
    Question,
    ShortText,
    StandingOf,
    Truth,
)
from quiz.bank.written import NumberAnswer
from quiz.edition import Edition, Line, line_of
from quiz.reading import Said
from quiz.sheets.attempt import Answers, Attempt, Stop, question_at, stops_of
from quiz.text.language import LANGUAGES
from quiz.text.notation import GAP, GAP_NAMES

Precision = Literal["year", "month", "day"]
Written = Literal["number", "text", "date"]


@dataclass(frozen=True)
class OptionSheet:
    """One thing to choose or to place. `text` is `None` where the page has words for `name` itself.

    `name` is "option" for an author's option, else one of true, false, reported, claimed, opinion;
    `claimed` has the name of a speaker as its text where people are named.
    """

    letter: str
    name: str
    text: Said | None


@dataclass(frozen=True)
class FieldSheet:
    """Something to write. `unit` is what stands behind a number, `precision` how exact a date is to be.

    Where the number needs its unit (`unit_required`), it is not shown.
    """

    written: Written
    unit: Said | None = None
    unit_required: bool = False
    precision: Precision | None = None


@dataclass(frozen=True)
class PromptSheet:
    """One thing to find the match of. `number` counts from 1."""

    number: int
    text: Said


@dataclass(frozen=True)
class GapSheet:
    """One gap: either something to write or options to choose from. `number` is its place in the bank."""

    number: int
    field: FieldSheet | None
    options: tuple[OptionSheet, ...]


@dataclass(frozen=True)
class Piece:
    """A piece of a text with gaps, and the number of the gap behind it."""

    html: Markup
    gap: int | None


@dataclass(frozen=True)
class QuestionSheet:
    """A question without its key. It has no field that the key could stand in.

    What is filled depends on `input`: `options` (one, many, places, pairs), `prompts` (pairs), `field`
    (written), `gaps` and `text` (gaps). `asks_certainty` says that marks depend on how sure one is.
    """

    attempt_id: int
    line: Line
    number: int
    total: int
    is_retry: bool
    stops: tuple[Stop, ...]
    kind: Kind
    input: Input
    several: bool
    rule: RuleName
    asks_certainty: bool
    ask: Said
    options: tuple[OptionSheet, ...] = ()
    prompts: tuple[PromptSheet, ...] = ()
    field: FieldSheet | None = None
    gaps: tuple[GapSheet, ...] = ()
    text: Mapping[Language, tuple[Piece, ...]] | None = None

    def gap_numbers(self, language: Language) -> Mapping[int, int]:
        """The gaps as they follow in the text of a language, each with the number that readers see there."""
        pieces = (self.text or {}).get(language, ())
        return {gap: seen for seen, gap in enumerate((p.gap for p in pieces if p.gap is not None), 1)}


def question_sheet(edition: Edition, attempt: Attempt, answers: Answers, number: int) -> QuestionSheet:
    """The page of question `number` (from 1). Raise `IndexError` outside the attempt."""
    question = question_at(edition.bank, attempt, number)
    places = arrange(edition.bank, question, attempt.seed)
    return QuestionSheet(
        attempt_id=attempt.id,
        line=line_of(edition),
        number=number,
        total=len(attempt.question_ids),
        is_retry=attempt.is_retry,
        stops=stops_of(attempt, answers, here=number),
        kind=question.kind,
        input=question.INPUT,
        several=question.several if isinstance(question, Poll) else question.INPUT == "many",
        rule=question.rule_name,
        asks_certainty=question.rule_name == "certainty",
        ask=edition.said[f"questions/{question.id}/ask"],
        options=tuple(option_sheet(edition, question, place) for place in places),
        prompts=prompts_of(edition, question),
        field=field_of(edition, question),
        gaps=gaps_of(edition, question, attempt.seed),
        text=pieces_of(edition, question),
    )


def option_sheet(edition: Edition, question: Question, place: Place) -> OptionSheet:
    """One offer under its letter."""
    name = place.offer.id
    if not isinstance(question, Truth | StandingOf):
        return OptionSheet(place.letter, "option", edition.said[text_address(question, name)])
    if not name.startswith(("by-", "claimed")):
        return OptionSheet(place.letter, name, None)
    return OptionSheet(
        place.letter, "claimed", _speaker(edition, question, name) if place.offer.text else None
    )


def prompts_of(edition: Edition, question: Question) -> tuple[PromptSheet, ...]:
    """What is to be matched, in the order of the file."""
    if not isinstance(question, Match):
        return ()
    address = f"questions/{question.id}/pairs"
    return tuple(
        PromptSheet(number, edition.said[f"{address}/{pair.id}/prompt"])
        for number, pair in enumerate(question.pairs, 1)
    )


def field_of(edition: Edition, question: Question) -> FieldSheet | None:
    """What is to be written, where one thing is."""
    match question:
        case Number():
            return number_field(edition, question.answer, f"questions/{question.id}/answer")
        case ShortText():
            return FieldSheet("text")
        case DateOf():
            return FieldSheet("date", precision=_precision(question.answer))
        case Choice() | Choices() | Truth() | StandingOf() | Order() | Match() | Cloze() | Poll():
            return None


def number_field(edition: Edition, answer: NumberAnswer, address: str) -> FieldSheet:
    """A field for a number with its unit."""
    is_shown = answer.unit is not None and not answer.unit_required
    unit = edition.said[f"{address}/unit"] if is_shown else None
    return FieldSheet("number", unit=unit, unit_required=answer.unit_required)


def gaps_of(edition: Edition, question: Question, seed: int) -> tuple[GapSheet, ...]:
    """The gaps of a text, in the order in which they are numbered."""
    if not isinstance(question, Cloze):
        return ()
    return tuple(
        GapSheet(number, _gap_field(edition, question, gap), gap_options(edition, question, gap, seed))
        for number, gap in enumerate(question.gaps, 1)
    )


def gap_options(edition: Edition, question: Question, gap: Gap, seed: int) -> tuple[OptionSheet, ...]:
    """What one gap offers."""
    address = f"questions/{question.id}/gaps/{gap.id}/options"
    return tuple(
        OptionSheet(place.letter, "option", edition.said[f"{address}/{place.offer.id}/text"])
        for place in arrange_gap(question, gap, seed)
    )


def pieces_of(edition: Edition, question: Question) -> Mapping[Language, tuple[Piece, ...]] | None:
    """The text with gaps, cut at its gaps, in both languages."""
    if not isinstance(question, Cloze):
        return None
    return {language: tuple(_pieces(edition, question, language)) for language in LANGUAGES}


def text_address(question: Question, name: str) -> str:
    """Where the text of an offer stands in an edition."""
    address = f"questions/{question.id}"
    match question:
        case Match():
            folder = "pairs" if any(pair.id == name for pair in question.pairs) else "extras"
            return f"{address}/{folder}/{name}/answer"
        case Order():
            return f"{address}/items/{name}/text"
        case Choice() | Choices() | Poll():
            return f"{address}/options/{name}/text"
        case Truth() | StandingOf() | Number() | ShortText() | DateOf() | Cloze():
            raise KeyError(name)


def _speaker(edition: Edition, question: Question, name: str) -> Said:
    if name == "claimed":
        return edition.said[f"statements/{getattr(question, 'about', '')}/by"]
    return edition.said[f"questions/{question.id}/speakers/{name.removeprefix('by-')}/text"]


def _precision(date: str) -> Precision:
    precisions: tuple[Precision, ...] = ("year", "month", "day")
    return precisions[date.count("-")]


def _gap_field(edition: Edition, question: Cloze, gap: Gap) -> FieldSheet | None:
    if gap.number:
        return number_field(edition, gap.number, f"questions/{question.id}/gaps/{gap.id}/number")
    if gap.text:
        return FieldSheet("text")
    return FieldSheet("date", precision=_precision(gap.date)) if gap.date else None


def _pieces(edition: Edition, question: Cloze, language: Language) -> list[Piece]:
    """Cut the marked-up text at the signs of its gaps; tags that are cut close behind the gap."""
    numbers = {gap.id: number for number, gap in enumerate(question.gaps, 1)}
    names = GAP_NAMES.findall(question.text[language])
    cut = str(edition.said[f"questions/{question.id}/text"][language]).split(GAP)
    after = [numbers[name] for name in names] + [None]
    # The text came marked up and escaped from quiz.reading; it was only cut.
    return [Piece(Markup(html), number) for html, number in zip(cut, after, strict=True)]
