"""Check that a question can be read from the back of a room: L38.

Measured in Chromium at 1920 × 1080 with type of 4.5 % of the height, lines of 1.4, margins of 4 % and one
line for the heading: a line holds 36 full-width letters or 72 letters of English (an option two less), and
13 lines stand below one another. Furigana, which make lines higher, are not counted.
"""

from collections.abc import Iterator
from math import ceil

from quiz.bank.checks.items import offered, said, width
from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, AnyKind, Bank, Language
from quiz.bank.problems import Finding, finding

LETTERS_A_LINE = 36
LETTERS_OF_AN_OPTION = 34
MOST_LINES = 13
# The space between two options, as a share of a line.
BETWEEN_OPTIONS = 0.16


def questions_fit_the_projector(bank: Bank) -> Iterator[Finding]:
    """L38: the stem and what is offered need more lines than a projector shows at once."""
    for at, question in enumerate(bank.questions):
        for language in LANGUAGES:
            lines = lines_of(question, language)
            if lines > MOST_LINES:
                values = {"lines": str(ceil(lines)), "limit": str(MOST_LINES), "language": language}
                yield finding("L38", ("questions", at), **values)


def lines_of(question: AnyKind, language: Language) -> float:
    """How many lines of a projector the question takes in a language."""
    stems = [seen(words, language) for place, words in said(question) if place[0] != "pairs"]
    options = [seen(words, language) for group in offered(question) for _, words in group.texts]
    asked = sum(ceil(width(text) / LETTERS_A_LINE) for text in stems)
    return asked + sum(ceil(width(text) / LETTERS_OF_AN_OPTION) + BETWEEN_OPTIONS for text in options)
