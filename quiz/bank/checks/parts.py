"""Checks of the parts of a bank, and of the words by which questions are found: B40 to B44, B47, B48."""

from collections import Counter
from collections.abc import Iterator

from quiz.bank.checks.references import unknown
from quiz.bank.model import Bank
from quiz.bank.problems import Finding, Path, finding

FEWEST_QUESTIONS = 5
MOST_QUESTIONS = 12


def parts_hold_known_questions(bank: Bank) -> Iterator[Finding]:
    """B40: a part names a question that is not there."""
    known = [question.id for question in bank.questions]
    for path, name in _named(bank):
        if name not in known:
            yield unknown("B40", path, name, known)


def every_question_is_in_one_part(bank: Bank) -> Iterator[Finding]:
    """B41: a question that no part names; B42: one that is named again."""
    named: set[str] = set()
    for path, name in _named(bank):
        if name in named:
            yield finding("B42", path, id=name)
        named.add(name)
    for at, question in enumerate(bank.questions):
        if bank.parts and question.id not in named:
            yield finding("B41", ("questions", at), id=question.id)


def parts_fit_a_lesson(bank: Bank) -> Iterator[Finding]:
    """B43: a part with fewer than five or more than twelve questions."""
    for at, part in enumerate(bank.parts):
        count = len(part.questions)
        if not FEWEST_QUESTIONS <= count <= MOST_QUESTIONS:
            values = {"count": str(count), "fewest": str(FEWEST_QUESTIONS), "most": str(MOST_QUESTIONS)}
            yield finding("B43", ("parts", at, "questions"), **values)


def parts_keep_the_order(bank: Bank) -> Iterator[Finding]:
    """B44: the parts one after another name the questions in another order than the file has.

    Said once, at the first question that differs, and only where the same questions stand in both.
    """
    in_file = [question.id for question in bank.questions]
    in_parts = list(_named(bank))
    if Counter(in_file) != Counter(name for _, name in in_parts):
        return
    for wanted, (path, name) in zip(in_file, in_parts, strict=True):
        if name != wanted:
            yield finding("B44", path, id=name, expected=wanted)
            return


def tags_are_words(bank: Bank) -> Iterator[Finding]:
    """B47: a tag that stands twice at a question; B48: one that goes over a line end."""
    for at, question in enumerate(bank.questions):
        for nth, tag in enumerate(question.tags):
            path: Path = ("questions", at, "tags", nth)
            if tag in question.tags[:nth]:
                yield finding("B47", path, tag=tag)
            if len(tag.splitlines()) > 1:
                yield finding("B48", path, tag=" ".join(tag.split()))


def _named(bank: Bank) -> Iterator[tuple[Path, str]]:
    """The questions that the parts name, one after another."""
    for at, part in enumerate(bank.parts):
        for nth, name in enumerate(part.questions):
            yield ("parts", at, "questions", nth), name
