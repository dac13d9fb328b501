"""What is added to a text and changes nothing: など, “and so on”, さん, “Mr”; and one text said twice.

Only what was typed is freed of it. Each way stands for itself, so that no two of them add up to a guess.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

# 等 ends many words (平等, 対等), and さん, 氏 and 様 end some (おばさん, 源氏, 王様): not behind short ones.
_AND_OTHERS = re.compile(
    r"(?:(?<=..)(?:などなど|など|なんか|とか)|(?<=...)等|(?<=[a-z]),? (?:etc|and so on|and so forth))$",
    re.IGNORECASE,
)
_POLITE_BEHIND = re.compile(r"(?<=...)(?:さん|氏|様)$")
_SIGN_OF_NAMES = re.compile("[ァ-ヺ一-鿿]")
# Mr and Mrs Sikorski are two people, Mr Radosław Sikorski is one: only before two words.
_POLITE_BEFORE = re.compile(r"(?:mr|mrs|ms|dr)\.? (?=\w+\.? \w)", re.IGNORECASE)
_SOME = re.compile(r"some (?=\w{2})(?!(?:day|time|one|body|thing|where|how|what|way)s?\b)", re.IGNORECASE)

# 1かい as 1回 or 1階: a number is not turned into kanji where it was typed in digits.
_COUNTED = re.compile(
    r"([0-9]{1,2}) ?(かい|ど|にん|まい|さい|さつ|こ|[ほぽぼ]ん|[ひびぴ]き|しゅうかん)"
    r"(?=(?:だけ|のみ|きり|まで|いじょう)?$)"
)
_COUNTERS = {
    **{"かい": ("回", "階"), "ど": ("度",), "にん": ("人",), "まい": ("枚",), "さい": ("歳", "才")},
    **{"さつ": ("冊",), "こ": ("個",), "しゅうかん": ("週間",)},
    **dict.fromkeys(("ほん", "ぽん", "ぼん"), ("本",)),
    **dict.fromkeys(("ひき", "びき", "ぴき"), ("匹",)),
}

_HALF = r"([^()\[\]《》〈〉【】/]{1,100}?)"
_TWICE = re.compile(rf"{_HALF} ?(?:[(\[《〈【]{_HALF}[)\]》〉】]|/ ?{_HALF})")

_LETTERS = re.compile("[A-Za-z]+(?:[ -][A-Za-z]+)*")
_SHORTEST_PART = 3
# Before or behind these a blank makes another word: the rapist, not able, for mat.
_NO_PART = frozenset(
    ("the", "not", "non", "and", "but", "nor", "for", "all", "any", "out", "off", "mis", "dis", "sub")
)


def without_added(core: str) -> Iterator[str]:
    """The text without one thing that was added to it."""
    for found in (_AND_OTHERS.search(core), _POLITE_BEHIND.search(core)):
        if found and (found.re is _AND_OTHERS or _SIGN_OF_NAMES.search(core[: found.start()])):
            yield core[: found.start()]
    for pattern in (_POLITE_BEFORE, _SOME):
        if before := pattern.match(core):
            yield core[before.end() :]


def with_counters(core: str) -> Iterator[str]:
    """1かいだけ as 1回だけ and 1階だけ."""
    if found := _COUNTED.match(core):
        yield from (f"{found[1]}{kanji}{core[found.end() :]}" for kanji in _COUNTERS[found[2]])


def said_twice(core: str) -> tuple[str, str] | None:
    """The two halves of 出典(しゅってん) and 聖徳太子/厩戸王; a half of signs alone is none."""
    found = _TWICE.fullmatch(core)
    if found is None:
        return None
    halves = found[1].strip(" "), (found[2] or found[3]).strip(" ")
    return halves if all(any(sign.isalnum() for sign in half) for half in halves) else None


def is_joined_otherwise(one: str, other: str) -> bool:
    """Whether two English texts differ in one blank or hyphen between letters: cyber space, cyberspace."""
    if not (_LETTERS.fullmatch(one) and _LETTERS.fullmatch(other)):
        return False
    if _letters(one) != _letters(other):
        return False
    differing = _joints(one) ^ _joints(other)
    return len(differing) == 1 and _may_be_joined(one if len(one) > len(other) else other, differing.pop())


def _letters(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


def _joints(text: str) -> set[int]:
    """The numbers of letters before each blank or hyphen."""
    return {len(_letters(text[:at])) for at, sign in enumerate(text) if sign in " -"}


def _may_be_joined(text: str, joint: int) -> bool:
    words = re.split("[ -]", text)
    before = 0
    for word, following in pairwise(words):
        before += len(word)
        if before == joint:
            parts = (word, following)
            return all(len(part) >= _SHORTEST_PART and part.lower() not in _NO_PART for part in parts)
    return False
