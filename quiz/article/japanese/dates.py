"""Dates in a Japanese sentence, whole, and what they mean where that is certain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from quiz.text.quantity import half_width

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
# Year by distance from the publication; 前年, 翌年, 同年 hang on what was said before, and are left open.
_YEARS = {"一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "今年": 0, "ことし": 0, "本年": 0, "来年": 1}
_MONTHS = {"先月": -1, "今月": 0, "来月": 1}
_DAYS = {"昨日": -1, "きのう": -1, "今日": 0, "きょう": 0, "本日": 0, "明日": 1, "あす": 1}
_OPEN = "前年|翌年|同年|前月|翌月|同月"

_DAY = (
    r"(?P<day>[0-9]{1,2})日(?![間目数本米中韓露英独仏系後前]|以上|以内|分の|ぶり|連続|続|おき|ごと"
    # 1日16便, 1日に平均600人
    r"|[0-9]|乗車|券|パス|フリー|体験|限り|限定|店長|署長|駅長|館長|に?(?:平均|約|最大|当たり|あたり))"
)
_MONTH = r"(?P<month>[0-9]{1,2})月"
_YEAR = (
    rf"(?:(?P<era>{'|'.join(ERAS)})(?P<era_year>[0-9]{{1,2}}|元)年|(?P<year>[12][0-9]{{3}})年)"
    r"(?![間代])(?P<fiscal>度)?"
)
# The look at the first sign spares most places the long list behind it.
_FIRST = "".join({word[0] for word in (*ERAS, *_YEARS, *_MONTHS, *_DAYS, *_OPEN.split("|"))})
_DATE = re.compile(
    rf"(?=[0-9{_FIRST}])(?<![0-9.])(?:"
    r"(?P<iso>(?P<iy>[12][0-9]{3})[-/.](?P<im>[01]?[0-9])[-/.](?P<id>[0-3]?[0-9])(?![0-9]))"
    rf"|{_YEAR}(?:{_MONTH}(?:{_DAY})?)?"
    rf"|(?P<rel_year>{'|'.join(_YEARS)})(?:の?(?P<rm>[0-9]{{1,2}})月(?:(?P<rd>[0-9]{{1,2}})日(?!間))?)?(?!度)"
    rf"|(?P<rel_month>{'|'.join(_MONTHS)})(?:(?P<rmd>[0-9]{{1,2}})日(?!間))?"
    rf"|(?P<rel_day>{'|'.join(_DAYS)})"
    rf"|(?P<open>{_OPEN})(?:[0-9]{{1,2}}月)?(?:[0-9]{{1,2}}日(?!間))?"
    r"|(?P<mm>[0-9]{1,2})月(?:(?P<md>[0-9]{1,2})日(?![間目]))?(?![間号額刊])"
    rf"|{_DAY.replace('day', 'only_day')}"
    r")(?:[(（][日月火水木金土](?:曜日?)?(?:・祝)?[)）])?"
)


@dataclass(frozen=True)
class Date:
    """A date in a sentence. `value` is ISO 8601; without a year it is --10-18, --10 or ---18.

    `is_relative` is true where the publication date was needed to say it.
    """

    start: int
    end: int
    value: str | None
    is_relative: bool = False
    has_year: bool = False


def dates(text: str, published: date | None) -> Iterator[Date]:
    """Every date of `text` from left to right."""
    for found in _DATE.finditer(half_width(text)):
        value = _value(found, published)
        if value == "":
            continue
        has_year = found["iso"] is not None or found["year"] is not None or found["era"] is not None
        is_relative = bool(found["rel_year"] or found["rel_month"] or found["rel_day"])
        yield Date(found.start(), found.end(), value, is_relative=is_relative, has_year=has_year)


def _value(found: re.Match[str], published: date | None) -> str | None:
    """ISO 8601; None where it is open, and empty where there is no such day."""
    if found["fiscal"]:
        # 2023年度 lasts from April 2023 to March 2024.
        return None
    if found["iso"]:
        return iso(int(found["iy"]), found["im"], found["id"])
    if found["year"]:
        return iso(int(found["year"]), found["month"], found["day"])
    if found["era"]:
        years = 1 if found["era_year"] == "元" else int(found["era_year"])
        return iso(ERAS[found["era"]] + years, found["month"], found["day"])
    if found["mm"]:
        return iso(None, found["mm"], found["md"])
    if found["only_day"]:
        return iso(None, None, found["only_day"])
    return _relative(found, published) if published else None


def _relative(found: re.Match[str], published: date) -> str | None:
    if found["rel_year"]:
        return iso(published.year + _YEARS[found["rel_year"]], found["rm"], found["rd"])
    if found["rel_month"]:
        months = published.year * 12 + published.month - 1 + _MONTHS[found["rel_month"]]
        return iso(months // 12, str(months % 12 + 1), found["rmd"])
    if found["rel_day"]:
        day = published.toordinal() + _DAYS[found["rel_day"]]
        return date.fromordinal(day).isoformat() if 0 < day < date.max.toordinal() else None
    return None


def iso(year: int | None, month: str | None, day: str | None) -> str:
    """The date as ISO 8601 writes it, with dashes for what is not said; empty for an impossible one."""
    if month is not None and not 1 <= int(month) <= 12:
        return ""
    if day is not None and not 1 <= int(day) <= 31:
        return ""
    if year is None:
        head = f"--{int(month):02}" if month else "--"
    else:
        head = f"{year:04}" + (f"-{int(month):02}" if month else "")
    return head + (f"-{int(day):02}" if day else "")
