"""Where a Japanese line may break: between phrases, never inside a word, a number or a name."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from itertools import accumulate, pairwise

import budoux

from quiz.reading.words import Word

_AFTER_STOP = re.compile(r"(?<=[、。：？！:?!])")
# ウォロディミル・ゼレンスキー breaks after the dot, 日・ポーランド does not.
_AFTER_DOT = re.compile(r"(?<=[ァ-ー]{4}・)(?=[ァ-ー]{4})")
_NOT_BEFORE = re.compile(
    r"[\s、。，．,.・：；:;？！?!‥…ー～〜~%％°℃゛゜」』）】〉》〕］｝”’)\]}々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]"
)
_NOT_AFTER = re.compile(r"[\s「『（【〈《〔［｛“‘(\[{0-9０-９￥¥$＄£€#＃@＠]")
# Two phrases for a parser, one for a reader: どの表示が, 実験として, 協力について.
_POINTING = frozenset({"この", "その", "あの", "どの"})
_PARTICLE = re.compile(
    r"と(?:し[てた]|いう|いった)|に(?:ついて|対し|関し|よって|より|よる|とって|おいて|おける|かけて|向けて)"
)
# 正解では|ありません is one phrase to the parser, and too long for a phone.
_AFTER_PARTICLE = re.compile(
    r"では(?=ありま|な[いくか])|でも(?=かまいま)|(?:として|に(?:ついて|よって|とって|おいて|対して|関して|かけて|向けて))(?=[ァ-ヺ\u4e00-\u9fff])"
)
# Together they still have to find room on a phone.
_LONGEST_TOGETHER = 10
_WHOLE = re.compile(r"[0-9０-９]+分の[0-9０-９]+|[!-~À-ɏ]+")


def breaks(text: str, words: Sequence[Word]) -> frozenset[int]:
    """The places between two letters of `text` where a line may end."""
    wanted = {
        *_phrase_ends(text),
        *(end for pattern in (_AFTER_STOP, _AFTER_DOT, _AFTER_PARTICLE) for end in _ends(pattern, text)),
    }
    fit = frozenset(at for at in wanted - _inside(text, words) if _is_fit(text, at))
    return fit - _needless(text, fit)


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def _phrase_ends(text: str) -> set[int]:
    return set(accumulate(len(phrase) for phrase in _parser().parse(text)))


def _ends(pattern: re.Pattern[str], text: str) -> set[int]:
    return {found.end() for found in pattern.finditer(text)}


def _needless(text: str, places: Collection[int]) -> set[int]:
    """Those of the places that divide what a reader takes for one phrase."""
    needless = set()
    start = 0
    for at, end in pairwise([*sorted(places), len(text)]):
        is_one = text[start:at] in _POINTING or _PARTICLE.match(text, at - 1)
        if is_one and end - start <= _LONGEST_TOGETHER:
            needless.add(at)
        else:
            start = at
    return needless


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
