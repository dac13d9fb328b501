"""Where a Japanese line may break: between phrases, never inside a word, a number or a name."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

import budoux

from quiz.reading.words import Word

_AFTER_STOP = re.compile(r"(?<=[、。：？！:?!])")
# ウォロディミル・ゼレンスキー breaks after the dot, 日・ポーランド does not.
_AFTER_DOT = re.compile(r"(?<=[ァ-ー]{4}・)(?=[ァ-ー]{4})")
_NOT_BEFORE = re.compile(
    r"[\s、。，．,.・：；:;？！?!‥…ー～〜~%％°℃゛゜」』）】〉》〕］｝”’)\]}々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]"
)
_NOT_AFTER = re.compile(r"[\s「『（【〈《〔［｛“‘(\[{0-9０-９￥¥$＄£€#＃@＠]")
_WHOLE = re.compile(r"[0-9０-９]+分の[0-9０-９]+|[!-~À-ɏ]+")


def breaks(text: str, words: Sequence[Word]) -> frozenset[int]:
    """The places between two letters of `text` where a line may end."""
    wanted = {*_phrase_ends(text), *_ends(_AFTER_STOP, text), *_ends(_AFTER_DOT, text)}
    return frozenset(at for at in wanted - _inside(text, words) if _is_fit(text, at))


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def _phrase_ends(text: str) -> set[int]:
    return set(accumulate(len(phrase) for phrase in _parser().parse(text)))


def _ends(pattern: re.Pattern[str], text: str) -> set[int]:
    return {found.start() for found in pattern.finditer(text)}


def _inside(text: str, words: Sequence[Word]) -> set[int]:
    """The places inside of words, and those between a word and what clings to it."""
    stretches = [(word.start, word.end) for word in words] + [m.span() for m in _WHOLE.finditer(text)]
    clinging = {word.start for word in words if word.joins_previous}
    clinging |= {word.end for word in words if word.joins_next}
    # だから after a full stop begins a sentence, although the dictionary sees a particle.
    clinging -= _ends(_AFTER_STOP, text)
    return clinging | {at for start, end in stretches for at in range(start + 1, end)}


def _is_fit(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    return not (_NOT_AFTER.match(text, at - 1) or _NOT_BEFORE.match(text, at))
