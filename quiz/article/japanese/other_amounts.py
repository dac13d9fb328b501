"""Other quantities beside a given one: written in the same way, plausible, and not true as well."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from zlib import crc32

from quiz.article.parts import Slot
from quiz.text.quantity import as_wide, half_width

_PART = re.compile(r"(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<magnitude>[千万億兆]*)")
_MAGNITUDE = {"": 1, "千": 10**3, "万": 10**4, "千万": 10**7, "億": 10**8, "兆": 10**12}
_KANJI = "〇一二三四五六七八九"
_AT_LEAST = ("以上", "超", "余り", "あまり", "余", "強", "少なくとも", "最低")
_AT_MOST = ("以下", "未満", "以内", "弱", "最大", "最大で", "近く")
# What varies around a level, in such steps: a pressure of 580 hPa would give itself away.
_NEAR = {"度": 1, "℃": 1, "歳": 2, "ヘクトパスカル": 5}
# 72 hours are three days.
_HALF_DAY = 12
# In twentieths.
_RATIOS = (10, 12, 14, 15, 16, 24, 26, 28, 30, 36, 40)
_STEPS = (-4, -3, -2, -1, 1, 2, 3, 4, 5, 6)
_NEAR_STEPS = (-60, -40, -30, -20, 20, 30, 40, 60)
# Up to here one more or one less is another number; above, it would look like a trick.
_FEW = 12


@dataclass(frozen=True)
class Other:
    """A quantity as text, and the value of its number."""

    text: str
    value: Fraction


def others(slot: Slot, wanted: int = 3) -> tuple[Other, ...]:
    """At most so many other quantities, the smallest first; none for a number that is always the same."""
    if not isinstance(slot.value, Fraction) or slot.value <= 0:
        return ()
    return _others(slot.surface, slot.value, slot.unit, (slot.prefix, slot.suffix), wanted)


def is_at_most(slot: Slot) -> bool:
    """Whether less than this may be meant as well: whoever has less than 10 may have less than 8."""
    return slot.prefix in _AT_MOST or slot.suffix in _AT_MOST


@dataclass(frozen=True)
class _Number:
    """A number by its size, with other sizes from the smallest on; `other` writes one of them."""

    size: Fraction | int
    sizes: Sequence[int]
    other: Callable[[int], Other]


# Without its place, so that several families ask once.
@lru_cache(maxsize=1024)
def _others(
    surface: str, value: Fraction, unit: str, bounds: tuple[str, str], wanted: int
) -> tuple[Other, ...]:
    number = _kanji(surface, value, bounds[0]) or _arabic(surface, value, unit)
    if number is None:
        return ()
    below = [size for size in number.sizes if size < number.size][::-1]
    above = [size for size in number.sizes if size > number.size]
    if any(bound in _AT_LEAST for bound in bounds):
        below = []
    if any(bound in _AT_MOST for bound in bounds):
        above = []
    chosen = _chosen(below, above, crc32(surface.encode("utf-8", "replace")), wanted)
    return tuple(number.other(size) for size in chosen)


def _chosen(below: list[int], above: list[int], chance: int, wanted: int) -> list[int]:
    """Some smaller and some larger ones, both given with the nearest first."""
    few = min(len(below), max(wanted - len(above), chance % (wanted + 1)))
    return sorted(_spread(below, few, chance) + _spread(above, min(len(above), wanted - few), chance >> 4))


def _spread(near_first: list[int], count: int, chance: int) -> list[int]:
    """So many of them, not always the nearest ones."""
    if not count:
        return []
    skip = 1 if len(near_first) > count and chance % 2 else 0
    step = max(1, (len(near_first) - skip) // count)
    return near_first[skip::step][:count]


def _kanji(surface: str, value: Fraction, prefix: str) -> _Number | None:
    written = surface.removeprefix(prefix)
    if written[:1] not in _KANJI or value > 9:
        return None

    def other(size: int) -> Other:
        return Other(prefix + _KANJI[size] + written[1:], Fraction(size))

    near = (int(value) + step for step in _STEPS)
    return _Number(value, [size for size in near if 2 <= size <= 9], other)


def _arabic(surface: str, value: Fraction, unit: str) -> _Number | None:
    parts = list(_PART.finditer(half_width(surface)))
    if len(parts) not in (1, 2) or any(part["magnitude"] not in _MAGNITUDE for part in parts):
        return None
    if len(parts) == 2 and parts[0]["digits"] in "123456789" and "." not in parts[1]["digits"]:
        return _mixed(surface, value, unit, parts)
    # 11億3000万: the finer part would change next to nothing, so the first one is varied.
    part = parts[0]
    digits = part["digits"].replace(",", "")
    decimals = len(digits.partition(".")[2])
    size = int(digits.replace(".", ""))
    scale = 10 if "割" in unit else _MAGNITUDE[part["magnitude"]]
    before, behind = surface[: part.start("digits")], surface[part.end("digits") :]
    has_comma = "," in part["digits"]

    def other(new: int) -> Other:
        text = as_wide(_written(new, decimals, has_comma=has_comma), surface)
        change = (new - size) * scale
        return Other(before + text + behind, value + (Fraction(change, 10**decimals) if decimals else change))

    return _Number(size, list(_varied(size, decimals, unit)), other)


def _mixed(surface: str, value: Fraction, unit: str, parts: Sequence[re.Match[str]]) -> _Number | None:
    """As one number: of 1万7200円 the others are 1万2000円 and 2万600円, not 5万7200円."""
    upper, lower = (_MAGNITUDE[part["magnitude"]] for part in parts)
    above, below = (int(part["digits"].replace(",", "")) for part in parts)
    if upper <= lower:
        return None
    in_one = upper // lower
    size = above * in_one + below
    before, behind = surface[: parts[0].start()], surface[parts[1].end() :]
    has_comma = "," in parts[1]["digits"]

    def other(new: int) -> Other:
        many, rest = divmod(new, in_one)
        high = f"{many}{parts[0]['magnitude']}" if many else ""
        low = _written(rest, 0, has_comma=has_comma) + parts[1]["magnitude"] if rest or not many else ""
        return Other(before + as_wide(high + low, surface) + behind, value + (new - size) * lower)

    return _Number(size, list(_varied(size, 0, unit)), other)


def _varied(size: int, decimals: int, unit: str) -> Iterator[int]:
    """Other sizes for a number, in units of its last decimal: near a small one, in proportion to others."""
    one = 10**decimals
    if unit in _NEAR and size >= 10 * one:
        near = 5 if unit == "歳" and size % (5 * one) == 0 else _NEAR[unit]
        values = {size + step * near * one // 10 for step in _NEAR_STEPS}
    elif decimals == 0 and size <= _FEW:
        values = {size + step for step in _STEPS if size + step >= 2}
    else:
        step = _HALF_DAY if unit == "時間" and size % _HALF_DAY == 0 else _step(size)
        values = {(2 * size * ratio + 20 * step) // (40 * step) * step for ratio in _RATIOS}
    # 0.7倍 is no answer to how much more it is.
    lowest = one if unit == "倍" and size > one else 0
    limit = _limit(size, one, unit)
    yield from (value for value in sorted(values) if lowest < value < limit and value != size)


def _limit(size: int, one: int, unit: str) -> int:
    """What such a number does not reach: a share 100 percent, an age 100, a year at school the seventh."""
    if unit == "つ" or "割" in unit:
        return 10 * one
    if unit in ("年次", "年生"):
        return 7
    return 100 * one if unit in ("%", "パーセント", "歳") and size <= 100 * one else 10**30


def _step(size: int) -> int:
    """The step in which numbers like this one are given: 1500 in 500s, 1480 in tens, 45.6 in tenths."""
    step = 1
    while size and size % (step * 10) == 0:
        step *= 10
    return step * 5 if size // step % 5 == 0 and size // step > 5 else step


def _written(value: int, decimals: int, *, has_comma: bool) -> str:
    whole, part = divmod(value, 10**decimals)
    text = f"{whole:,}" if has_comma else str(whole)
    return f"{text}.{part:0{decimals}}" if decimals else text
