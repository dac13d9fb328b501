"""Units and counters: which ways of writing one are plainly the same, and which are another one."""

import re
from functools import lru_cache

from quiz.text.counters_ja import COUNTER
from quiz.text.fold_japanese import kana, long_mark
from quiz.text.fold_signs import clean, width

# A line holds the ways to write one unit; kana of either kind, large or small letters and an English
# plural do not matter. Words that only mean about the same are other units: 月 and か月, 時 and 時間,
# ton and tonne, troops and soldiers. 名 is 人 said politely.
_LINES = """
年|ねん|年間|ねんかん|年かん|ねん間|か年|ヶ年|箇年|か年間|ヶ年間|year|yr
か月|かげつ|ヶ月|箇月|か月間|ヶ月間|箇月間|かげつかん|か月かん|month
週間|しゅうかん|週かん|しゅう間|週|week|wk
日|日間|日かん|にち|にちかん|day
時間|じかん|時かん|じ間|hour|hr|h
分|ふん|ぷん|分間|ふんかん|分かん|minute|min
秒|びょう|秒間|びょうかん|second|sec|s
世紀|せいき|century
歳|さい|才|years old|years of age
人|にん|名|person|people|ppl
か国|ヶ国|箇国|かこく|country
か所|ヶ所|箇所|かしょ
個|箇|コ|ケ|こ|つ
回|かい
倍|ばい|times
割|わり
桁|けた|digit
文字|もじ|文じ|も字|character|char
字|じ
時|じ
本|ほん
枚|まい
冊|さつ
台|だい
校|こう
社|しゃ
発|はつ
番|ばん
位|い
点|てん
階|かい
匹|ひき|びき|ぴき
頭|とう
羽|わ
票|ひょう
問|もん
件|けん
種類|しゅるい
段|だん
章|しょう
巻|かん
代|だい
ページ|頁|page
番目|ばんめ|番め
%|パーセント|percent|per cent|pct
ポイント|point
円|えん|yen|¥|jpy
ドル|dollar|buck|$|us$|usd|us dollar|u.s. dollar|米ドル|アメリカドル
ユーロ|euro|€|eur
ポンド|pound|£|gbp|英ポンド|pound sterling
ウォン|won|₩|krw
人民元|元|yuan|cny|rmb
ルーブル|rouble|ruble|₽
ズウォティ|ズロチ|ズオチ|zloty|złoty|pln|zł
km|キロメートル|キロメーター|キロ|kilometre|kilometer
m|メートル|メーター|metre|meter
cm|センチメートル|センチ|センチメーター|centimetre|centimeter
mm|ミリメートル|ミリ|millimetre|millimeter
マイル|mile|mi
フィート|フット|foot|ft|'
インチ|inch|in
ヤード|yard|yd
kg|キログラム|キロ|kilogram|kilogramme|kilo
g|グラム|gram|gramme
mg|ミリグラム|milligram
t|トン|tonne|metric ton
l|ℓ|リットル|litre|liter
ml|ミリリットル|millilitre|milliliter
km2|km²|km^2|平方キロメートル|平方キロ|平方km|square kilometre|square kilometer|sq km|sq. km
m2|m²|m^2|平方メートル|平米|square metre|square meter|sq m|sq. m
m3|m³|m^3|立方メートル|cubic metre|cubic meter
ha|ヘクタール|hectare
km/h|kmh|kph|キロメートル毎時|kilometre per hour|kilometer per hour|kilometre an hour|km per hour
mph|mile per hour|mile an hour|mile/hour|miles/hour|mi/h|m.p.h|マイル毎時
°c|℃|c|°|度|ど|セ氏度|degree|deg|degree celsius|degree c|celsius|deg c
°f|f|華氏度|degree fahrenheit|degree f|fahrenheit|deg f
°|度|ど|degree|deg
kw|キロワット|kilowatt
MW|メガワット|megawatt
"""

_IRREGULAR = {"people": "person", "feet": "foot", "men": "man", "women": "woman", "children": "child"}
_PLURAL = re.compile(r"(?<=[a-z])ies$|(?<=ss|ch|sh)es$|(?<=x)es$|(?<=[a-z]{2})(?<![su])s$")
_SPACE_IN_JAPANESE = re.compile(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])")

HALVED = frozenset(
    ("年", "年間", "か月", "カ月", "ヶ月", "ヵ月", "日", "日間", "週間", "時間", "分", "倍", "世紀")
)
PERCENT = "%"

# Units that count things of any kind, and those beside which they are another unit: people, and whatever
# is measured.
_OF_THINGS = "つ"
_NOT_THINGS = (
    *(
        "年",
        "か月",
        "週間",
        "日",
        "時間",
        "分",
        "秒",
        "世紀",
        "歳",
        "人",
        "%",
        "ポイント",
        "回",
        "倍",
        "割",
        "番",
        "位",
        "時",
    ),
    *("円", "ドル", "ユーロ", "ポンド", "ウォン", "人民元", "ルーブル", "ズウォティ"),
    *(
        "km",
        "m",
        "cm",
        "mm",
        "マイル",
        "フィート",
        "インチ",
        "ヤード",
        "kg",
        "g",
        "mg",
        "t",
        "l",
        "ml",
        "km2",
        "m2",
        "m3",
    ),
    *("ha", "km/h", "mph", "°c", "°f", "°", "kw", "MW"),
)


def same_unit(one: str, other: str) -> bool:
    """Whether these are plain variants of one unit."""
    return not _keys(one).isdisjoint(_keys(other))


def counts_things(text: str) -> bool:
    """Whether this is つ or 個, which say no more than that things are counted."""
    return same_unit(text, _OF_THINGS)


def is_of_things(unit: str) -> bool:
    """Whether つ and 個 are no other unit than this one: 文字, 校, rounds, but neither 人 nor km."""
    return not any(same_unit(unit, other) for other in _NOT_THINGS)


def is_unit(text: str) -> bool:
    """Whether this is a unit or a counter that we know, so that the number before it is meant as one."""
    return _spelling(text) in _groups() or COUNTER.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def _keys(text: str) -> frozenset[str | int]:
    """The lines of the table on which a unit stands, or else its own spelling."""
    spelling = _spelling(text)
    return _groups().get(spelling, frozenset({spelling}))


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str | int]]:
    groups: dict[str, frozenset[str | int]] = {}
    for number, line in enumerate(_LINES.split("\n")):
        for spelling in map(_spelling, filter(None, line.split("|"))):
            # What stands on two lines (キロ) is a variant of either.
            groups[spelling] = groups.get(spelling, frozenset()) | {number}
    return groups


def _spelling(text: str) -> str:
    signs = _SPACE_IN_JAPANESE.sub("", width(clean(text)).replace("-", " ").strip(" .()"))
    # MW and mW are not the same.
    is_symbol = len(signs) == 2 and signs[:1] in ("m", "M")
    folded = long_mark(kana(signs if is_symbol else signs.lower()))
    return " ".join(_singular(word) for word in folded.split(" "))


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    found = _PLURAL.search(word)
    return word if found is None else word[: found.start()] + ("y" if found[0] == "ies" else "")
