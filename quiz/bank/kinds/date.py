"""Write a date."""

import re
from typing import ClassVar, Literal

from quiz.bank.asked import Asked, Given, Input, Proof, RuleName, Tally, one_part
from quiz.bank.records import Words
from quiz.bank.written import DayOrLess, date_specs, date_words, hold
from quiz.text.language import Language

_FROM_WHEN_JA = re.compile("から|以来|以降|始ま|始め|はじま|はじめ|開始|できて")
_FROM_WHEN_EN = re.compile(
    r"\b(?:since|from (?:when|wh(?:at|ich)|then)|beg[aiu]n|begins?|start(?:s|ed)?)\b", re.IGNORECASE
)


class DateOf(Asked):
    """Write a date, as exact as the key: a year, a month or a day."""

    INPUT: ClassVar[Input] = "written"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "certainty")

    kind: Literal["date"]
    """Write a date."""
    answer: DayOrLess
    """The date: `2024-10-18`, or `2024-10` where the month is enough, or `2024`."""

    def key(self, bank: Proof) -> Given:  # noqa: ARG002
        """The date."""
        return (self.answer,)

    def key_words(self, bank: Proof) -> tuple[str, ...]:  # noqa: ARG002
        """The date."""
        return (date_words(self.answer, "ja"),)

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:  # noqa: ARG002
        """One date, right or wrong."""
        specs = date_specs(self.answer, since=_asks_from_when(self.ask))
        return one_part(given, lambda text: hold(lambda _: specs, text, language))


def _asks_from_when(ask: Words) -> bool:
    """Whether から and “since” belong to the answer: since when something is so, or when it began."""
    return bool(_FROM_WHEN_JA.search(ask.ja) or _FROM_WHEN_EN.search(ask.en))
