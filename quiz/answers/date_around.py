"""What stands around a date: its weekday, its year counted otherwise, 約, から or “since”."""

import re
from dataclasses import dataclass

from quiz.answers.around import bare, with_last_n
from quiz.answers.numeral_kana import with_kanji
from quiz.text.fold_signs import diacritics

WEEKDAYS = "月火水木金土日"
_ABOUT = re.compile(r"(?:約|およそ|だいたい|大体|[~≈]|(?:about|around|approximately|roughly|circa|ca?\.) ?)")
_ABOUT_BEHIND = re.compile(r" ?(?:ごろ|ころ|頃|前後)$")
_EXACTLY_BEHIND = re.compile(r"(?:ちょうど|丁度|のこと|(?<=[年月日])に|(?<=[0-9十一二]月)中)$")
# 1914年12月20日に開業しました: what happened on that day, and not before or until it.
_HAPPENED = re.compile(r"(?<=[年月日])に[^0-9年月日、。前後]{1,12}(?:ました|した|った|んだ|れた|えた|きた)$")
_COMMON_ERA = re.compile(r"^(?:a\.?d\.?|c\.?e\.?|紀元後?) ?(?=[0-9])")
_SINCE = re.compile(r"(?:(?:ever )?since|from|starting (?:in|on|from)|beginning (?:in|on)|as of) ")
_SINCE_BEHIND = re.compile(r"(?:から|以降|以来|より|~|,? ?(?:onwards?|(?<=[0-9] )on))$")
_WEEKDAY = re.compile(
    rf"[ ,の]*(?:\(([{WEEKDAYS}])(?:曜日?)?\)|([{WEEKDAYS}])曜日?"
    rf"|(?:(?<=[0-9])|(?<=[0-9] ))([火水木金土])|(?<=[0-9]日 )([{WEEKDAYS}])"
    r"|\((げつ|か|すい|もく|きん|ど|にち)(?:ようび?)?\))$"
)
_IN_KANA = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")
_DAY_NAMES = (
    "mon(?:day)?",
    "tue(?:s(?:day)?)?",
    "wed(?:nesday)?",
    "thu(?:r(?:s(?:day)?)?)?",
    "fri(?:day)?",
    "sat(?:urday)?",
    "sun(?:day)?",
)
_DAY_NAME = "|".join(f"({name})" for name in _DAY_NAMES)
_WEEKDAY_BEFORE = re.compile(rf"^([{WEEKDAYS}])曜日?(?:の|、|,)? ?(?=[0-9])")
# What o'clock it was tells no other day; only behind a whole day.
_HOUR = re.compile(
    r"(?<=日)の? ?(?:午前|午後|朝|夜|夕方|昼)?(?:の? ?[0-9]{1,2}時(?:(?:[0-9]{1,2}分)|半)?(?:ごろ|頃)?)?$"
)
_ENGLISH_WEEKDAY = re.compile(rf"^(?:{_DAY_NAME})\.?,? (?=[0-9])|(?<=[0-9]),? ?[( ](?:{_DAY_NAME})\.?\)?$")
_ASIDE = re.compile(r" ?\(([^()]{2,12})\) ?")
_ALL_KANA = re.compile("[ぁ-んー0-9日]{3,40}")
_UNIT_IN_KANA = {"ねん": "年", "がつ": "月"}
_PART_IN_KANA = re.compile("([ぁ-ん]+?)(?:(ねん|がつ|にち)(?=[ぁ-ん0-9]|$))|([0-9]+)日")
_DAYS_IN_KANA = (
    "ついたち",
    "ふつか",
    "みっか",
    "よっか",
    "いつか",
    "むいか",
    "なのか",
    "ようか",
    "ここのか",
    "とおか",
)
_NAMED_DAY = re.compile(f"(?<=[月つ ])(?:{'|'.join(_DAYS_IN_KANA)})$")
# A number and a unit in kana, as they stay where nothing was turned into kanji: 10がつ18にち.
_UNITS = (
    (re.compile("がんねん"), "元年"),
    (re.compile("(?<=[0-9元])(?: ?ねん)"), "年"),
    (re.compile("(?<=[0-9]) ?がつ"), "月"),
    (re.compile("(?<=[0-9]) ?にち"), "日"),
)


@dataclass(frozen=True)
class Surrounded:
    """A date in small letters without what stands around it.

    `aside` stood in brackets and may say the year again; `weekday` is from 0 for Monday.
    """

    core: str
    is_about: bool = False
    is_since: bool = False
    aside: str | None = None
    weekday: int | None = None


def surrounded(given: str) -> Surrounded:
    """Take off what stands around a date, each thing once."""
    core = with_last_n(diacritics(bare(given)).lower())
    core = _HAPPENED.sub("", _COMMON_ERA.sub("", core))
    core = _EXACTLY_BEHIND.sub("", core)
    for found, kanji in _UNITS:
        core = found.sub(kanji, core)
    core = _HOUR.sub("", _in_kana(core))
    about, about_behind = _ABOUT.match(core), _ABOUT_BEHIND.search(core)
    core = core[about.end() if about else 0 : about_behind.start() if about_behind else None]
    since, since_behind = _SINCE.match(core), _SINCE_BEHIND.search(core)
    core = core[since.end() if since else 0 : since_behind.start() if since_behind else None]
    core, weekday = _without_weekday(core.strip(" ,"))
    aside = _ASIDE.search(core)
    if aside:
        core = core[: aside.start()] + core[aside.end() :]
    return Surrounded(
        core, bool(about or about_behind), bool(since or since_behind), aside and aside[1], weekday
    )


def _in_kana(core: str) -> str:
    """ななひゃくきゅうじゅうよねん as 七百九十四年."""
    core = _NAMED_DAY.sub(
        lambda found: f"{_DAYS_IN_KANA.index(found[0]) + 1}日", core.replace("はつか", "20日")
    )
    if not _ALL_KANA.fullmatch(core):
        return core
    return "".join(f"{with_kanji(part)}{unit}" for part, unit in _parts_in_kana(core)) or core


def _parts_in_kana(core: str) -> list[tuple[str, str]]:
    """(じゅうに, 月) of じゅうにがつ; nothing where the kana are no date."""
    found = list(_PART_IN_KANA.finditer(core))
    parts = [(part[1] or part[3], _UNIT_IN_KANA.get(part[2], "日")) for part in found]
    return parts if "".join(part[0] for part in found) == core else []


def _without_weekday(core: str) -> tuple[str, int | None]:
    if before := _WEEKDAY_BEFORE.match(core):
        return core[before.end() :], WEEKDAYS.index(before[1])
    if found := _WEEKDAY.search(core):
        name = found[1] or found[2] or found[3] or found[4]
        day = WEEKDAYS.index(name) if name else _IN_KANA.index(found[5])
        return core[: found.start()], day
    if found := _ENGLISH_WEEKDAY.search(core):
        at = next(number for number, name in enumerate(found.groups()) if name)
        return core[: found.start()] + core[found.end() :], at % len(WEEKDAYS)
    return core, None
