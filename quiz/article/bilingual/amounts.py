"""Say a quantity in the other language: 約5年間 and about 5 years; nothing where that would be a guess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from quiz.article.bilingual.counters import (
    BARE,
    BEFORE_EN,
    BEFORE_JA,
    BEHIND_JA,
    COUNTERS,
    IDLE_JA,
    KA_SIGNS,
    Counter,
)
from quiz.article.bilingual.numerals import only_quantity, ordinal
from quiz.text.quantity import Quantity, half_width
from quiz.text.written_numbers import in_words

_DATES = ("year", "month", "day")
_KA = re.compile(rf"^[{KA_SIGNS}](?=[国所月])")
_WRITTEN = re.compile("[0-9A-Za-z,. -]+")
_MAY_BE_A_YEAR = re.compile("[12][0-9]{3}")
_CURRENCIES = {"$": "ドル", "¥": "円", "€": "ユーロ"}
_COUNTER_OF = {counter.ja: counter for counter in COUNTERS}
_LONGEST_FIRST = sorted((*_COUNTER_OF, *BARE), key=len, reverse=True)
_NUMBER = Counter("", "{n}", "{n}")
_OR_MORE = {"or more": "以上", "or less": "以下", "or fewer": "以下"}
_SHARES = {
    "半分": "half",
    "2分の1": "half",
    "3分の1": "one third",
    "3分の2": "two thirds",
    "4分の1": "one quarter",
    "4分の3": "three quarters",
}
_UNITS_EN = {
    form.removeprefix("{n} ").lower(): counter.ja
    for counter in COUNTERS
    for form in (counter.many, counter.one)
    if counter.is_first and counter.form == "count" and form.startswith("{n} ")
}


@dataclass(frozen=True)
class _Japanese:
    """A quantity taken apart: in front of the number, the counter, behind it."""

    value: Fraction
    before: str
    unit: str
    behind: str


def amount_in_english(surface: str) -> str | None:
    """800万発以上 → at least 8 million rounds; None where it is no whole quantity, or of many meanings."""
    text = half_width(surface).strip()
    if text in _SHARES:
        return _SHARES[text]
    parts = None if _MAY_BE_A_YEAR.fullmatch(text) else _taken_apart(text)
    if parts is None:
        return None
    bound = _bound(parts)
    return None if bound is None else _counted(parts, bound)


def amount_in_japanese(surface: str) -> str | None:
    """about 5 years → 約5年間, $3.2 billion → 32億ドル; None where it is no whole quantity."""
    text = " ".join(half_width(surface).split())
    if share := next((ja for ja, en in _SHARES.items() if en == text.lower()), None):
        return share
    quantity = only_quantity(text, "en")
    if quantity is None or quantity.kind in _DATES or quantity.value < 0:
        return None
    written = text[quantity.start : quantity.end]
    number = in_words(quantity.value, "ja")
    # 1/2 and 2024 alone are no amounts to be sure of.
    if number is None or not _WRITTEN.fullmatch(written) or _MAY_BE_A_YEAR.fullmatch(text):
        return None
    return next(_in_japanese(text, quantity, number), None)


def _taken_apart(text: str) -> _Japanese | None:
    quantity = only_quantity(text, "ja")
    if quantity is None or quantity.kind in _DATES:
        return None
    before, rest = text[: quantity.start], text[quantity.end :]
    if quantity.kind == "percent" and re.match("割|分", rest):
        return _Japanese(quantity.value, before, "%", rest[1:])
    if sign := next((sign for sign in _CURRENCIES if before.endswith(sign)), None):
        return _Japanese(quantity.value, before[:-1], _CURRENCIES[sign], rest)
    rest = _KA.sub("か", rest)
    unit = next((unit for unit in _LONGEST_FIRST if rest.startswith(unit)), "")
    return _Japanese(quantity.value, before, unit, rest[len(unit) :])


def _bound(parts: _Japanese) -> str | None:
    """The words in front of the English quantity; None where they are unknown or two."""
    before, behind = parts.before, parts.behind
    before = before.removesuffix("マイナス")
    if before and before not in BEFORE_JA:
        return None
    if behind not in IDLE_JA and behind not in BEHIND_JA:
        return None
    words = {BEFORE_JA.get(before, ""), BEHIND_JA.get(behind, "")} - {""}
    return None if len(words) > 1 else "".join(words)


def _counted(parts: _Japanese, bound: str) -> str | None:
    """The number with its unit; the bound stands before the number: the first time in about 80 years."""
    counter = _COUNTER_OF.get(parts.unit, _NUMBER)
    value = abs(parts.value)
    number = ordinal(value) if counter.form == "ordinal" else in_words(value, "en")
    if number is None or (counter.form == "ordinal" and bound):
        return None
    whole = f"{bound} {'minus ' if parts.value < 0 else ''}{number}".strip()
    return (counter.one if value == 1 else counter.many).format(n=whole)


def _in_japanese(text: str, quantity: Quantity, number: str) -> Iterator[str]:
    """Every way in which a counter and a word of bound fit around the number; the first is the right one."""
    before, rest = text[: quantity.start].strip().lower(), text[quantity.end :].strip()
    behind = next((words for words in _OR_MORE if rest.endswith(words)), "")
    rest = rest.removesuffix(behind).strip()
    if sign := next((sign for sign in _CURRENCIES if before.endswith(sign)), None):
        rest, before = f"{sign}{rest}", before[:-1].strip()
    front, back = BEFORE_EN.get(before, ("", "")) if before else ("", "")
    if (before and before not in BEFORE_EN) or (back and behind):
        return
    unit = _unit(rest)
    if unit is not None:
        yield f"{front}{number}{unit}{back}{_OR_MORE.get(behind, '')}"


def _unit(rest: str) -> str | None:
    """The counter of an English unit; empty for none, None for one that we do not know."""
    rest = rest.lower().replace("per cent", "percent").lstrip("-")
    if rest in _CURRENCIES:
        return _CURRENCIES[rest]
    if rest == "%":
        return rest
    return _UNITS_EN.get(rest) if rest else ""
