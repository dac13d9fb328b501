"""Folds for comparison: each takes away one kind of difference that does not matter in an answer.

No fold guesses: `2⁵` and `25`, `ビル` and `ビール`, `1.5` and `15` stay different under all of them.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Literal

FoldName = Literal["F0", "F1", "F2", "F3", "F4"]

# NFKC would make 25 of 2⁵, C of ℂ, 1 of ① and 1⁄2 of ½.
_PROTECTED = ("<super>", "<sub>", "<circle>", "<font>", "<fraction>")

# The same sign in the forms in which keyboards and editors write it; NFKC leaves these alone.
_SAME_SIGN = str.maketrans({"〜": "~", "−": "-", "‐": "-", "‘": "'", "’": "'", "“": '"', "”": '"'})

# ァ–ヶ and ヽヾ have hiragana at the same distance; ー and ・ belong to both.
_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}

_INNER = re.compile(r"[\s・=＝゠「」『』\"'“”‘’]")
_TRAILING = re.compile(r"[。．.!！?？、,，]+$")


def clean(text: str) -> str:
    """F0: no invisible signs (phone keyboards leave some), one form of each letter, single spaces."""
    visible = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return " ".join(unicodedata.normalize("NFC", visible).split())


def width(text: str) -> str:
    """F1: full and half width, ligatures and square units; superscripts and the like stay."""
    return "".join(
        part if is_protected else unicodedata.normalize("NFKC", part).translate(_SAME_SIGN)
        for part, is_protected in _parts(text)
    )


def case(text: str) -> str:
    """F2: large and small letters."""
    return unicodedata.normalize("NFC", text.casefold())


def kana(text: str) -> str:
    """F3: katakana as hiragana."""
    return text.translate(_HIRAGANA)


def inner(text: str) -> str:
    """F4: no spaces, middle dots and quotation marks inside, no full stop at the end."""
    folded = _TRAILING.sub("", _INNER.sub("", text))
    # An answer of nothing but such signs is not the empty answer.
    return folded or text


# By the names that questions and marks use, in the order in which they are applied.
FOLDS: Mapping[FoldName, Callable[[str], str]] = {
    "F0": clean,
    "F1": width,
    "F2": case,
    "F3": kana,
    "F4": inner,
}


def fold(text: str, names: Iterable[FoldName]) -> str:
    """Apply the named folds until nothing changes any more, always `F0` among them."""
    wanted: set[FoldName] = {"F0", *names}
    folded = _once(text, wanted)
    while folded != text:
        text, folded = folded, _once(folded, wanted)
    return folded


def _once(text: str, wanted: set[FoldName]) -> str:
    for name, apply in FOLDS.items():
        if name in wanted:
            text = apply(text)
    return text


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Runs of signs that NFKC may change and that it may not."""
    for is_protected, signs in groupby(text, key=_is_protected):
        yield "".join(signs), is_protected


def _is_protected(sign: str) -> bool:
    return unicodedata.decomposition(sign).startswith(_PROTECTED)
