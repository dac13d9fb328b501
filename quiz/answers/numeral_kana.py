"""Numbers in kana, as children and input methods leave them: ごねん, さんにん, 3000まん, 3わり."""

import re
from collections.abc import Mapping

from quiz.answers.numeral_ja import NUMERAL_SIGN, numeral_ja
from quiz.answers.units import is_unit
from quiz.text.fold_japanese import kana

_KANJI: Mapping[str, str] = {
    sound: kanji
    for kanji, sounds in (
        *(("〇", "れい ぜろ"), ("一", "いち いっ"), ("二", "に"), ("三", "さん"), ("四", "よん よ し")),
        *(("五", "ご"), ("六", "ろく ろっ"), ("七", "なな しち"), ("八", "はち はっ"), ("九", "きゅう く")),
        *(("十", "じゅう じゅっ じっ"), ("百", "ひゃく びゃく ぴゃく ひゃっ"), ("千", "せん ぜん")),
        *(("万", "まん"), ("億", "おく"), ("兆", "ちょう")),
    )
    for sound in sounds.split(" ")
} | {"てん": "点"}
_SOUND = re.compile("|".join(sorted(_KANJI, key=len, reverse=True)))
_LONGEST = 60

# Behind a number in signs; ちょうど is no 兆, センチ no 千.
_SCALE = re.compile(
    rf"(?<={NUMERAL_SIGN.pattern}) ?(?:(まん)|(おく)|(ちょう)(?!ど|め)|(せん)(?!ち|と)|(ひゃく))"
)
_SCALES = ("万", "億", "兆", "千", "百")
# 14万 2000, 3 億.
_BLANK = re.compile(r"(?<=[0-9]) (?=[万億兆])|(?<=[万億兆千]) (?=[0-9])")
# 3.14 of 3てん14.
_POINT = re.compile("(?<=[0-9])てん(?=[0-9])")
# 2万 of 2まん; 3割 of 3わり.
_TENTHS = re.compile("(?<=[0-9〇一二三四五六七八九十])わり")


def with_kanji(text: str) -> str:
    """The text with the kana of its number as kanji; as it is, where they say no number."""
    if text.isascii():
        return text
    signs = _BLANK.sub("", _SCALE.sub(_scale, text))
    signs = _POINT.sub("点", _TENTHS.sub("割", signs))
    return _all_in_kana(signs) or signs


def _scale(found: re.Match[str]) -> str:
    return next(kanji for kanji, sound in zip(_SCALES, found.groups(), strict=True) if sound)


def _all_in_kana(text: str) -> str | None:
    """さんにん is 三 and にん, not 三二 and ん: what stands behind the number must be nothing or a unit."""
    said = kana(text)
    sounds: list[re.Match[str]] = []
    at = 0
    while at < min(len(said), _LONGEST) and (found := _SOUND.match(said, at)):
        sounds.append(found)
        at = found.end()
    while sounds:
        kanji = "".join(_KANJI[sound[0]] for sound in sounds)
        rest = text[sounds[-1].end() :].lstrip()
        read = numeral_ja(kanji, 0)
        if read and read.end == len(kanji) and (not rest or is_unit(rest)):
            return kanji + rest
        sounds.pop()
    return None
