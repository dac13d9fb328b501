"""Write a date."""

import re
from typing import Literal

from quiz.answers import Spec
from quiz.bank.asked import Given
from quiz.bank.kinds.typed import Typed
from quiz.bank.known import WordReadings
from quiz.bank.records import Words
from quiz.bank.written import DayOrLess, date_specs, date_words
from quiz.text.language import Language

_FROM_WHEN_JA = re.compile("から|以来|以降|始ま|始め|はじま|はじめ|開始|できて")
_FROM_WHEN_EN = re.compile(
    r"\b(?:since|from (?:when|wh(?:at|ich)|then)|beg[aiu]n|begins?|start(?:s|ed)?)\b", re.IGNORECASE
)


class DateOf(Typed):
    """Write a date, as exact as the key: a year, a month or a day."""

    kind: Literal["date"]
    """Write a date."""
    answer: DayOrLess
    """The date: `2024-10-18`, or `2024-10` where the month is enough, or `2024`."""

    def own_key(self) -> Given:
        """The date."""
        return (self.answer,)

    def key_words(self, language: Language) -> tuple[str, ...]:
        """The date."""
        return (date_words(self.answer, language),)

    def specs(self, _language: Language, _known: WordReadings, /) -> tuple[Spec, ...]:
        """The date; since when something is so, or when it began, may be said with から."""
        return date_specs(self.answer, since=_asks_from_when(self.ask))


def _asks_from_when(ask: Words) -> bool:
    """Whether から and “since” belong to the answer: since when something is so, or when it began."""
    return bool(_FROM_WHEN_JA.search(ask.ja) or _FROM_WHEN_EN.search(ask.en))
