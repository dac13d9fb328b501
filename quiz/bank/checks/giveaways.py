"""Checks of what one question tells about another: L31 the same twice, L34 an answer shown before."""

from collections.abc import Iterator
from dataclasses import dataclass

from quiz.bank.checks.echoes import common_words
from quiz.bank.checks.items import answers_of, is_written, said, width
from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, AnyKind, Bank, Cloze, Language, Match, Truth
from quiz.bank.problems import Finding, finding
from quiz.text.fold import fold
from quiz.text.notation import plain

# A shorter answer comes up in other texts without telling anything.
SHORTEST_ANSWER = 3.0
# What so many texts say is no secret.
MOST_TEXTS = 4


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
    """L34: an explanation, a feedback or the proof of an earlier question holds the answer of a later one;
    where that is typed, the words of an earlier question count as well.
    """
    found = {at: finding for language in LANGUAGES for at, finding in _told_before(bank, language)}
    yield from (found[at] for at in sorted(found))


def _told_before(bank: Bank, language: Language) -> Iterator[tuple[int, Finding]]:
    told: list[_Told] = []
    shown: set[str] = set()
    statements = {statement.id: statement for statement in bank.statements}
    head = _bare(f"{seen(bank.title, language)}\n{seen(bank.summary, language)}")
    for at, question in enumerate(bank.questions):
        heard = [each for each in told if each.by != "ask" or is_written(question)]
        joined = "\n".join(each.text for each in heard)
        for answer in answers_of(question, language):
            bare = _bare(answer)
            if width(bare) < SHORTEST_ANSWER or _stands_in(bare, head) or bare not in joined:
                continue
            if teller := _teller(bare, question, heard, language):
                values = {"text": answer, "question": bank.questions[teller.question].id, "by": teller.by}
                yield at, finding("L34", ("questions", at), **values)
                break
        told += _tells(at, question, language)
        for name in question.evidence:
            if name in statements and name not in shown:
                shown.add(name)
                told.append(_Told("evidence", at, _bare(plain(statements[name][language]))))


def _teller(answer: str, question: AnyKind, told: list[_Told], language: Language) -> _Told | None:
    """The first earlier text that holds the answer and speaks of what the question asks about."""
    holding = [each for each in told if _stands_in(answer, each.text)]
    if len(holding) > MOST_TEXTS:
        return None
    stem = "\n".join(seen(words, language) for _, words in said(question))
    for each in holding:
        about = [word for word in common_words(stem, each.text, language) if word not in answer]
        if about:
            return each
    return None


def _stands_in(answer: str, text: str) -> bool:
    """Whether the text holds the answer; an English word is none inside of another one."""
    at = text.find(answer)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(answer) : at + len(answer) + 1]
        if not (answer.isascii() and any(sign.isascii() and sign.isalnum() for sign in around)):
            return True
        at = text.find(answer, at + 1)
    return False


def _tells(at: int, question: AnyKind, language: Language) -> Iterator[_Told]:
    for _, words in said(question):
        yield _Told("ask", at, _bare(seen(words, language)))
    yield _Told("explain", at, _bare(seen(question.explain, language)))
    for option in getattr(question, "options", ()):
        if getattr(option, "feedback", None):
            yield _Told("feedback", at, _bare(seen(option.feedback, language)))


def _truth(question: AnyKind) -> object:
    """What else makes two questions with one stem the same."""
    return question.answer if isinstance(question, Truth) else question.id


def _bare(text: str) -> str:
    return fold(text, ("F1", "F2", "F17")).strip("。. ")
