"""What the checks of item writing ask of questions with options."""

from collections.abc import Iterator
from unicodedata import east_asian_width

from quiz.bank.checks.places import seen
from quiz.bank.model import Bank, Choice, Choices, Language, Option

WithOptions = Choice | Choices


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


def width(text: str) -> float:
    """The length in full-width letters; a half-width letter is half of one."""
    return sum(1.0 if east_asian_width(sign) in "WFA" else 0.5 for sign in text)
