"""Checks of what both languages say about one number: P09 its unit, P10 where its bound begins."""

import re
from collections.abc import Iterator

from quiz.bank.checks.excerpts import around
from quiz.bank.checks.places import seen
from quiz.bank.model import LANGUAGES, Bank, Language, Words
from quiz.bank.problems import Finding, finding
from quiz.bank.texts import places
from quiz.text.numbers import Quantity, mentions
from quiz.text.quantity import half_width
from quiz.text.units import units_of

_COUNTED_JA = r"(?:[^\s、。0-9以超未をよ]{0,8}?)"
# 以上 and 以下 take the number in, 超 and 未満 leave it out; so do "or more" and "more than".
_TAKES_IN: dict[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "ja": (
        re.compile(r"(?:少なくとも|最低でも|最低|最大で?|多くても)、?$"),
        re.compile(rf"{_COUNTED_JA}(?:以上|以下|以内)"),
    ),
    "en": (
        re.compile(
            r"\b(?:at least|at (?:the )?most|(?:no|not) (?:more|fewer|less|later|longer|older) than"
            r"|a minimum of"
            r"|a maximum of|up to|within|from the age of|from age)(?: the| a)? ?[$€£¥]?$",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?:[ -][A-Za-z%]+){0,4}?,? (?:or|and) (?:more|over|older|above|up|higher|longer|fewer"
            r"|less|under|younger"
            r"|below|lower|shorter)\b",
            re.IGNORECASE,
        ),
    ),
}
_LEAVES_OUT: dict[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "ja": (
        re.compile(r"(?!)"),
        re.compile(rf"{_COUNTED_JA}(?:超|を超え|をこえ|を上回|より多|未満|を下回|より少な)"),
    ),
    "en": (
        re.compile(
            r"\b(?<!no )(?<!not )(?:(?:more|greater|larger|longer|higher|older|fewer|less|lower|younger"
            r"|shorter) than"
            r"|over|above|under|below|exceed(?:s|ed|ing)?)(?: the| a)? ?[$€£¥]?$",
            re.IGNORECASE,
        ),
        re.compile(r"(?!)"),
    ),
}


def units_are_equal(bank: Bank) -> Iterator[Finding]:
    """P09: the same number counts years here and months there."""
    for path, words in places(bank):
        if path[-1] == "unit":
            continue
        if pair := _other_unit(words):
            yield finding("P09", path, ja=_around(words, "ja", pair[0]), en=_around(words, "en", pair[1]))


def bounds_are_equal(bank: Bank) -> Iterator[Finding]:
    """P10: 以上 takes the number in, and "more than" leaves it out."""
    for path, words in places(bank):
        for one, other in _pairs(words):
            ja, en = _takes_in(words, "ja", one), _takes_in(words, "en", other)
            if ja is not None and en is not None and ja is not en:
                values = {"ja": _around(words, "ja", one), "en": _around(words, "en", other)}
                yield Finding("P10", path, values)
                break


def _pairs(words: Words) -> Iterator[tuple[Quantity, Quantity]]:
    """The numbers of both texts that stand for one another: each value that stands once on each side."""
    ja, en = ([q for q in _numbers(words, language) if q.firm] for language in LANGUAGES)
    for one in ja:
        same = [other for other in en if other.value == one.value]
        if len(same) == 1 and sum(q.value == one.value for q in ja) == 1:
            yield one, same[0]


def _numbers(words: Words, language: Language) -> tuple[Quantity, ...]:
    return mentions(seen(words, language), language)


def _other_unit(words: Words) -> tuple[Quantity, Quantity] | None:
    """A number that has one unit here and another one there."""
    for one, other in _pairs(words):
        ja = units_of(seen(words, "ja"), one, "ja")
        en = units_of(seen(words, "en"), other, "en")
        if ja and en and not ja & en:
            return one, other
    return None


def _takes_in(words: Words, language: Language, quantity: Quantity) -> bool | None:
    """Whether a bound takes its number in; nothing where there is no bound, or it can be read both ways."""
    if quantity.bound == "unsure":
        return None
    text = half_width(seen(words, language))
    before = text[max(0, quantity.start - 24) : quantity.start]
    for patterns, answer in ((_TAKES_IN, True), (_LEAVES_OUT, False)):
        in_front, behind = patterns[language]
        if in_front.search(before) or behind.match(text, quantity.end, quantity.end + 40):
            return answer
    return None


def _around(words: Words, language: Language, quantity: Quantity) -> str:
    return around(seen(words, language), quantity.start, quantity.end, language)
