"""A number that a text mentions: its value, what it counts, and how exact it is."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Kind = Literal["plain", "year", "month", "day", "percent", "money"]

# `unsure` stands where the words can be read in two ways: "over five years" is 5年以上 or 5年にわたり.
Bound = Literal["exact", "about", "at least", "at most", "unsure"]

# Full-width signs become half-width ones, letter by letter, so that places in the text stay the same.
_WIDTH = {chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF01, 0xFF5F)} | {
    "\u3000": " ",
    "\u00a0": " ",
    "￥": "¥",
    "’": "'",
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
}
_FULL = re.compile(f"[{re.escape(''.join(_WIDTH))}]")
_WIDE_DIGITS = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789.,"}


@dataclass(frozen=True)
class Quantity:
    """`start` and `end` enclose the number itself, without its unit.

    `firm` is false for what may be left unsaid in another language: 両国, both, a decade, 二国間.
    """

    value: Fraction
    kind: Kind
    bound: Bound
    start: int
    end: int
    firm: bool = True


def half_width(text: str) -> str:
    """The text with full-width ASCII made half-width; its length does not change."""
    return _FULL.sub(lambda found: _WIDTH[found[0]], text)


def as_wide(text: str, like: str) -> str:
    """The text with full-width digits, if `like` has some."""
    if not any("０" <= sign <= "９" for sign in like):
        return text
    return text.translate(_WIDE_DIGITS)
