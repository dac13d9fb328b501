"""The folds of signs in either language: what cannot be seen, width, case, diacritics."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

# Format and control characters, variation selectors and fillers: nobody sees them, and phone keyboards,
# word processors and web pages leave them behind. White space among the control characters stays.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)

# NFKC would make 25 of 2⁵, C of ℂ, 1 of ① and 1⁄2 of ½.
_PROTECTED = ("<super>", "<sub>", "<circle>", "<font>", "<fraction>")

# The same sign in the forms in which keyboards and editors write it. NFKC leaves some of these alone
# and makes a blank with a mark of others, so that this comes before it. Full-width signs would become
# the same by NFKC, but it is slow.
_SAME_SIGN = (
    {chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF01, 0xFF5F)}
    | {"\u3000": " "}
    | dict.fromkeys("‐‑‒–—―−⁃﹘﹣－─━", "-")
    | dict.fromkeys("‘’‚‛′`´ʻʼ＇｀", "'")
    | dict.fromkeys("“”„‟″〝〞〟＂", '"')
    | dict.fromkeys("〜～∼˜〰", "~")
    | dict.fromkeys("·‧•∙･", "・")
    | dict.fromkeys("、､，", ",")
    | dict.fromkeys("。｡．", ".")
    | {"゛": "\u3099", "゜": "\u309a"}
)
_SAME_SIGNS = re.compile(f"[{re.escape(''.join(_SAME_SIGN))}]")

# CO₂ is typed as CO2; in log₂8 the small 2 stays.
_LOW_DIGITS = {0x2080 + digit: str(digit) for digit in range(10)}
_LOW_DIGIT = re.compile(r"(?:(?<=[A-ZＡ-Ｚ)])|(?<=[A-Z][a-z])|(?<![A-Za-z][a-z])(?<=[a-z]))[₀-₉]+")

# ー stands beside - on Japanese keyboards, and each is typed for the other one.
_HYPHEN_AS_LONG_MARK = re.compile(r"(?<=[ぁ-ゖァ-ヺー])(?<![んンっッ])-+")
_LONG_MARK_AS_HYPHEN = re.compile(r"(?<=[0-9A-Za-z])ー+|^ー(?=[0-9])")

# Sorting marks takes the square of their number, so that of thousands on one letter only the first ones
# stay; the number is that of Unicode's Stream-Safe Text Format. Shorter texts need no such care.
_MOST_MARKS = 30
_LONG = 500
_MARKS_TO_BE = frozenset("ﾞﾟ゛゜")

_MARKED_LATIN = re.compile("([A-Za-z\u00c0-\u024f\u1e00-\u1eff])[\u0300-\u036f]+")
_STROKED_LATIN = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T"}
    | {"ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
)


def clean(text: str) -> str:
    """F0: no invisible signs, one form of each letter, single spaces."""
    if not text.isascii() or not text.isprintable():
        visible = _INVISIBLE.sub("", text)
        text = unicodedata.normalize("NFC", visible if len(visible) < _LONG else _with_few_marks(visible))
    return " ".join(text.split())


def width(text: str) -> str:
    """F1: width, ligatures, square units and forms of one sign; superscripts and the like stay."""
    if text.isascii():
        return text.replace("`", "'")
    text = _LOW_DIGIT.sub(lambda found: found[0].translate(_LOW_DIGITS), text)
    text = _SAME_SIGNS.sub(lambda found: _SAME_SIGN[found[0]], text)
    if not unicodedata.is_normalized("NFKC", text):
        text = _narrow(text)
    if "-" in text:
        text = _HYPHEN_AS_LONG_MARK.sub(lambda found: "ー" * len(found[0]), text)
    if "ー" in text:
        text = _LONG_MARK_AS_HYPHEN.sub(lambda found: "-" * len(found[0]), text)
    return text


def case(text: str) -> str:
    """F2: large and small letters."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text.casefold())


def diacritics(text: str) -> str:
    """F8: macrons, accents and strokes of Latin letters; the marks of kana stay."""
    if text.isascii():
        return text
    bare = _MARKED_LATIN.sub(r"\1", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).translate(_STROKED_LATIN)


def _with_few_marks(text: str) -> str:
    signs, marks = [], 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) or sign in _MARKS_TO_BE else 0
        if marks <= _MOST_MARKS:
            signs.append(sign)
    return "".join(signs)


def _narrow(text: str) -> str:
    """The text in NFKC, but for the signs that are protected from it."""
    if not any(map(_is_protected, text)):
        return unicodedata.normalize("NFKC", text)
    return "".join(
        part if is_protected else unicodedata.normalize("NFKC", part) for part, is_protected in _parts(text)
    )


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Runs of signs that NFKC may change and that it may not."""
    for is_protected, signs in groupby(text, key=_is_protected):
        yield "".join(signs), is_protected


@lru_cache(maxsize=4096)
def _is_protected(sign: str) -> bool:
    return sign > "\x7f" and unicodedata.decomposition(sign).startswith(_PROTECTED)
