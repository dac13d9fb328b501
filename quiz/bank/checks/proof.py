"""Checks that the proof proves the key: L21 to L25."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations, product
from typing import assert_never

from quiz.bank.checks.echoes import common_words
from quiz.bank.checks.items import WithOptions, answers_of, distractors, keys, said, with_options
from quiz.bank.checks.negation import is_negative
from quiz.bank.checks.places import as_read, seen
from quiz.bank.checks.polarity import opposites_within
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
    Option,
    Order,
    Poll,
    ShortText,
    StandingOf,
    Statement,
    Truth,
    Words,
)
from quiz.bank.problems import Finding, Path, finding
from quiz.bank.written import NumberAnswer, date_words
from quiz.text.fold import fold
from quiz.text.notation import plain
from quiz.text.numbers import Quantity, mentions, quantities

# Smaller numbers come from counting things in an explanation.
SMALLEST_TO_PROVE = 10
_CONTENT = re.compile(r"[々〆\u3400-\u4dbf\u4e00-\u9fff]+|[ァ-ヶー]{2,}|[0-9０-９]+")
_LONGEST_LETTER = 2
_SHORTEST_WORD = 5
_DATES = ("year", "month", "day")


def keys_are_proved(bank: Bank) -> Iterator[Finding]:
    """L21: a number or a date is right that no statement of the evidence holds."""
    for at, question in enumerate(bank.questions):
        proof = _proof(bank, question)
        if not proof:
            continue
        known = _numbers_of(bank, proof)
        for path, words, values in _key_numbers(question):
            if known and not all(_follows(value, known) for value in values):
                yield finding("L21", ("questions", at, *path), text=words)


def explanations_hold_to_the_proof(bank: Bank) -> Iterator[Finding]:
    """L22: an explanation gives a date or a number that neither the evidence nor the question holds."""
    for at, question in enumerate(bank.questions):
        proof = _proof(bank, question)
        if not proof:
            continue
        known = _numbers_of(bank, proof) | _numbers_around(bank, question)
        for language in LANGUAGES:
            text = seen(question.explain, language)
            for quantity in quantities(text, language):
                if _is_telling(quantity) and not _follows(quantity.value, known):
                    shown = text[quantity.start : quantity.end + (1 if language == "ja" else 0)]
                    yield finding("L22", ("questions", at, "explain", language), text=shown)
                    break


def wrong_options_are_not_proved(bank: Bank) -> Iterator[Finding]:
    """L23: a wrong option stands in the evidence, and the right one does not; or both are marked there.

    Not where the question asks for what is not so, or where two statements are compared.
    """
    for at, question in with_options(bank):
        proof = _proof(bank, question)
        if is_negative(seen(question.ask, "ja"), "ja"):
            continue
        for language in LANGUAGES:
            suspects = _suspects(question, proof, language)
            if suspects:
                path = ("questions", at, "options", question.options.index(suspects[0]), "text", language)
                yield finding("L23", path, text=seen(suspects[0].text, language))


def _suspects(question: WithOptions, proof: list[Statement], language: Language) -> list[Option]:
    """The wrong options that the evidence holds as well as, or instead of, a right one."""
    slots = [{_bare(plain(text)) for _, text in statement.slots(language)} for statement in proof]
    told = " ".join(_bare(_said(statement, language)) for statement in proof)
    right = {_bare(seen(option.text, language)) for option in keys(question)}
    is_told = any(text in told for text in right)
    is_compared = len([each for each in slots if each & right]) < len([each for each in slots if each])
    marked = set().union(*slots) if not (is_told and is_compared and len(slots) > 1) else set()
    wrong = [(option, _bare(seen(option.text, language))) for option in distractors(question)]
    return [
        option
        for option, text in wrong
        if text in marked or (not is_told and len(text) > _LONGEST_LETTER and text in told)
    ]


def truths_follow_from_the_proof(bank: Bank) -> Iterator[Finding]:
    """L24: a sentence is said to be true against its evidence, or false although the evidence says it."""
    for at, question in enumerate(bank.questions):
        if not isinstance(question, Truth):
            continue
        proof = _proof(bank, question)
        ask = seen(question.ask, "ja")
        if question.answer and any(_contradicts(ask, _said(one, "ja")) for one in proof):
            yield finding("L24", ("questions", at, "answer"), answer="true")
        if not question.answer and any(_says_all_of(ask, _said(one, "ja")) for one in proof):
            yield finding("L24", ("questions", at, "answer"), answer="false")


def proofs_are_about_it(bank: Bank) -> Iterator[Finding]:
    """L25: no statement of the evidence has a word in common with its question."""
    for at, question in enumerate(bank.questions):
        proof = _proof(bank, question)
        if not proof or isinstance(question, Poll | StandingOf):
            continue
        pairs = product(proof, LANGUAGES)
        if not any(_have_words_in_common(question, statement, language) for statement, language in pairs):
            yield finding("L25", ("questions", at, "evidence"), id=proof[0].id)


def _proof(bank: Bank, question: AnyKind) -> list[Statement]:
    by_id = _by_id(bank)
    return [by_id[name] for name in question.evidence if name in by_id]


def _by_id(bank: Bank) -> dict[str, Statement]:
    """The statements by their ids; the last bank's are kept, since every question asks for them."""
    global _last
    kept, found = _last
    if kept is not bank.statements:
        found = {statement.id: statement for statement in reversed(bank.statements)}
        _last = (bank.statements, found)
    return found


