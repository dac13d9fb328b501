"""Checks of how numbers are asked for: L33 bounds that overlap, L35 a unit that may stand behind."""

import re
from collections.abc import Iterator

from quiz.bank.checks.items import texts, with_options
from quiz.bank.checks.places import seen
from quiz.bank.model import Bank, Choice, Number
from quiz.bank.problems import Finding, finding
from quiz.text.numbers import quantities
from quiz.text.quantity import half_width

_BOUNDS = ("at least", "at most")
_RANGE = re.compile(r"([0-9]+(?:\.[0-9]+)?)[^0-9、]{0,4}?(?:〜|～|~|から|-|–)([0-9]+(?:\.[0-9]+)?)")
# What a question counts → the unit that may stand behind the number.
_ASKS_JA = re.compile(
    r"何(人|名|個|本|枚|冊|台|匹|頭|羽|回|度|歳|年間|年|か月間?|カ月間?|ヶ月間?|週間|日間|日|時間|分間?"
    r"|秒間?|円|ドル|点|倍|か国|カ国|か所|校|社|軒"
    r"|件|票|席|種類|段階|世紀|文字|字|語|ページ|行|桁|けた|キロ(?:メートル|グラム)?|メートル"
    r"|センチ(?:メートル)?|グラム|トン|リットル|パーセント|％|%)"
    r"|(いく)つ"
)
_ASKS_EN = re.compile(r"\b[Hh]ow many ([a-z]+(?: [a-z]+)?)|\b[Ww]hat (percentage|share)\b")
_NO_YEAR = re.compile(r"何年(?!間|前|後)")


def bounds_do_not_overlap(bank: Bank) -> Iterator[Finding]:
    """L33: 10人以上 beside 20人以上: whoever is right with the one is right with the other."""
    for at, question in with_options(bank):
        options = texts(question.options, "ja")
        if isinstance(question, Choice) and (_share_a_bound(options) or _share_an_end(options)):
            yield finding("L33", ("questions", at, "options"), text=options[0])


def units_may_stand_behind(bank: Bank) -> Iterator[Finding]:
    """L35: the question asks 何人, and the answer has no unit: 300人 would be wrong where 300 is right."""
    for at, question in enumerate(bank.questions):
        if not isinstance(question, Number) or question.answer.unit:
            continue
        japanese, english = seen(question.ask, "ja"), seen(question.ask, "en")
        # A year is usually written alone, and the word behind it is known.
        asked = None if _NO_YEAR.search(japanese) else _ASKS_JA.search(japanese)
        counted = asked or _ASKS_EN.search(english)
        if counted:
            yield finding("L35", ("questions", at, "answer"), text=counted[0])


def _share_a_bound(options: list[str]) -> bool:
    bounds = [[q.bound for q in quantities(text, "ja")] for text in options]
    return any(sum(found == [bound] for found in bounds) > 1 for bound in _BOUNDS)


def _share_an_end(options: list[str]) -> bool:
    """10〜20 beside 20〜30."""
    ranges = [found.groups() for text in options if (found := _RANGE.search(half_width(text)))]
    ends = {end for _, end in ranges}
    return len(ranges) > 1 and any(begin in ends for begin, _ in ranges)
