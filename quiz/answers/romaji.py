"""Japanese in Latin letters: whether somebody typed tomodachi where ともだち is the reading."""

import re

from quiz.text.fold_japanese import kana
from quiz.text.fold_signs import clean, diacritics, width

# Each kana in the spelling of passports; the other ones are made the same below.
_KANA = (
    "あいうえお かきくけこ さしすせそ たちつてと なにぬねの はひふへほ まみむめも らりるれろ"
    " がぎぐげご ざじずぜぞ だぢづでど ばびぶべぼ ぱぴぷぺぽ"
)
_CONSONANTS = ("", "k", "s", "t", "n", "h", "m", "r", "g", "z", "d", "b", "p")
_SYLLABLES = {
    sign: consonant + vowel
    for consonant, signs in zip(_CONSONANTS, _KANA.split(), strict=True)
    for sign, vowel in zip(signs, "aiueo", strict=True)
} | {"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "ゐ": "i", "ゑ": "e", "を": "o", "ん": "n"}
_SYLLABLES |= {"ぢ": "zi", "づ": "zu", "ゔ": "bu"}
_SMALL_Y = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}
_SMALL = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_ONE_SPELLING = (
    (re.compile("[^a-z]"), ""),
    (re.compile("tch"), "cch"),
    (re.compile("shi"), "si"),
    (re.compile("sh(?=[aueo])"), "sy"),
    (re.compile("chi"), "ti"),
    (re.compile("ch(?=[aueo])"), "ty"),
    (re.compile("c(?=t)"), "t"),
    (re.compile("ts"), "t"),
    (re.compile("fu"), "hu"),
    (re.compile("f(?=[aieo])"), "hu"),
    (re.compile("ji|di(?!$)"), "zi"),
    (re.compile("jy?(?=[auo])"), "zy"),
    (re.compile("v"), "b"),
    (re.compile("m(?=[bpm])"), "n"),
    # Long vowels are written in many ways: Tōkyō, Tokyo, Toukyou, Tohkyoh, Tookyoo.
    (re.compile("(?<=[ou])h(?![aiueoy])"), ""),
    (re.compile("ou"), "o"),
    (re.compile(r"([aiueo])\1+"), r"\1"),
    (re.compile("(?<=[aiueo])-"), ""),
    (re.compile("nn(?![aiueoy])"), "n"),
)
_LETTERS = re.compile(r"[A-Za-z][A-Za-z' -]*")
_LONGEST = 80
_SHORTEST_NAME = 4
# Letters that can all be Japanese: each consonant has its vowel.
_NAME = re.compile(
    r"(?:(?:[kgsztdnhbpmr]y?|sh|ch|ts|[jfyw]|([kstp])\1|tch|ssh)?[aiueo]h?|n(?![aiueoy])|m(?=[bpm])|[ '-])+"
)


def is_romaji_of(given: str, reading: str) -> bool:
    """Whether Latin letters spell the reading, in any of the usual ways."""
    text = diacritics(width(clean(given))).strip(" .!?")
    if not _LETTERS.fullmatch(text) or max(len(text), len(reading)) > _LONGEST:
        return False
    return _one_spelling(text.lower()) == _one_spelling(romaji(reading))


def is_same_romaji(given: str, accepted: str) -> bool:
    """Whether both are one Japanese name in Latin letters: Honsyu and Honshu, Ōsaka and Oosaka."""
    one, other = (diacritics(width(clean(text))).strip(" .!?") for text in (given, accepted))
    if not (other[:1].isupper() and len(other) >= _SHORTEST_NAME):
        return False
    if not (_NAME.fullmatch(one.lower()) and _NAME.fullmatch(other.lower())):
        return False
    return _one_spelling(one.lower()) == _one_spelling(other.lower())


def romaji(reading: str) -> str:
    """Kana in plain Latin letters, one spelling of many; other signs are left out."""
    letters = ""
    for sign in kana(width(clean(reading))):
        if sign in _SMALL_Y:
            letters = letters[:-1] + _SMALL_Y[sign] if letters.endswith("i") else letters + _SMALL_Y[sign]
        elif sign in _SMALL:
            letters = letters[:-1] + _SMALL[sign] if letters[-1:] in tuple("ueio") else letters + _SMALL[sign]
        elif sign == "っ":
            letters += "*"
        else:
            letters += _SYLLABLES.get(sign, "")
    return re.sub(r"\*(.)", r"\1\1", letters)


def spelling(name: str) -> str:
    """The name in one of the many spellings of Japanese in Latin letters: Satoh, Satō and Sato are one."""
    return _one_spelling(diacritics(width(clean(name))).lower())


def _one_spelling(letters: str) -> str:
    for found, written in _ONE_SPELLING:
        letters = found.sub(written, letters)
    return letters