_last: tuple[tuple[Statement, ...], dict[str, Statement]] = ((), {})


def _said(statement: Statement, language: Language) -> str:
    return as_read(statement[language])


def _numbers_of(bank: Bank, proof: list[Statement]) -> set[Fraction]:
    """Every number of the statements, of their quotes and notes, and of the days of their sources."""
    found: set[Fraction] = set()
    wanted = {cite.source for statement in proof for cite in statement.cites}
    for statement in proof:
        notes = [note.text for note in statement.notes]
        for language in LANGUAGES:
            texts = [_said(statement, language), *(note[language] for note in notes)]
            texts += [quote for cite in statement.cites for quote in cite.quotes]
            if statement.by:
                texts.append(statement.by[language])
            found |= {_value(q) for text in texts for q in mentions(text, language)}
        found |= {Fraction(part) for note in statement.notes for part in note.date.timetuple()[:3]}
    for source in bank.sources:
        days = [day for day in (source.published, source.accessed) if day]
        if source.id in wanted:
            found |= {Fraction(part) for day in days for part in day.timetuple()[:3]}
    return found


def _numbers_around(bank: Bank, question: AnyKind) -> set[Fraction]:
    """The numbers of the question itself, of its key, and of the head of the bank."""
    texts: list[Words] = [words for _, words in said(question)]
    texts += [option.text for option in getattr(question, "options", ())]
    texts += [item.text for item in getattr(question, "items", ())]
    texts += [bank.title, bank.summary, *(note.text for note in bank.notes)]
    found = {_value(q) for words in texts for lang in LANGUAGES for q in mentions(seen(words, lang), lang)}
    return found | {value for _, _, values in _key_numbers(question) for value in values}


def _value(quantity: Quantity) -> Fraction:
    return quantity.value / 100 if quantity.kind == "percent" else quantity.value


def _key_numbers(question: AnyKind) -> Iterator[tuple[Path, str, list[Fraction]]]:
    """(place, words, values) of every number and date that is right."""
    match question:
        case Number():
            yield ("answer", "value"), *_of_number(question.answer)
        case DateOf():
            yield ("answer",), *_of_date(str(question.answer))
        case Cloze():
            yield from _gap_numbers(question)
        case Choice():
            yield from _option_numbers(question)
        case Choices() | Truth() | StandingOf() | Order() | ShortText() | Match() | Poll():
            return
        case _:
            assert_never(question)


