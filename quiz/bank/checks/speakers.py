"""Checks of the people whom questions of kind `standing` name: B49, B50."""

from collections.abc import Iterator

from quiz.answers import DEFAULT_FOLDS
from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, Bank, Language, StandingOf, Words
from quiz.bank.problems import Finding, Path, finding
from quiz.text.fold import fold


def speakers_are_enough(bank: Bank) -> Iterator[Finding]:
    """B49: a question that names fewer people than another one has, so that all have to name as few."""
    counts = [(path, len(question.speakers)) for path, question in _asked(bank)]
    most = max((count for _, count in counts), default=0)
    for path, count in counts:
        if count < most:
            yield finding("B49", path, count=str(count), most=str(most), missing=str(most - count))


def speakers_did_not_say_it(bank: Bank) -> Iterator[Finding]:
    """B50: among the people who did not say it stands the one who did."""
    for path, question in _asked(bank):
        by = bank.statement(question.about).by
        for nth, speaker in enumerate(question.speakers):
            if by is not None and _are_alike(speaker.text, by):
                place = (*path, "speakers", nth, "text")
                yield finding("B50", place, ja=speaker.text.ja, en=speaker.text.en)


def _asked(bank: Bank) -> Iterator[tuple[Path, StandingOf]]:
    """The questions of this kind; one about an unknown statement is told so by B03."""
    known = {statement.id for statement in bank.statements}
    for at, question in enumerate(bank.questions):
        if isinstance(question, StandingOf) and question.about in known:
            yield ("questions", at), question


def _are_alike(one: Words, other: Words) -> bool:
    return any(_folded(one, language) == _folded(other, language) for language in LANGUAGES)


def _folded(words: Words, language: Language) -> str:
    return fold(seen(words, language), DEFAULT_FOLDS[language])
