"""Counters and units in both languages, bounds around them, and words of relative time; all data.

Only what has one meaning stands here: 点 are points or items, 度 degrees or times, 匹 and 台 count things
of many names. Behind such a counter the number alone is said.
"""

from dataclasses import dataclass
from typing import Literal

Form = Literal["count", "ordinal"]


@dataclass(frozen=True)
class Counter:
    """`one` and `many` hold the number at {n}; `ordinal` is 3rd, 22nd.

    `is_first` says that English names are read back as this counter.
    """

    ja: str
    one: str
    many: str
    form: Form = "count"
    is_first: bool = True


def _plural(ja: str, one: str, many: str | None = None, *, is_first: bool = True) -> Counter:
    return Counter(ja, f"{{n}} {one}", f"{{n}} {many or one + 's'}", is_first=is_first)


def _same(ja: str, words: str, *, form: Form = "count", is_first: bool = True) -> Counter:
    return Counter(ja, words, words, form, is_first)


COUNTERS: tuple[Counter, ...] = (
    _plural("人", "person", "people"),
    _plural("名", "person", "people", is_first=False),
    _plural("世帯", "household"),
    _plural("年間", "year"),
    _plural("年", "year", is_first=False),
    _plural("か月間", "month", is_first=False),
    _plural("か月", "month"),
    _plural("週間", "week"),
    _plural("日間", "day"),
    _plural("時間", "hour"),
    _plural("分間", "minute"),
    _plural("秒間", "second", is_first=False),
    _plural("秒", "second"),
    _same("年ぶり", "the first time in {n} years"),
    _same("年連続", "{n} years in a row"),
    _same("日連続", "{n} days in a row"),
    _same("年目", "the {n} year", form="ordinal"),
    _same("日目", "the {n} day", form="ordinal"),
    _same("回目", "the {n} time", form="ordinal"),
    _same("度目", "the {n} time", form="ordinal", is_first=False),
    _same("連覇", "{n} titles in a row"),
    _plural("県", "prefecture", is_first=False),
    _same("周年", "the {n} anniversary", form="ordinal"),
    _same("世紀", "the {n} century", form="ordinal"),
    _same("位", "{n} place", form="ordinal"),
    _same("歳", "{n} years old"),
    _plural("回", "time"),
    _same("倍", "{n} times", is_first=False),
    _plural("チーム", "team"),
    _plural("か国", "country", "countries"),
    _plural("か所", "place"),
    _plural("発", "round"),
    _plural("社", "company", "companies"),
    _plural("校", "school"),
    _plural("票", "vote"),
    _plural("議席", "seat"),
    _plural("問", "question"),
    _plural("種類", "kind"),
    _plural("作品", "work"),
    _plural("泊", "night"),
    _same("食", "{n} meals"),
    _plural("安打", "hit"),
    _plural("本塁打", "home run"),
    _plural("連勝", "straight win"),
    _plural("連敗", "straight loss", "straight losses"),
    _plural("階建て", "storey"),
    _plural("文字", "character"),
    _plural("市町村", "municipality", "municipalities"),
    _plural("都道府県", "prefecture"),
    _same("%", "{n} percent"),
    _same("パーセント", "{n} percent", is_first=False),
    _plural("%ポイント", "percentage point"),
    _plural("ポイント", "point", is_first=False),
    _same("円", "{n} yen"),
    _plural("ドル", "dollar"),
    _plural("米ドル", "US dollar"),
    _plural("ユーロ", "euro"),
    _same("ウォン", "{n} won"),
    _same("人民元", "{n} yuan"),
    _same("元", "{n} yuan", is_first=False),
    _plural("ルーブル", "rouble"),
    _plural("キロメートル", "kilometre"),
    _plural("メートル", "metre"),
    _plural("センチメートル", "centimetre", is_first=False),
    _plural("センチ", "centimetre"),
    _plural("ミリメートル", "millimetre", is_first=False),
    _plural("ミリ", "millimetre"),
    _plural("平方キロメートル", "square kilometre"),
    _plural("平方キロ", "square kilometre", is_first=False),
    _plural("平方メートル", "square metre"),
    _plural("ヘクタール", "hectare"),
    _plural("キログラム", "kilogram"),
    _plural("グラム", "gram"),
    _plural("トン", "tonne"),
    _plural("リットル", "litre"),
    _plural("ヘクトパスカル", "hectopascal"),
    _plural("キロワット時", "kilowatt-hour"),
    _plural("ノット", "knot"),
)

# Behind these the number alone is right in any language.
BARE = frozenset("個本枚冊通台匹頭羽件点つ軒隻機基棟両着曲局戸席便駅店") | {
    "試合",
    "路線",
    "店舗",
    "団体",
    "度",
}

# Ways to write か月, か国 and か所.
KA_SIGNS = "カヶヵケ箇ヵ"

BEFORE_JA = {
    "約": "about",
    "およそ": "about",
    "おおよそ": "about",
    "ほぼ": "about",
    "最大で": "up to",
    "最大": "up to",
    "少なくとも": "at least",
    "最低": "at least",
    "計": "a total of",
    "平均": "an average of",
}
BEHIND_JA = {
    "以上": "at least",
    "以下": "at most",
    "以内": "within",
    "未満": "under",
    "超": "more than",
    "余り": "more than",
    "あまり": "more than",
    "前後": "about",
    "程度": "about",
    "ほど": "about",
    "近く": "nearly",
}
# Says nothing that the number does not say: 約1万人規模.
IDLE_JA = ("", "規模")

# English words of bound, as (in front, behind) in Japanese.
BEFORE_EN = {
    "about": ("約", ""),
    "around": ("約", ""),
    "roughly": ("約", ""),
    "approximately": ("約", ""),
    "some": ("約", ""),
    "nearly": ("", "近く"),
    "almost": ("", "近く"),
    "at least": ("少なくとも", ""),
    "more than": ("", "超"),
    "over": ("", "超"),
    "up to": ("最大", ""),
    "fewer than": ("", "未満"),
    "less than": ("", "未満"),
    "under": ("", "未満"),
    "a total of": ("計", ""),
    "an average of": ("平均", ""),
}

RELATIVE = {
    "一昨年": "the year before last",
    "昨年": "last year",
    "去年": "last year",
    "今年": "this year",
    "来年": "next year",
    "先月": "last month",
    "今月": "this month",
    "来月": "next month",
    "昨日": "yesterday",
    "今日": "today",
    "明日": "tomorrow",
}