def _gap_numbers(question: Cloze) -> Iterator[tuple[Path, str, list[Fraction]]]:
    for at, gap in enumerate(question.gaps):
        if gap.number:
            yield ("gaps", at, "number", "value"), *_of_number(gap.number)
        if gap.date:
            yield ("gaps", at, "date"), *_of_date(str(gap.date))


def _option_numbers(question: Choice) -> Iterator[tuple[Path, str, list[Fraction]]]:
    for option in keys(question):
        found = [q for q in quantities(seen(option.text, "ja"), "ja") if q.firm]
        path: Path = ("options", question.options.index(option), "text", "ja")
        if found:
            yield path, seen(option.text, "ja"), [_value(q) for q in found]


def _of_number(answer: NumberAnswer) -> tuple[str, list[Fraction]]:
    unit = answer.unit.ja[0] if answer.unit else ""
    value = Fraction(answer.value)
    return answer.words("ja"), [value / 100 if unit in ("%", "％", "パーセント") else value]


def _of_date(date: str) -> tuple[str, list[Fraction]]:
    return date_words(date, "ja"), [Fraction(part) for part in date.split("-")]


def _is_telling(quantity: Quantity) -> bool:
    return quantity.kind in _DATES or quantity.value >= SMALLEST_TO_PROVE


def _follows(value: Fraction, known: set[Fraction]) -> bool:
    """The number is known, also as a rounded one, or can be worked out of two that are."""
    if value in known or any(value == one * 100 for one in known if one < 1):
        return True
    if any(
        one and abs(value - one) * 20 <= abs(one) and value.denominator == 1 and value % 100 == 0
        for one in known
    ):
        return True
    few = sorted(known)[:40]
    return any(value in (a + b, a - b, a * b, a / b if b else None) for a, b in permutations(few, 2))


def _bare(text: str) -> str:
    return fold(text, ("F1", "F2")).strip("。. ")


def _contradicts(ask: str, statement: str) -> bool:
    """Nearly the same sentence with another number, an opposite word, or a denial on one side only."""
    if not _are_near(ask, statement):
        return False
    numbers = {_value(q) for q in quantities(ask, "ja")}, {_value(q) for q in quantities(statement, "ja")}
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        return True
    return opposites_within(ask, statement) or bool(is_negative(ask, "ja")) is not bool(
        is_negative(statement, "ja")
    )


def _are_near(one: str, other: str) -> bool:
    mine, theirs = _words(one), _words(other)
    common = len(set(mine) & set(theirs))
    return common >= 2 and common * 3 >= 2 * min(len(set(mine)), len(set(theirs)))


def _says_all_of(ask: str, statement: str) -> bool:
    """Every word of the sentence comes in the statement, in the same order, with nothing denied or turned."""
    words = _words(ask)
    rest = iter(_words(statement))
    if len(words) < 2 or not all(any(word == other for other in rest) for word in words):
        return False
    return not opposites_within(ask, statement) and bool(is_negative(ask, "ja")) is bool(
        is_negative(statement, "ja")
    )


def _words(text: str) -> list[str]:
    return _CONTENT.findall(text)


def _have_words_in_common(question: AnyKind, statement: Statement, language: Language) -> bool:
    texts = [seen(words, language) for _, words in said(question)] + [seen(question.explain, language)]
    texts += [seen(option.text, language) for option in getattr(question, "options", ())]
    texts += [seen(item.text, language) for item in getattr(question, "items", ())]
    if language == "ja":
        texts += answers_of(question)
    whole, told = "\n".join(texts), _said(statement, language)
    # "Left" and "food" are in too many sentences to tell anything.
    if any(language == "ja" or len(word) >= _SHORTEST_WORD for word in common_words(whole, told, language)):
        return True
    return bool({q.value for q in mentions(whole, language)} & {q.value for q in mentions(told, language)})
