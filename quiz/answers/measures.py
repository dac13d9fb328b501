"""One amount in several units: 5000m is 5km, 1時間30分 is 90分, 12か月 is 1年."""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from quiz.answers.units import same_unit

# Units that are whole numbers of one another, each with how many of the smallest it is.
_SCALES: tuple[tuple[tuple[str, int], ...], ...] = (
    (("mm", 1), ("cm", 10), ("m", 1000), ("km", 1_000_000)),
    (("mg", 1), ("g", 1000), ("kg", 1_000_000), ("t", 1_000_000_000)),
    (("ml", 1), ("dl", 100), ("l", 1000)),
    (("秒", 1), ("分", 60), ("時間", 3600)),
    (("か月", 1), ("年", 12), ("世紀", 1200)),
    (("日", 1), ("週間", 7)),
    (("%", 1), ("割", 10)),
    (("m2", 1), ("ha", 10_000), ("km2", 1_000_000)),
)
_KANJI = "〇一二三四五六七八九十百"
_PART = re.compile(rf"([0-9]+(?:\.[0-9]+)?|[{_KANJI}]+|[a-z]+(?:-[a-z]+)?) ?([^0-9 {_KANJI}]+)")
# What is measured may be said first: 時速285キロ, 摂氏36度.
_SAID_FIRST = (
    (re.compile(r"^時速(?:約)?([^ァ-ヺa-z]+)(?:キロ(?:メートル)?|km)$"), r"\1km/h"),
    (re.compile(r"^(?:摂氏|セ氏|せっし)(.+)度$"), r"\1°c"),
    (re.compile(r"^(?:華氏|カ氏|かし)(.+)度$"), r"\1°f"),
)


def measured(core: str) -> str:
    """The amount with its unit behind it."""
    for found, written in _SAID_FIRST:
        core = found.sub(written, core)
    return core


def in_unit(value: Fraction, unit: str, wanted: Sequence[str]) -> tuple[Fraction, str] | None:
    """The value in the first wanted unit that measures the same; nothing where none does."""
    return next(
        ((value * here / there, other) for other in wanted for here, there in _ratio(unit, other)), None
    )


def parts_of(core: str) -> list[tuple[str, str]] | None:
    """1時間 and 30分 of 1時間30分; nothing where it is no such sum."""
    text = core.replace(" and ", " ").replace("と", "").replace(",", " ").strip()
    found = [(part[1], part[2].strip()) for part in _PART.finditer(text)]
    is_whole = "".join(map("".join, found)).replace(" ", "") == text.replace(" ", "")
    return found if len(found) == 2 and is_whole and _is_smaller(found[1][1], found[0][1]) else None


def _is_smaller(unit: str, than: str) -> bool:
    return any(here < there for here, there in _ratio(unit, than))


@lru_cache(maxsize=4096)
def _ratio(unit: str, other: str) -> tuple[tuple[int, int], ...]:
    """How many of the smallest unit both are, on each scale on which both stand."""
    return tuple(
        (here, there)
        for scale in _SCALES
        for one, here in scale
        for another, there in scale
        if here != there and same_unit(unit, one) and same_unit(other, another)
    )
