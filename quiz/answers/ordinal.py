"""Numbers that tell a place and no amount: 第21世紀, 第9条, the 3rd, the twenty-first century."""

import re

from quiz.answers.units import same_unit
from quiz.text.number_words import ORDINALS, TENS, UNITS

_BEFORE = re.compile(
    r"(?:第|だい(?=[0-9〇一二三四五六七八九十百])|(?:no\.?|number|#) ?(?=[0-9]))", re.IGNORECASE
)
_DIGITS = re.compile(r"^((?:the )?[0-9]{1,4}) ?(?:st|nd|rd|th)\b", re.IGNORECASE)
_CARDINALS = {value: word for words in (UNITS, TENS) for word, value in words.items()}
_WORDS = {word: _CARDINALS[value] for word, value in ORDINALS.items() if value in _CARDINALS}
_WORD = re.compile(rf"^((?:the )?(?:(?:{'|'.join(TENS)})[ -])?)({'|'.join(_WORDS)})(?= [a-z])", re.IGNORECASE)

# What is numbered more often than it is counted.
_NUMBERED = (
    "世紀",
    "位",
    "番",
    "条",
    "章",
    "代",
    "号",
    "期",
    "項",
    "階",
    "巻",
    "節",
    "次",
    "grade",
    "place",
    "no",
)


def without_ordinal(core: str) -> tuple[str, bool]:
    """21世紀 of 第21世紀 and 21 century of 21st century, and whether there was something to leave out."""
    for found, plain in ((_BEFORE, ""), (_DIGITS, r"\1")):
        if found.match(core):
            return found.sub(plain, core, count=1), True
    if found_word := _WORD.match(core):
        return found_word[1] + _WORDS[found_word[2].lower()] + core[found_word.end() :], True
    return core, False


def is_numbered(unit: str) -> bool:
    """Whether 第 before this unit is no other number: 第9条 is 9条, but 第3回 tells nothing of how often."""
    return any(same_unit(unit, other) for other in _NUMBERED)
