"""Radicals and compatibility ideographs, which PDF files put in the place of kanji, made kanji again.

Each sign becomes one sign, so that no place in the text moves.
"""

import unicodedata

# Those of U+2E80–2EFF that Unicode does not decompose, each with the kanji that looks the same.
_ALIKE = dict(
    zip(
        "⺁⺅⺇⺉⺊⺌⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺱⺲⺶⺷⺹⺺⺻⺼⺽⺾⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "厂亻几刂卜小兀尣尢巳幺彑彐忄心扌攵旡日月歹民氵氺灬爫爪丬牛犭王疋目示礻竹糸罓罒羊羊耂肀聿肉臼艹艹虎衤覀西见角讠贝足车辶辶辶阝钅長镸长门阝阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
        strict=True,
    )
)


def _kanji(sign: str) -> str:
    kanji = _ALIKE.get(sign) or unicodedata.normalize("NFKC", sign)
    return kanji if len(kanji) == 1 else sign


_RADICALS = {code: _kanji(chr(code)) for code in range(0x2E80, 0x2FE0)}
_COMPATIBLE = {code: _kanji(chr(code)) for code in range(0xF900, 0xFB00)}


def without_radicals(text: str) -> str:
    """The text with kanji in the place of radicals, which no running text means."""
    return text.translate(_RADICALS)


def without_compatible(text: str) -> str:
    """The text also without compatibility ideographs.

    Only for PDF: in typed text such a form may be how a person writes the own name.
    """
    return text.translate(_COMPATIBLE)
