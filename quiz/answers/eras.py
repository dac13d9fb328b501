"""The eras from 大化 to 令和, as years of the western calendar; from 明治 on also as days."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from quiz.text.fold_signs import diacritics
from quiz.text.old_eras import OLD_ERAS, OldEra


@dataclass(frozen=True)
class Era:
    """An era by its names; `first` and `last` are its days. The day of a change belongs to both eras."""

    names: tuple[str, ...]
    first: date
    last: date


# In 明治6年 Japan took over the western calendar. Days before that were counted by the moon, so that only
# the year can be told.
_FIRST_WESTERN_DAY = date(1873, 1, 1)

_MODERN = (
    Era(("明治", "めいじ", "明", "m", "meiji"), date(1868, 1, 25), date(1912, 7, 30)),
    Era(("大正", "たいしょう", "大", "t", "taisho"), date(1912, 7, 30), date(1926, 12, 25)),
    Era(("昭和", "しょうわ", "昭", "s", "showa"), date(1926, 12, 25), date(1989, 1, 7)),
    Era(("平成", "へいせい", "平", "h", "heisei"), date(1989, 1, 8), date(2019, 4, 30)),
    Era(("令和", "れいわ", "令", "r", "reiwa"), date(2019, 5, 1), date.max),
)
# Both shapes of the kanji are in use.
_ALSO_WRITTEN = {"慶応": ("慶應",)}


def _by_ear(era: OldEra) -> frozenset[str]:
    """寛永 as かんえい, kanei; 享保 as きょうほう, kyoho, kyouhou."""
    latin = era.latin.replace("'", "").lower()
    return frozenset({era.kana, diacritics(latin), latin.replace("ō", "ou").replace("ū", "uu")})


def _old() -> Iterator[Era]:
    """The eras before 明治; a name by ear that two eras share (じょうおう) names neither of them."""
    modern = [name for era in _MODERN for name in era.names]
    count = Counter([*modern, *(name for era in OLD_ERAS for name in _by_ear(era))])
    for era in OLD_ERAS:
        heard = sorted(name for name in _by_ear(era) if count[name] == 1)
        names = (era.kanji, *_ALSO_WRITTEN.get(era.kanji, ()), *heard)
        yield Era(names, date(era.first, 1, 1), date(era.last, 12, 31))


ERAS = (*_old(), *_MODERN)
_BY_NAME = {name: era for era in ERAS for name in era.names}


def western_year(era: str, year: int) -> int:
    """The western year in which a year of the era began; raise `KeyError` for an unknown era."""
    return _BY_NAME[era].first.year + year - 1


def holds(era: str, year: int, month: int | None, day: int | None) -> bool:
    """Whether a western year, month or day that the calendar has lies in the era."""
    found = _BY_NAME[era]
    if month is None:
        return found.first.year <= year <= found.last.year
    if (year, month) < (_FIRST_WESTERN_DAY.year, _FIRST_WESTERN_DAY.month):
        return False
    if day is None:
        return (found.first.year, found.first.month) <= (year, month) <= (found.last.year, found.last.month)
    return found.first <= date(year, month, day) <= found.last
