"""Whether a reading can be laid over its word: とりくむ over 取り組む, not とりつぐ."""

import re
from functools import lru_cache
from itertools import groupby

from quiz.text.fold_japanese import kana

# The small letters of 三ヶ月 and 市ケ谷 are read like kanji.
_KANJI = re.compile(
    r"[々〆〇ヶヵ\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]|(?<=[0-9０-９\u3400-\u9fff])ケ(?=[\u3400-\u9fff])"
)
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]")
_SIGNS = re.compile(r"[\s・＝=]")


@lru_cache(maxsize=4096)
def fits(word: str, reading: str) -> bool:
    """Whether the kana of the word stand in its reading, and each kanji has at least one of its own.

    Digits, Latin letters and other signs may be read or stay as they are.
    """
    return re.fullmatch(_pattern(_SIGNS.sub("", word)), kana(_SIGNS.sub("", reading))) is not None


def _pattern(word: str) -> str:
    kinds = groupby(range(len(word)), key=lambda at: _kind(word, at))
    return "".join(_part(kind, "".join(word[at] for at in places)) for kind, places in kinds)


def _kind(word: str, at: int) -> str:
    if _KANJI.match(word, at):
        return "kanji"
    return "kana" if _KANA.match(word, at) else "other"


def _part(kind: str, letters: str) -> str:
    if kind == "kana":
        return re.escape(kana(letters))
    return f".{{{len(letters)},}}" if kind == "kanji" else ".+"
