"""Checks of answers that are written: B26, B27, B28, B31, L20."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from quiz.bank.checks.items import said
from quiz.bank.checks.places import seen
from quiz.bank.model import (
    LANGUAGES,
    AnyKind,
    Bank,
    Choice,
    Choices,
    Cloze,
    DateOf,
    Language,
    Match,
    Number,
    Order,
    Poll,
    ShortText,
    StandingOf,
    Truth,
)
from quiz.bank.problems import Finding, Path
from quiz.bank.written import NumberAnswer, TextAnswer
from quiz.text.fold import fold
from quiz.text.notation import GAP, GAP_NAMES
from quiz.text.numbers import mentions

_ABOUT_WHAT: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"(?:約|およそ|おおよそ|ほぼ|だいたい|大体)(?=何|いくつ|いくら|どのくらい|どれくらい|どれだけ|[（(＿_])"
    ),
    "en": re.compile(
        r"\b(?:about|around|approximately|roughly|nearly|almost)(?= (?:how (?:many|much|long|far|high|old)\b"
        r"|what (?:number|share|percentage|part|distance|amount)\b|_{2,}))",
        re.IGNORECASE,
    ),
}
_ABOUT_GAP: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(r"(?:約|およそ|おおよそ|ほぼ|だいたい|大体)$"),
    "en": re.compile(r"\b(?:about|around|approximately|roughly|nearly|almost) $", re.IGNORECASE),
}
_KANJI = r"[々〆\u3400-\u4dbf\u4e00-\u9fff]"
_ONE_KANJI = re.compile(_KANJI)
_KATAKANA = re.compile(r"[ァ-ヶー・]")


def written(question: AnyKind) -> Iterator[tuple[Path, TextAnswer | NumberAnswer]]:
    """The texts and numbers that are written as an answer, each with its place in the question."""
    match question:
        case ShortText() | Number():
            yield ("answer",), question.answer
        case Cloze():
            yield from _in_gaps(question)
        case Choice() | Choices() | Truth() | StandingOf() | Order() | DateOf() | Match() | Poll():
            return
        case _:
            assert_never(question)


def _in_gaps(question: Cloze) -> Iterator[tuple[Path, TextAnswer | NumberAnswer]]:
    for at, gap in enumerate(question.gaps):
        if gap.text:
            yield ("gaps", at, "text"), gap.text
        if gap.number:
            yield ("gaps", at, "number"), gap.number


def accepted_answers_differ(bank: Bank) -> Iterator[Finding]:
    """B26: an accepted answer of which the folds leave nothing; B27: one that another one includes."""
    for path, answer in _all_written(bank):
        if isinstance(answer, TextAnswer):
            yield from _in_vain(path, answer)


def rounded_numbers_may_say_so(bank: Bank) -> Iterator[Finding]:
    """B28: the question or its proof says 約 or "about", and an answer may not."""
    for at, question in enumerate(bank.questions):
        for path, answer in written(question):
            if (
                not isinstance(answer, NumberAnswer)
                or answer.approx_ok
                or Fraction(answer.tolerance.rstrip("%"))
            ):
                continue
            if text := _asked_roughly(question, path) or _proved_roughly(bank, question, answer):
                yield Finding("B28", ("questions", at, *path), {"text": text})


def required_units_are_named(bank: Bank) -> Iterator[Finding]:
    """B31: a unit is required, and none is named."""
    for path, answer in _all_written(bank):
        if isinstance(answer, NumberAnswer) and answer.unit_required and answer.unit is None:
            yield Finding("B31", (*path, "unit_required"))


def no_question_shows_its_answer(bank: Bank) -> Iterator[Finding]:
    """L20: a text to be written stands in the question, so that it only needs to be copied."""
    for at, question in enumerate(bank.questions):
        for _, answer in written(question):
            if isinstance(answer, TextAnswer):
                for language in LANGUAGES:
                    for place, text in _shown(question, answer, language):
                        values = {"text": text, "language": language}
                        yield Finding("L20", ("questions", at, *place, language), values)


def _all_written(bank: Bank) -> Iterator[tuple[Path, TextAnswer | NumberAnswer]]:
    for at, question in enumerate(bank.questions):
        for path, answer in written(question):
            yield ("questions", at, *path), answer


def _in_vain(path: Path, answer: TextAnswer) -> Iterator[Finding]:
    for language in LANGUAGES:
        texts: list[tuple[Path, str]] = [
            (("accepted", language, nth), text) for nth, text in enumerate(answer.texts(language))
        ]
        if language == "ja":
            texts += [(("readings", nth), text) for nth, text in enumerate(answer.readings)]
        folded: dict[str, str] = {}
        for place, text in texts:
            said_as = fold(text, answer.folds[language])
            if not said_as:
                yield Finding("B26", (*path, *place))
            elif said_as in folded:
                values = {"text": text, "other": folded[said_as]}
                yield Finding("B27", (*path, *place), values)
            folded.setdefault(said_as, text)


def _asked_roughly(question: AnyKind, path: Path) -> str:
    """The word that makes the question ask for a rounded number, or nothing."""
    for language in LANGUAGES:
        if isinstance(question, Cloze):
            found = _ABOUT_GAP[language].search(_before_gap(question, path, language))
        else:
            found = _ABOUT_WHAT[language].search(seen(question.ask, language))
        if found:
            return found[0].strip()
    return ""


def _before_gap(question: Cloze, path: Path, language: Language) -> str:
    """What stands in front of a gap in the text."""
    name = question.gaps[int(path[1])].id
    names = GAP_NAMES.findall(question.text[language])
    return seen(question.text, language).split(GAP)[names.index(name)] if name in names else ""


def _proved_roughly(bank: Bank, question: AnyKind, answer: NumberAnswer) -> str:
    """The number as a statement of the evidence gives it, where it gives it as a rounded one."""
    value = Fraction(answer.value)
    for statement in bank.statements:
        if statement.id not in question.evidence:
            continue
        for language in LANGUAGES:
            text = seen(statement.words, language)
            for found in mentions(text, language):
                if found.value == value and found.bound == "about":
                    return text[max(0, found.start - (2 if language == "ja" else 6)) : found.end].strip()
    return ""


def _shown(question: AnyKind, answer: TextAnswer, language: Language) -> Iterator[tuple[Path, str]]:
    """(place, accepted answer) where a text of the question holds the answer."""
    accepted = answer.texts(language) + (answer.readings if language == "ja" else ())
    for place, words in said(question):
        text = fold(seen(words, language), ("F1", "F2"))
        for each in accepted:
            if _stands_in(fold(each, ("F1", "F2")), text, language):
                yield place, each
                break


def _stands_in(answer: str, text: str, language: Language) -> bool:
    """Whole words only; in Japanese, a lone kanji or a katakana word must not be part of a longer word."""
    if language == "en":
        return re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", text) is not None
    edge = _edge(answer)
    return (
        re.search(rf"(?<!{edge}){re.escape(answer)}(?!{edge})" if edge else re.escape(answer), text)
        is not None
    )


def _edge(answer: str) -> str:
    """The letters that may not go on at either side of an answer, or nothing."""
    if len(answer) == 1:
        return _KANJI if _ONE_KANJI.match(answer) else r"[\w]"
    return r"[ァ-ヶー]" if all(_KATAKANA.match(sign) for sign in answer) else ""
