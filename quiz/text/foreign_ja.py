"""The fold of foreign words in kana: ヴェルサイユ and ベルサイユ, ウィーン and ウイーン."""

import re

_VOICED_U = re.compile("([ヴゔ])([ァィェォャュョぁぃぇぉゃゅょ]?)")
_VOICED = {
    **{"": "ぶ", "ぁ": "ば", "ぃ": "び", "ぇ": "べ", "ぉ": "ぼ", "ゃ": "びゃ", "ゅ": "びゅ", "ょ": "びょ"},
}
_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F5)}
_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3095)}

_RUN = re.compile("[ぁ-ゖァ-ヺー]{4,}")
_SOUNDS = (
    *(
        ("てぃ", "ち"),
        ("でぃ", "じ"),
        ("つぃ", "ち"),
        ("てゅ", "ちゅ"),
        ("でゅ", "じゅ"),
        ("とぅ", "つ"),
        ("どぅ", "ず"),
    ),
    *(
        (f"{base}{small}", f"{base}{large}")
        for base in "うふくぐつ"
        for small, large in zip("ぁぃぇぉ", "あいえお", strict=True)
    ),
    *((f"{base}や", f"{base}あ") for base in "いきぎしじちにびみり"),
)
_IN_KATAKANA = tuple((one.translate(_TO_KATAKANA), other.translate(_TO_KATAKANA)) for one, other in _SOUNDS)
_WAYS = {**dict(_SOUNDS), **dict(_IN_KATAKANA)}
_WAY = re.compile("|".join(_WAYS))


def foreign(text: str) -> str:
    """F6: one way to write the sounds that Japanese has not; words of three signs stay (ティー, チー)."""
    return text if text.isascii() else _RUN.sub(_rewritten, _VOICED_U.sub(_voiced, text))


def _rewritten(run: re.Match[str]) -> str:
    return _WAY.sub(lambda found: _WAYS[found[0]], run[0])


def _voiced(found: re.Match[str]) -> str:
    sign, small = found.groups()
    said = _VOICED[small.translate(_TO_HIRAGANA)]
    return said.translate(_TO_KATAKANA) if sign == "ヴ" else said
