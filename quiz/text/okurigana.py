"""The fold of okurigana that may be left out: 取り扱い, 取扱い and 取扱; 行なう and 行う."""

import re

from quiz.text.kanji import okurigana_of

_KANJI = "[々一-鿿]"
_BETWEEN = re.compile(rf"({_KANJI})([ぁ-ん]{{1,3}})(?={_KANJI})")
_AT_END = re.compile(rf"(?<=[々一-鿿の])({_KANJI})([ぁ-ん]{{1,3}})$")
# Without these kana they are other words (しょくもつ, せいぶつ, どくしょ), or no words.
_OTHER_WORDS = re.compile(
    "食べ物|生き物|読み書|見聞き|生け花|落ち葉|染め物|飲み水|切り下|引き出|行き来|立ち木|思い出|着せ"
)

# Kana that today's rules leave to the reading of the kanji, and older ones wrote, or the other way round.
_LONGER = re.compile(
    "(?<=[行])な(?=[わいうえおっ])|(?<=[表現著断])わ(?=[さしすせそらりるれろっ])|(?<=[終変])わ(?=[らりるれろっ])"
    "|(?<=生)ま(?=れ)|(?<=当)た(?=[らりるれろっ])|(?<=分)か(?=[らりるれろっ])|(?<=向)か(?=[わいうえおっ])"
    "|(?<=起)こ(?=[らりるれろさしすせそっ])|(?<=落)と(?=[さしすせそ])|(?<=暮)ら(?=[さしすせそ])"
    "|(?<=積)も(?=[らりるれろっ])|(?<=聞)こ(?=え)|(?<=押)さ(?=え)|(?<=捕)ら(?=え)|(?<=浮)か(?=[ばびぶべぼん])"
)


def okurigana(text: str) -> str:
    """F23: no kana of a verb between kanji or behind a compound, and today's okurigana of some verbs."""
    if text.isascii():
        return text
    text = _LONGER.sub("", text)
    if _OTHER_WORDS.search(text):
        return text
    return _AT_END.sub(_without, _BETWEEN.sub(_without, text))


def _without(found: re.Match[str]) -> str:
    return found[1] if found[2] in okurigana_of(found[1]) else found[0]
