"""Checks that both languages mean the same: P05 denials, P11 days and halves of days, P12 opposites."""

import re
from collections.abc import Iterator

from quiz.bank.checks.negation import is_negative, main_denial, may_be_negative
from quiz.bank.checks.places import seen
from quiz.bank.checks.polarity import opposites
from quiz.bank.model import LANGUAGES, Bank, Language, Words
from quiz.bank.problems import Finding, finding
from quiz.bank.texts import places
from quiz.text.quantity import half_width

_OTHER: dict[Language, Language] = {"ja": "en", "en": "ja"}
_WEEKDAYS_JA = re.compile(r"([月火水木金土日])曜|日 ?[(（]([月火水木金土日])(?:・祝)?[)）]")
_WEEKDAYS_EN = re.compile(
    r"\b(?:(Mon)|(Tues?)|(Wed)|(Thu(?:rs?)?)|(Fri)|(Sat)|(Sun))(?:(?:n|s|ne|rs|ur)?(?:es)?days?)?\b"
)
_DAYS_JA = "月火水木金土日"
_SAYS_A_DAY: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(r"[曜週]|平日|休日|土日|祝日"),
    "en": re.compile(r"day|week", re.IGNORECASE),
}
_HALVES: dict[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "ja": (
        re.compile(r"午前(?!0時|零時)|(?<![翌今毎])朝(?=[0-9一二三四五六七八九十])"),
        re.compile(r"午後|夕方|(?:夜|夕)(?=[0-9一二三四五六七八九十])|(?<![0-9])(?:1[3-9]|2[0-3])時(?!間)"),
    ),
    "en": (
        re.compile(r"[0-9 ](?:a\.m\.|am\b|AM\b|A\.M\.)|\bin the morning\b"),
        re.compile(r"[0-9 ](?:p\.m\.|pm\b|PM\b|P\.M\.)|\b(?:in the )?(?:afternoon|evening)\b|\bat night\b"),
    ),
}


def negation_is_kept(bank: Bank) -> Iterator[Finding]:
    """P05: a sentence denies something in one language only."""
    for path, words in places(bank):
        for language in LANGUAGES:
            other = _OTHER[language]
            word = main_denial(seen(words, language), language)
            if word and not may_be_negative(seen(words, other), other):
                yield finding("P05", (*path, other), language=language, word=word, other=other)


def days_are_equal(bank: Bank) -> Iterator[Finding]:
    """P11: another weekday, or the morning here and the evening there."""
    for path, words in places(bank):
        ja, en = half_width(seen(words, "ja")), half_width(seen(words, "en"))
        pair = _other_weekdays(ja, en) or _other_half(ja, en)
        if pair:
            yield finding("P11", path, ja=pair[0], en=pair[1])


def opposites_are_kept(bank: Bank) -> Iterator[Finding]:
    """P12: one language says that something rose and the other that it fell."""
    for path, words in places(bank):
        pair = opposites(seen(words, "ja"), seen(words, "en"))
        if pair and not _both_deny(words):
            yield finding("P12", path, ja=pair[0], en=pair[1])


def _both_deny(words: Words) -> bool:
    """Denials that belong to other words than the pair: too much to be sure."""
    return all(is_negative(seen(words, language), language) for language in LANGUAGES)


def _other_weekdays(ja: str, en: str) -> tuple[str, str] | None:
    japanese = {_DAYS_JA.index(found[1] or found[2]): found[0] for found in _WEEKDAYS_JA.finditer(ja)}
    english = {(found.lastindex or 1) - 1: found[0] for found in _WEEKDAYS_EN.finditer(en)}
    if japanese.keys() == english.keys():
        return None
    if (not japanese and _SAYS_A_DAY["ja"].search(ja)) or (not english and _SAYS_A_DAY["en"].search(en)):
        return None
    only_ja = [word for day, word in japanese.items() if day not in english]
    only_en = [word for day, word in english.items() if day not in japanese]
    return ("・".join(only_ja) or "—", ", ".join(only_en) or "—")


def _other_half(ja: str, en: str) -> tuple[str, str] | None:
    """Both name one half of the day only, and not the same."""
    japanese = [pattern.search(ja) for pattern in _HALVES["ja"]]
    english = [pattern.search(en) for pattern in _HALVES["en"]]
    for here, there in ((0, 1), (1, 0)):
        one, other = japanese[here], english[there]
        if one and other and not japanese[there] and not english[here]:
            return one[0].strip(), other[0].strip(" 0123456789")
    return None
