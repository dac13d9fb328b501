"""The folds of Japanese text: kana, signs inside of an answer, the long vowel mark, numbers, old kanji."""

import re

from quiz.text.counters_ja import COUNTER
from quiz.text.numerals_en import numerals as in_english
from quiz.text.old_kanji import VARIANTS

# ァ–ヴ and ヽヾ have hiragana at the same distance; ー and ・ belong to both. ヵ and ヶ are written
# small or not as one likes (関ヶ原, 関ケ原).
_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F5), 0x30FD, 0x30FE)} | {
    ord(small): large for small, large in zip("ヵヶゕゖ", "かけかけ", strict=True)
}

# The か that counts is written in several ways: 五か国, 五カ国, 五ヶ国.
_COUNTING_KA = re.compile(
    r"(?<=[0-9〇一二三四五六七八九十百千万数何])[ヵヶカケゕゖけ箇個](?=[月国所条年村校店社])"
)
# The ヶ between kanji that is said が: 霞ヶ関, 霞が関.
_JOINING_GA = re.compile(r"(?<=[一-鿿])[ヶケガ](?=[一-鿿])")

# What stands behind a number in a word, and counts nothing elsewhere: 二酸化炭素, 三権分立, ルイ十六世.
_IN_WORDS = (
    "酸化|権分立|角[形錐柱]|原則|世(?![界間])|期作|毛作|位一体|大洋|大陸|輪車|等分|審制|院制"
    "|面体|辺形|民主義|人組"
)
_COUNTED = f"{COUNTER.pattern}|{_IN_WORDS}"
# A number in a word, behind 第 or before what it counts: 第二次 and 第2次, 三か所 and 3か所.
_NUMERAL = re.compile(
    rf"(?<![0-9〇一二三四五六七八九十百千万億.])(?:(?<=第)|(?=[一二三四五六七八九十]{{1,3}}(?:{_COUNTED})))"
    r"([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?![0-9〇一二三四五六七八九十百千万億])"
)
_DIGITS = "〇一二三四五六七八九"

# A middle dot stays between digits (1・5 is not 15); hyphens and double hyphens go only from between
# kana or kanji, as in ジャン＝ジャック (x=5 is no name).
_INNER = re.compile(
    r"[\s「」『』〈〉《》“”‘’\"]"
    r"|(?<![0-9０-９])[・·]|[・·](?![0-9０-９])"
    r"|(?<=[ぁ-ヿ一-鿿])[=＝゠]+(?=[ぁ-ヿ一-鿿])|(?<=[ぁ-ヿ])[-‐]+(?=[ぁ-ヿ])"
    r"|(?<![0-9A-Za-z])'|'(?![0-9A-Za-z])"
)
_ENDS = "。．.!！?？、,，…"

_KANA_RUN = re.compile("[ぁ-ゖァ-ヺー]+")
_SHORTEST_WORD = 3
# These are no sounds of their own: ジュリー has three, as ジュリ would have two.
_SMALL = re.compile("[ぁぃぅぇぉゃゅょァィゥェォャュョ]")

_REPEATED = re.compile("([一-鿿])々")
# 學問ノスヽメ.
_REPEATED_KANA = re.compile("([ぁ-ゖァ-ヺ])[ゝヽ]")


def kana(text: str) -> str:
    """F3: katakana as hiragana, ヵ and ヶ as large ones, and one か for counting."""
    if text.isascii():
        return text
    return _JOINING_GA.sub("が", _COUNTING_KA.sub("か", text)).translate(_HIRAGANA)


def inner(text: str) -> str:
    """F4: no spaces, middle dots and quotation marks inside, no full stop at the end."""
    folded = _INNER.sub("", text).rstrip(_ENDS)
    # An answer of nothing but such signs is not the empty answer.
    return folded or text


def long_mark(text: str) -> str:
    """F5: no long vowel mark at the end of a word of four kana or more, the mark among them."""
    return _KANA_RUN.sub(_without_long_mark, text) if "ー" in text else text


def numerals(text: str) -> str:
    """F17: a number up to 99 in digits, behind 第 or before what it counts; in English anywhere."""
    return in_english(text) if text.isascii() else _NUMERAL.sub(_in_digits, text)


def variants(text: str) -> str:
    """F7: old and other forms of a kanji as the one in use today; 々 as what it repeats."""
    return (
        text
        if text.isascii()
        else _REPEATED.sub(r"\1\1", _REPEATED_KANA.sub(r"\1\1", text.translate(VARIANTS)))
    )


def _without_long_mark(run: re.Match[str]) -> str:
    bare = run[0].rstrip("ー")
    return bare if len(bare) - len(_SMALL.findall(bare)) >= _SHORTEST_WORD else run[0]


def _in_digits(found: re.Match[str]) -> str:
    tens, ten, ones = found.groups()
    if tens and ones and not ten:
        return found[0]
    if not ten:
        return str(_DIGITS.index(tens or ones)) if found[0] else ""
    return str(10 * _DIGITS.index(tens or "一") + _DIGITS.index(ones or "〇"))
