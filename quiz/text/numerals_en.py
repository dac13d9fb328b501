"""The fold of English numbers in a name or a phrase: World War Two, World War II, the 2nd World War."""

import re

from quiz.text.number_words import ORDINALS, TENS, UNITS

_TEN = "|".join(TENS)
_UNIT = "|".join(word for word, value in UNITS.items() if 0 < value < 10)
_CARDINAL = re.compile(
    rf"\b(?:({_TEN})(?:[ -]({_UNIT}))?|({'|'.join(UNITS)}))\b(?![ -](?:hundred|thousand|million|billion))"
)
_ORDINAL = re.compile(
    rf"\b(?:({_TEN})[ -])?({'|'.join(word for word, value in ORDINALS.items() if value < 100)})\b"
)
_SMALL = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = {f"{'x' * tens}{ones}": 10 * tens + value for tens in (0, 1) for value, ones in enumerate(_SMALL)}
_LONG_ROMAN = "|".join(sorted((word for word in _ROMAN if len(word) > 1), key=len, reverse=True))
# Behind a word; a single letter only at the end, and behind a longer one.
_NUMBERED = re.compile(
    rf"(?<=[a-z] )({_LONG_ROMAN})\b"
    r"|(?<=[a-z]{3} )([ivx])$"
)
# Of ten-year-old as 10 year old.
_HYPHEN = re.compile(r"(?<=[0-9])-(?=[a-z]{2})")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def numerals(text: str) -> str:
    """F17 in English, in small letters: two, II and 2; second and 2nd."""
    text = _ORDINAL.sub(_ordinal, text)
    text = _HYPHEN.sub(" ", _CARDINAL.sub(_cardinal, text))
    return _NUMBERED.sub(lambda found: str(_ROMAN[found[0]]), text)


def _cardinal(found: re.Match[str]) -> str:
    ten, unit, small = found.groups()
    return str(UNITS[small] if small else TENS[ten] + UNITS.get(unit or "zero", 0))


def _ordinal(found: re.Match[str]) -> str:
    value = TENS.get(found[1] or "", 0) + ORDINALS[found[2]]
    ending = "th" if value % 100 in (11, 12, 13) else _ENDINGS.get(value % 10, "th")
    return f"{value}{ending}"
