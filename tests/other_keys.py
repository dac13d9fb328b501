"""Banks that look the same before the answer: with other right answers, or with secrets nobody may see."""

from collections.abc import Iterable
from typing import Any

from quiz.bank.kinds.cloze import Gap
from quiz.bank.kinds.options import Option
from quiz.bank.model import (
    Bank,
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
from quiz.bank.records import Words
from quiz.bank.written import Accepted, NumberAnswer, TextAnswer

# What no reader may meet before the answer: nothing of it stands in an address or a word of the interface.
SECRET_TEXT, SECRET_ALIAS, SECRET_READING = "ひみつのせいかい", "かくしたべつめい", "ひみつのよみかた"
SECRET_TEXT_EN, SECRET_ALIAS_EN = "zqx secret answer", "zqx hidden alias"
SECRET_WORDS, SECRET_WORDS_EN = "ないしょのはなし", "zqx quiet words"
SECRET_NUMBER, SECRET_TOLERANCE = "90817.263", "1.7263"
SECRET_DATE, SECRET_YEAR = "1897-06-05", "1897"

ALL_SECRETS = (
    *(SECRET_TEXT, SECRET_ALIAS, SECRET_READING, SECRET_TEXT_EN, SECRET_ALIAS_EN),
    *(SECRET_WORDS, SECRET_WORDS_EN, SECRET_NUMBER, SECRET_TOLERANCE, SECRET_YEAR),
)


def with_another_key(bank: Bank) -> Bank:
    """The same bank to look at, with a different right answer for every question where that can be.

    Not for `order`, whose key is never shown first, nor for `standing`, which offers who really spoke.
    """
    return bank.model_copy(update={"questions": tuple(map(_turn, bank.questions))})


def with_secrets(bank: Bank) -> Bank:
    """The same bank with the secrets above for whatever is accepted, explained, or said afterwards."""
    return bank.model_copy(update={"questions": tuple(map(_hide, bank.questions))})


def _turn(question: Question) -> Question:
    match question:
        case Choice() | Choices():
            return _with(question, options=_turned(question.options))
        case Truth():
            return _with(question, answer=not question.answer)
        case Number():
            return _with(question, answer=_other_number(question.answer))
        case ShortText():
            return _with(question, answer=_other_text())
        case DateOf():
            return _with(question, answer=_other_date(question.answer))
        case Match():
            return _with(question, pairs=_turned_pairs(question))
        case Cloze():
            return _with(question, gaps=tuple(map(_turned_gap, question.gaps)))
    assert isinstance(question, Order | StandingOf | Poll)
    return question


def _turned(options: tuple[Option, ...]) -> tuple[Option, ...]:
    flags = [option.correct for option in options]
    turned = zip(options, [*flags[1:], flags[0]], strict=True)
    return tuple(option.model_copy(update={"correct": flag}) for option, flag in turned)


def _other_number(answer: NumberAnswer) -> NumberAnswer:
    unit = answer.unit and Accepted(ja=(*answer.unit.ja[:1], "個"), en=(*answer.unit.en[:1], "pieces"))
    update = {"value": f"{answer.value}7", "tolerance": "3", "approx_ok": not answer.approx_ok, "unit": unit}
    return answer.model_copy(update=update)


def _other_text() -> TextAnswer:
    return TextAnswer(accepted=Accepted(ja=("林", "森"), en=("Hayashi", "Mori")), readings=("はやし",))


def _other_date(date: str) -> str:
    """As exact as before."""
    return f"{int(date[:4]) - 11}-01-02"[: len(date)]


def _turned_pairs(question: Match) -> tuple[Any, ...]:
    """The prompts stay where they are, the answers move on by one."""
    pairs = question.pairs
    return tuple(
        other.model_copy(update={"prompt": pair.prompt})
        for pair, other in zip(pairs, (*pairs[1:], pairs[0]), strict=True)
    )


def _turned_gap(gap: Gap) -> Gap:
    if gap.options:
        return _with(gap, options=_turned(gap.options))
    if gap.number:
        return _with(gap, number=_other_number(gap.number))
    if gap.text:
        return _with(gap, text=_other_text())
    return _with(gap, date=_other_date(str(gap.date)))


def _hide(question: Question) -> Question:
    hidden: Any = _with(question, explain=Words(ja=SECRET_WORDS, en=SECRET_WORDS_EN))
    match hidden:
        case Choice() | Choices():
            return _with(hidden, options=tuple(map(_with_feedback, hidden.options)))
        case Number():
            return _with(hidden, answer=_secret_number(hidden.answer))
        case ShortText():
            return _with(hidden, answer=_secret_text(hidden.answer))
        case DateOf():
            return _with(hidden, answer=SECRET_DATE)
        case Cloze():
            return _with(hidden, gaps=tuple(map(_hidden_gap, hidden.gaps)))
    assert isinstance(hidden, Truth | StandingOf | Order | Match | Poll)
    return hidden


def _with_feedback(option: Option) -> Option:
    return _with(option, feedback=Words(ja=SECRET_WORDS, en=SECRET_WORDS_EN))


def _secret_number(answer: NumberAnswer) -> NumberAnswer:
    unit = answer.unit and Accepted(
        ja=(*answer.unit.ja[:1], SECRET_ALIAS), en=(*answer.unit.en[:1], SECRET_ALIAS_EN)
    )
    return _with(answer, value=SECRET_NUMBER, tolerance=SECRET_TOLERANCE, unit=unit)


def _secret_text(answer: TextAnswer) -> TextAnswer:
    accepted = Accepted(ja=(SECRET_TEXT, SECRET_ALIAS), en=(SECRET_TEXT_EN, SECRET_ALIAS_EN))
    return _with(answer, accepted=accepted, readings=(SECRET_READING,))


def _hidden_gap(gap: Gap) -> Gap:
    if gap.options:
        return _with(gap, options=tuple(map(_with_feedback, gap.options)))
    if gap.number:
        return _with(gap, number=_secret_number(gap.number))
    if gap.text:
        return _with(gap, text=_secret_text(gap.text))
    return _with(gap, date=SECRET_DATE)


def _with(record: Any, **fields: object) -> Any:
    return record.model_copy(update=fields)


def kinds_of(questions: Iterable[Question]) -> set[str]:
    """The kinds of these questions."""
    return {question.kind for question in questions}
