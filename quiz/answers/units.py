"""Units and counters: which ways of writing one are plainly the same, and which are another one."""

import re
from functools import lru_cache

from quiz.answers.unit_table import LINES
from quiz.text.counters_ja import COUNTER
from quiz.text.fold_japanese import kana, long_mark
from quiz.text.fold_signs import clean, width

_IRREGULAR = {"people": "person", "feet": "foot", "men": "man", "women": "woman", "children": "child"}
_PLURAL = re.compile(r"(?<=[a-z])ies$|(?<=ss|ch|sh)es$|(?<=x)es$|(?<=[a-z]{2})(?<![su])s$")
# The apostrophe of 5 year's; behind a number it stands for feet.
_POSSESSIVE = re.compile(r"(?<=[a-z])'s\b|(?<=s)'(?![a-z])")
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


def counts_as(unit: str, listed: str) -> bool:
    """Whether this unit may stand for the listed one: 3度 for 3回, but not 36回 for 36度."""
    return same_unit(unit, listed) or (same_unit(unit, "度") and same_unit(listed, "回"))


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
    for number, line in enumerate(LINES.split("\n")):
        for spelling in map(_spelling, filter(None, line.split("|"))):
            # What stands on two lines (キロ) is a variant of either.
            groups[spelling] = groups.get(spelling, frozenset()) | {number}
    return groups


def _spelling(text: str) -> str:
    text = text.replace(" & ", " and ")
    signs = _SPACE_IN_JAPANESE.sub("", width(clean(text)).replace("-", " ").strip(" .()"))
    # MW and mW are not the same.
    is_symbol = len(signs) == 2 and signs[:1] in ("m", "M")
    folded = _POSSESSIVE.sub("", long_mark(kana(signs if is_symbol else signs.lower())))
    return " ".join(_singular(word) for word in folded.split(" "))


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    found = _PLURAL.search(word)
    return word if found is None else word[: found.start()] + ("y" if found[0] == "ies" else "")
