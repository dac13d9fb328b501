"""English amounts as they are typed, in the spelling that is read: 8 millions, a quarter of a million."""

import re
import unicodedata
from fractions import Fraction

from quiz.text.number_words import PARTS, SCALES, TENS, UNITS

_SCALE = "hundred|thousand|million|billion|trillion"
_UNIT = "|".join(word for word, value in UNITS.items() if 0 < value < 10)
_SMALL = "|".join((*UNITS, *TENS))
_COUNT = "|".join(("an", "a", *(word for word, value in UNITS.items() if 0 < value < 10)))
_PART = "|".join(word for word in PARTS if not word.endswith("h") or PARTS[word] < 11)

_SHORT_SCALE = (
    (re.compile(r"(?<=[0-9]) ?(?:mill?|mio|mln)s?\b\.?", re.IGNORECASE), " million"),
    (re.compile(r"(?<=[0-9]) ?(?:bill?|bln|mrd)s?\b\.?", re.IGNORECASE), " billion"),
)
# Slips that make no other number.
_SLIPS = {"fourty": "forty", "ninty": "ninety", "fiveteen": "fifteen", "fivty": "fifty", "twelv": "twelve"}
_SLIPS |= {"milion": "million", "millon": "million", "bilion": "billion", "billon": "billion"}
_SLIPS |= {"thousend": "thousand", "tousand": "thousand", "thosand": "thousand", "hundread": "hundred"}
_SLIP = re.compile(rf"(?<![A-Za-z])({'|'.join(_SLIPS)})(?=s?(?:[^A-Za-z]|$))", re.IGNORECASE)
_GLUED = (
    (re.compile(rf"\b({_SMALL})-?(?=fold\b)"), r"\1 "),
    (re.compile(rf"(?<=[0-9])(?=(?:{_SCALE})s?\b)"), " "),
    (re.compile(rf"\b({_SMALL})(?=(?:{_SCALE})s?\b)"), r"\1 "),
    (re.compile(rf"\b({'|'.join(TENS)}) ?(?:- ?)?(?=(?:{_UNIT})\b)"), r"\1-"),
)
_PLURAL = re.compile(rf"(?<=[0-9½¼¾])( ?(?:{_SCALE}))s\b|\b((?:{_SMALL}|an?|{_SCALE})[ -](?:{_SCALE}))s\b")
_ONE = re.compile(rf"(?:\ban? |^)(?=(?:{_SCALE}|dozen)\b)")
_SHARE = re.compile(
    r"(?<!and )(?<!and a )(?<!and an )(?<!and one )(?<![0-9A-Za-z./,-])"
    r"(?:(?P<whole>[0-9]{1,9}) ?(?:and )?)?"
    r"(?:(?P<upper>[0-9]{1,9}) ?[/⁄] ?(?P<lower>[1-9][0-9]{0,8})|(?P<glyph>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    rf"|(?:(?P<count>{_COUNT}) )?(?P<part>{_PART}))"
    rf" ?(?:of )?(?:an? |one )?(?P<scale>{_SCALE})\b(?! and)"
)
_SUM = re.compile(
    r"(?P<more>[0-9]{1,9}(?:\.[0-9]{1,9})?) (?P<large>million|billion|trillion),? (?:and )?"
    r"(?P<less>[0-9]{1,9}) (?P<small>thousand|million|billion)\b"
)
_BELOW_ZERO = re.compile(r"^(?!minus|-)(.*?) below (?:zero|freezing)$")
_WHOLE_SCALE = re.compile(r"^(?P<front>\D*)(?P<digits>[0-9][0-9.,]*) ?(?P<letter>[mMbB])(?![A-Za-z0-9/^²³])")
_LETTERS = {"m": "million", "b": "billion"}
_MONEY_B = re.compile(r"(?<=[$€£¥])([0-9][0-9.,]*) ?[bB]\b")


def spelt_out(text: str) -> str:
    """The text with its amount as `quiz.answers.number` reads it; as it is, where nothing has to be done."""
    if not _ANY_WORD.search(text):
        return text
    small = _SLIP.sub(lambda found: _SLIPS[found[0].lower()], text)
    small = _LOWER.sub(lambda found: found[0].lower(), small)
    for found, written in (*_SHORT_SCALE, *_GLUED):
        small = found.sub(written, small)
    small = _MONEY_B.sub(r"\1 billion", _PLURAL.sub(lambda found: found[1] or found[2], small))
    small = _SUM.sub(_added, _SHARE.sub(_shared, small))
    return _BELOW_ZERO.sub(r"minus \1", _ONE.sub("one ", small))


def with_letter_as_scale(text: str) -> str | None:
    """8m as 8 million, where it may be metres as well; nothing where no such letter stands there."""
    found = _WHOLE_SCALE.match(text)
    if found is None:
        return None
    return f"{found['front']}{found['digits']} {_LETTERS[found['letter'].lower()]}{text[found.end() :]}"


_ANY_WORD = re.compile("[A-Za-z½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
# Only words that number: MW and mW stay what they are.
_LOWER = re.compile(
    rf"\b(?:{_SMALL}|(?:{_SMALL})?(?:{_SCALE})s?|(?:{'|'.join(TENS)})(?:{_UNIT})|{_PART}|an?|of|and|dozen|minus|below|zero|freezing)\b",
    re.IGNORECASE,
)


def _shared(found: re.Match[str]) -> str:
    """The amount in digits where it is a whole number; a third of a million stays in words."""
    part = _part(found)
    if part is None:
        return found[0]
    value = (int(found["whole"] or 0) + part) * SCALES[found["scale"]]
    return str(value) if value.denominator == 1 else found[0]


def _part(found: re.Match[str]) -> Fraction | None:
    if found["lower"]:
        part = Fraction(int(found["upper"]), int(found["lower"]))
        return part if part < 1 else None
    if found["glyph"]:
        return _glyph(found["glyph"])
    word, count = found["part"], found["count"]
    if count is None and PARTS[word] not in (2, 4):
        # A third million is the one behind the second.
        return None
    return Fraction(UNITS.get(count or "one", 1), PARTS[word])


def _glyph(sign: str) -> Fraction:
    upper, lower = unicodedata.normalize("NFKC", sign).split("\u2044")
    return Fraction(int(upper), int(lower))


def _added(found: re.Match[str]) -> str:
    """1 million 500 thousand, where the smaller one has room in the larger one."""
    large = SCALES[found["large"]]
    more, less = Fraction(found["more"]) * large, int(found["less"]) * SCALES[found["small"]]
    total = more + less
    return str(total) if less < large and total.denominator == 1 else found[0]
