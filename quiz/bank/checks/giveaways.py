"""Checks of what one question tells about another: L31 the same twice, L34 an answer shown before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.bank.checks.echoes import common_words
from quiz.bank.checks.items import answers_of, said, width
from quiz.bank.checks.places import seen
from quiz.bank.model import AnyKind, Bank, Cloze, Match, Truth
from quiz.bank.problems import Finding, finding
from quiz.text.fold import fold
from quiz.text.notation import plain

# A shorter answer comes up in other texts without telling anything.
SHORTEST_ANSWER = 3.0
# What so many texts say is no secret.
MOST_TEXTS = 4
_COUNTED = re.compile(r"[0-9０-９]")


@dataclass(frozen=True)
class _Told:
    """A text that a student has read when a later question comes: what tells it, and of which question."""

    by: str
    question: int
    text: str


def questions_are_not_asked_twice(bank: Bank) -> Iterator[Finding]:
    """L31: two questions with one answer, and with the same stem or the same proof."""
    known: dict[tuple[object, ...], int] = {}
    for at, question in enumerate(bank.questions):
        answers = tuple(sorted(_bare(text) for text in answers_of(question)))
        stem = _bare(seen(question.ask, "ja"))
        signs: list[tuple[object, ...]] = [("stem", stem, answers or _truth(question))]
        if answers and not isinstance(question, Cloze | Match):
            signs.append(("proof", frozenset(question.evidence), answers))
        for sign in signs:
            if sign in known:
                first = bank.questions[known[sign]].id
                yield finding("L31", ("questions", at), question=first)
                break
        for sign in signs:
            known.setdefault(sign, at)


def answers_are_not_told_before(bank: Bank) -> Iterator[Finding]:
    """L34: an explanation, a feedback or the proof of an earlier question holds the answer of a later one."""
    told: list[_Told] = []
    shown: set[str] = set()
    statements = {statement.id: statement for statement in bank.statements}
    head = _bare(f"{seen(bank.title, 'ja')}\n{seen(bank.summary, 'ja')}")
    for at, question in enumerate(bank.questions):
        joined = "\n".join(each.text for each in told)
        for answer in answers_of(question):
            bare = _bare(answer)
            if width(bare) < SHORTEST_ANSWER or bare in head or bare not in joined:
                continue
            if teller := _teller(bare, question, told):
                values = {"text": answer, "question": bank.questions[teller.question].id, "by": teller.by}
                yield finding("L34", ("questions", at), **values)
                break
        told += _tells(at, question)
        for name in question.evidence:
            if name in statements and name not in shown:
                shown.add(name)
                told.append(_Told("evidence", at, _bare(plain(statements[name].ja))))


def _teller(answer: str, question: AnyKind, told: list[_Told]) -> _Told | None:
    """The first earlier text that holds the answer and speaks of what the question asks about."""
    holding = [each for each in told if answer in each.text]
    if len(holding) > MOST_TEXTS:
        return None
    stem = "\n".join(seen(words, "ja") for _, words in said(question))
    for each in holding:
        about = [word for word in common_words(stem, each.text, "ja") if word not in answer]
        if about:
            return each
    return None


def _tells(at: int, question: AnyKind) -> Iterator[_Told]:
    yield _Told("explain", at, _bare(seen(question.explain, "ja")))
    for option in getattr(question, "options", ()):
        if getattr(option, "feedback", None):
            yield _Told("feedback", at, _bare(seen(option.feedback, "ja")))


def _truth(question: AnyKind) -> object:
    """What else makes two questions with one stem the same."""
    return question.answer if isinstance(question, Truth) else question.id


def _bare(text: str) -> str:
    return fold(text, ("F1", "F2")).strip("。. ")
