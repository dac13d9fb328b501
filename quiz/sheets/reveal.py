"""What the page of a question adds once it is answered."""

from dataclasses import dataclass, replace
from fractions import Fraction

from markupsafe import Markup, escape

from quiz.arrangement import Place, arrange
from quiz.bank.asked import Given, Part
from quiz.bank.kinds.cloze import Gap
from quiz.bank.model import (
    Choice,
    Choices,
    Cloze,
    DateOf,
    Match,
    Number,
    Order,
    Poll,
    Question,
    ShortText,
    StandingOf,
    Truth,
)
from quiz.bank.written import NumberAnswer, date_words
from quiz.edition import Edition, StatementSheet, statement_sheet
from quiz.grading import Trace, Verdict
from quiz.reading import Said
from quiz.sheets.attempt import Answers, Attempt, next_open, question_at
from quiz.sheets.question import OptionSheet, option_sheet, text_address

_OPEN = Part(is_right=False, why="open")


@dataclass(frozen=True)
class RevealedOption:
    """An option after the answer. For `order`, `right_place` and `given_place` count from 1."""

    option: OptionSheet
    is_key: bool
    is_chosen: bool
    feedback: Said | None
    right_place: int | None
    given_place: int | None


@dataclass(frozen=True)
class RevealedPart:
    """One thing that was written, matched or filled in, with what belongs there.

    `own_text` is what was typed, `own` what was chosen; both are `None` where it was left open.
    """

    number: int
    prompt: Said | None
    own_text: str | None
    own: Said | None
    key: Said
    part: Part


@dataclass(frozen=True)
class Reveal:
    """What is known once the answer is stored: the verdict, the key, why, and the proof."""

    verdict: Verdict
    share: Fraction
    trace: Trace
    options: tuple[RevealedOption, ...]
    parts: tuple[RevealedPart, ...]
    explain: Said
    proofs: tuple[StatementSheet, ...]
    next_number: int | None


def reveal(edition: Edition, attempt: Attempt, answers: Answers, number: int) -> Reveal:
    """What the page of an answered question adds. Raise `KeyError` while it is unanswered."""
    question = question_at(edition.bank, attempt, number)
    answered = answers[question.id]
    trace = Trace.load(answered.trace)
    return Reveal(
        verdict=answered.verdict,
        share=answered.share,
        trace=trace,
        options=_revealed_options(edition, question, attempt.seed, answered.given),
        parts=_revealed_parts(edition, question, answered.given, trace),
        explain=edition.said[f"questions/{question.id}/explain"],
        proofs=tuple(_lit_proof(edition, question, name) for name in question.evidence),
        next_number=next_open(attempt, answers, after=number),
    )


def _revealed_options(
    edition: Edition, question: Question, seed: int, given: Given
) -> tuple[RevealedOption, ...]:
    if question.INPUT == "pairs":
        return ()
    places = arrange(edition.bank, question, seed)
    return tuple(_revealed(edition, question, place, given) for place in places)


def _revealed(edition: Edition, question: Question, place: Place, given: Given) -> RevealedOption:
    name = place.offer.id
    right = question.key(edition.bank)
    is_order = question.INPUT == "places"
    return RevealedOption(
        option=option_sheet(edition, question, place),
        is_key=name in right,
        is_chosen=name in given,
        feedback=edition.said.get(f"questions/{question.id}/options/{name}/feedback"),
        right_place=right.index(name) + 1 if is_order else None,
        given_place=given.index(name) + 1 if is_order and name in given else None,
    )


def _revealed_parts(
    edition: Edition, question: Question, given: Given, trace: Trace
) -> tuple[RevealedPart, ...]:
    """The parts of a kind that has any; who was not sure left every part open."""
    shown = _shown_parts(edition, question, given)
    parts = trace.parts if len(trace.parts) == len(shown) else (_OPEN,) * len(shown)
    return tuple(replace(one, part=part) for one, part in zip(shown, parts, strict=True))


def _shown_parts(edition: Edition, question: Question, given: Given) -> tuple[RevealedPart, ...]:
    match question:
        case Match():
            return _pairs(edition, question, given)
        case Cloze():
            return tuple(_gaps(edition, question, given))
        case Number() | ShortText() | DateOf():
            own = given[0] if given else None
            return (RevealedPart(1, None, own, None, _written_key(edition, question), _OPEN),)
        case Choice() | Choices() | Truth() | StandingOf() | Order() | Poll():
            return ()


def _pairs(edition: Edition, question: Match, given: Given) -> tuple[RevealedPart, ...]:
    own = given or ("",) * len(question.pairs)
    return tuple(
        RevealedPart(
            number=number,
            prompt=edition.said[f"questions/{question.id}/pairs/{pair.id}/prompt"],
            own_text=None,
            own=edition.said[text_address(question, name)] if name else None,
            key=edition.said[text_address(question, pair.id)],
            part=_OPEN,
        )
        for number, (pair, name) in enumerate(zip(question.pairs, own, strict=True), 1)
    )


def _gaps(edition: Edition, question: Cloze, given: Given) -> list[RevealedPart]:
    own = given or ("",) * len(question.gaps)
    return [
        _gap(edition, f"questions/{question.id}/gaps/{gap.id}", gap, number, text)
        for number, (gap, text) in enumerate(zip(question.gaps, own, strict=True), 1)
    ]


def _gap(edition: Edition, address: str, gap: Gap, number: int, own: str) -> RevealedPart:
    if gap.options:
        chosen = edition.said[f"{address}/options/{own}/text"] if own else None
        key = edition.said[f"{address}/options/{gap.key()}/text"]
        return RevealedPart(number, None, None, chosen, key, _OPEN)
    key = _key_of_gap(edition, address, gap)
    return RevealedPart(number, None, own or None, None, key, _OPEN)


def _key_of_gap(edition: Edition, address: str, gap: Gap) -> Said:
    if gap.text:
        return edition.said[f"{address}/text/accepted"]
    if gap.number:
        return _number_words(edition, gap.number)
    return _date_said(edition, str(gap.date))


def _written_key(edition: Edition, question: Number | ShortText | DateOf) -> Said:
    address = f"questions/{question.id}/answer"
    match question:
        case Number():
            return _number_words(edition, question.answer)
        case ShortText():
            return edition.said[f"{address}/accepted"]
        case DateOf():
            return _date_said(edition, question.answer)


def _number_words(edition: Edition, answer: NumberAnswer) -> Said:
    """5年 and 5 years."""
    return Said(edition.read(answer.words("ja")), escape(answer.words("en")))


def _date_said(edition: Edition, date: str) -> Said:
    return Said(edition.read(date_words(date, "ja")), escape(date_words(date, "en")))


def _lit_proof(edition: Edition, question: Question, statement_id: str) -> StatementSheet:
    sheet = statement_sheet(edition, statement_id)
    lit = edition.asked_slots[question.id, statement_id]
    text = Said(*(_light(sheet.text[language], lit) for language in ("ja", "en")))
    return replace(sheet, text=text)


def _light(text: Markup, names: frozenset[str]) -> Markup:
    """Light the slots of these names; a statement without any proves as a whole."""
    if not names:
        return Markup('<mark class="lit">{}</mark>').format(text)
    lit = str(text)
    for name in names:
        lit = lit.replace(
            f'<mark class="slot" data-slot="{name}">', f'<mark class="slot lit" data-slot="{name}">'
        )
    # The text came marked up and escaped from quiz.reading; only a class was added.
    return Markup(lit)
