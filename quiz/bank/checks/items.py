"""What the checks ask of questions: what they offer, what is right among it, and their sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, assert_never
from unicodedata import east_asian_width

from quiz.bank.checks.places import seen
from quiz.bank.model import (
    AnyKind,
    Bank,
    Choice,
    Choices,
    Cloze,
    DateOf,
    Language,
    Match,
    Number,
    Option,
    Order,
    Poll,
    ShortText,
    StandingOf,
    Truth,
    Words,
)
from quiz.bank.problems import Path
from quiz.bank.written import date_words
from quiz.text.notation import plain

WithOptions = Choice | Choices


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def text(self) -> Words: ...


@dataclass(frozen=True)
class Group:
    """Things that stand side by side and must differ: their ids and their texts, each with its place."""

    ids: tuple[tuple[Path, str], ...]
    texts: tuple[tuple[Path, Words], ...]


def offered(question: AnyKind) -> Iterator[Group]:
    """Everything that a student chooses from, orders or matches; the places begin inside of the question."""
    match question:
        case Match():
            yield from _matched(question)
        case Cloze():
            for at, gap in enumerate(question.gaps):
                yield _group(("gaps", at, "options"), gap.options)
        case Choice() | Choices() | Poll():
            yield _group(("options",), question.options)
        case Order():
            yield _group(("items",), question.items)
        case StandingOf():
            yield _group(("speakers",), question.speakers)
        case Truth() | Number() | ShortText() | DateOf():
            return
        case _:
            assert_never(question)


def _matched(question: Match) -> Iterator[Group]:
    pairs = tuple((("pairs", at), pair.id, pair.answer) for at, pair in enumerate(question.pairs))
    extras = tuple((("extras", at), extra.id, extra.answer) for at, extra in enumerate(question.extras))
    yield Group((), tuple((("pairs", at, "prompt"), p.prompt) for at, p in enumerate(question.pairs)))
    yield Group(
        tuple((place, name) for place, name, _ in (*pairs, *extras)),
        tuple(((*place, "answer"), answer) for place, _, answer in (*pairs, *extras)),
    )


def _group(path: Path, records: Sequence[_Named]) -> Group:
    return Group(
        tuple(((*path, at), record.id) for at, record in enumerate(records)),
        tuple(((*path, at, "text"), record.text) for at, record in enumerate(records)),
    )


def said(question: AnyKind) -> Iterator[tuple[Path, Words]]:
    """The sentences by which a question asks: `ask`, the text with gaps, the pairs."""
    yield ("ask",), question.ask
    match question:
        case Cloze():
            yield ("text",), question.text
        case Match():
            for at, pair in enumerate(question.pairs):
                yield ("pairs", at, "prompt"), pair.prompt
                yield ("pairs", at, "answer"), pair.answer
        case (
            Choice()
            | Choices()
            | Truth()
            | StandingOf()
            | Order()
            | Number()
            | ShortText()
            | DateOf()
            | Poll()
        ):
            return
        case _:
            assert_never(question)


def with_options(bank: Bank) -> Iterator[tuple[int, WithOptions]]:
    """Yield (position, question) of every question whose options the file spells out."""
    for at, question in enumerate(bank.questions):
        if isinstance(question, Choice | Choices):
            yield at, question


def keys(question: WithOptions) -> list[Option]:
    """The options that are right."""
    return [option for option in question.options if option.correct]


def distractors(question: WithOptions) -> list[Option]:
    """The options that are wrong."""
    return [option for option in question.options if not option.correct]


def texts(options: list[Option] | tuple[Option, ...], language: Language) -> list[str]:
    """The texts of options as they are read."""
    return [seen(option.text, language) for option in options]


def answers_of(question: AnyKind, language: Language = "ja") -> list[str]:
    """The right answers in words; a true sentence and a standing have none of their own."""
    match question:
        case Choice() | Choices():
            return [seen(option.text, language) for option in keys(question)]
        case Number():
            return [question.answer.words(language)]
        case ShortText():
            return [question.answer.texts(language)[0]]
        case DateOf():
            return [date_words(str(question.answer), language)]
        case Cloze():
            return [plain(gap.key_words(language)) for gap in question.gaps if gap.ways]
        case Match():
            return [seen(pair.answer, language) for pair in question.pairs]
        case Truth() | StandingOf() | Order() | Poll():
            return []


def is_written(question: AnyKind) -> bool:
    """Whether an answer is typed, so that no option shows it."""
    match question:
        case Number() | ShortText() | DateOf():
            return True
        case Cloze():
            return any(not gap.options for gap in question.gaps)
        case Choice() | Choices() | Match() | Truth() | StandingOf() | Order() | Poll():
            return False


def width(text: str) -> float:
    """The length in full-width letters; a half-width letter is half of one."""
    return sum(1.0 if east_asian_width(sign) in "WFA" else 0.5 for sign in text)
