"""The folds of Japanese text: kana, signs inside of an answer, the long vowel mark, ヴ, variant kanji."""

import re

from quiz.text.counters_ja import COUNTER

# ァ–ヴ and ヽヾ have hiragana at the same distance; ー and ・ belong to both. ヵ and ヶ are written
# small or not as one likes (関ヶ原, 関ケ原).
_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F5), 0x30FD, 0x30FE)} | {
    ord(small): large for small, large in zip("ヵヶゕゖ", "かけかけ", strict=True)
}

# The か that counts is written in several ways: 五か国, 五カ国, 五ヶ国.
_COUNTING_KA = re.compile(
    r"(?<=[0-9〇一二三四五六七八九十百千万数何])[ヵヶカケゕゖけ箇個](?=[月国所条年村校店社])"
)
# The ヶ between kanji that is said が: 霞ヶ関, 霞が関.
_JOINING_GA = re.compile(r"(?<=[一-鿿])[ヶケガ](?=[一-鿿])")

# A number in a word, behind 第 or before what it counts: 第二次 and 第2次, 三か所 and 3か所.
_NUMERAL = re.compile(
    rf"(?<![0-9〇一二三四五六七八九十百千万億.])(?:(?<=第)|(?=[一二三四五六七八九十]{{1,3}}(?:{COUNTER.pattern})))"
    r"([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?![0-9〇一二三四五六七八九十百千万億])"
)
_DIGITS = "〇一二三四五六七八九"

# A middle dot stays between digits (1・5 is not 15); hyphens and double hyphens go only from between
# kana or kanji, as in ジャン＝ジャック (x=5 is no name).
_INNER = re.compile(
    r"[\s「」『』〈〉《》“”‘’\"]"
    r"|(?<![0-9０-９])[・·]|[・·](?![0-9０-９])"
    r"|(?<=[ぁ-ヿ一-鿿])[=＝゠]+(?=[ぁ-ヿ一-鿿])|(?<=[ぁ-ヿ])[-‐]+(?=[ぁ-ヿ])"
    r"|(?<![0-9A-Za-z])'|'(?![0-9A-Za-z])"
)
_ENDS = "。．.!！?？、,，…"

_KANA_RUN = re.compile("[ぁ-ゖァ-ヺー]+")
_SHORTEST_WORD = 3
# These are no sounds of their own: ジュリー has three, as ジュリ would have two.
_SMALL = re.compile("[ぁぃぅぇぉゃゅょァィゥェォャュョ]")

_VOICED_U = re.compile("([ヴゔ])([ァィェォャュョぁぃぇぉゃゅょ]?)")
_VOICED = {
    "ヴ": {
        "": "ブ",
        "ァ": "バ",
        "ィ": "ビ",
        "ェ": "ベ",
        "ォ": "ボ",
        "ャ": "ビャ",
        "ュ": "ビュ",
        "ョ": "ビョ",
    },
    "ゔ": {
        "": "ぶ",
        "ぁ": "ば",
        "ぃ": "び",
        "ぇ": "べ",
        "ぉ": "ぼ",
        "ゃ": "びゃ",
        "ゅ": "びゅ",
        "ょ": "びょ",
    },
}

# Old and other forms of one character, each in front of today's form. Characters that are merely alike
# (斉 and 斎) or that took the place of several (弁, 予, 余) are not here.
_VARIANT_PAIRS = (
    "邊辺 邉辺 髙高 﨑崎 嵜崎 齋斎 齊斉 濵浜 濱浜 澤沢 廣広 櫻桜 國国 圀国 嶋島 嶌島 "
    "峯峰 冨富 瀧滝 龍竜 眞真 槇槙 榮栄 惠恵 壽寿 實実 德徳 衞衛 淺浅 增増 橫横 淸清 "
    "靑青 黑黒 鹽塩 驛駅 戰戦 爭争 團団 圖図 號号 會会 學学 體体 圓円 縣県 鐵鉄 萬万 "
    "蟲虫 佛仏 傳伝 變変 黨党 滿満 灣湾 臺台 醫医 區区 經経 濟済 藏蔵 關関 舊旧 樂楽 "
    "燒焼 應応 歐欧 假仮 價価 畫画 擴拡 覺覚 勸勧 氣気 犧犠 擧挙 曉暁 勳勲 敎教 輕軽 "
    "繼継 硏研 縱縦 從従 處処 敍叙 獎奨 乘乗 條条 狀状 寫写 釋釈 收収 肅粛 燈灯 當当 "
    "鬪闘 讀読 獨独 姬姫 發発 晚晩 賣売 麥麦 祕秘 濕湿 舍舎 專専 錢銭 雙双 總総 莊荘 "
    "裝装 屬属 對対 擔担 單単 遲遅 晝昼 鑄鋳 聽聴 轉転 點点 稻稲 彌弥 譯訳 藥薬 豐豊 "
    "寶宝 萠萌 每毎 默黙 來来 賴頼 亂乱 覽覧 兩両 綠緑 壘塁 禮礼 勵励 靈霊 戀恋 爐炉 "
    "勞労 郞郎 錄録 桒桑 栁柳 舘館 埜野 凉涼 𠮷吉 吳呉 內内 緖緒 步歩 拔抜 彥彦 閒間 "
    "歷歴 戶戸 證証 藝芸 聲声 數数 圍囲 爲為 or ir in "
)
_REPEATED = re.compile("([一-鿿])々")
_VARIANTS = str.maketrans(_VARIANT_PAIRS[::3], _VARIANT_PAIRS[1::3])


def kana(text: str) -> str:
    """F3: katakana as hiragana, ヵ and ヶ as large ones, and one か for counting."""
    if text.isascii():
        return text
    return _JOINING_GA.sub("が", _COUNTING_KA.sub("か", text)).translate(_HIRAGANA)


def inner(text: str) -> str:
    """F4: no spaces, middle dots and quotation marks inside, no full stop at the end."""
    folded = _INNER.sub("", text).rstrip(_ENDS)
    # An answer of nothing but such signs is not the empty answer.
    return folded or text


def long_mark(text: str) -> str:
    """F5: no long vowel mark at the end of a word of four kana or more, the mark among them."""
    return _KANA_RUN.sub(_without_long_mark, text) if "ー" in text else text


def numerals(text: str) -> str:
    """F17: a number up to 99 in digits, where it stands behind 第 or before what it counts."""
    return text if text.isascii() else _NUMERAL.sub(_in_digits, text)


def voiced_u(text: str) -> str:
    """F6: ヴァ ヴィ ヴ ヴェ ヴォ as バ ビ ブ ベ ボ."""
    return _VOICED_U.sub(_voiced, text)


def variants(text: str) -> str:
    """F7: old and other forms of a kanji as the one in use today; 々 as what it repeats."""
    return text if text.isascii() else _REPEATED.sub(r"\1\1", text.translate(_VARIANTS))


def _without_long_mark(run: re.Match[str]) -> str:
    bare = run[0].rstrip("ー")
    return bare if len(bare) - len(_SMALL.findall(bare)) >= _SHORTEST_WORD else run[0]


def _in_digits(found: re.Match[str]) -> str:
    tens, ten, ones = found.groups()
    if tens and ones and not ten:
        return found[0]
    if not ten:
        return str(_DIGITS.index(tens or ones)) if found[0] else ""
    return str(10 * _DIGITS.index(tens or "一") + _DIGITS.index(ones or "〇"))


def _voiced(found: re.Match[str]) -> str:
    sign, small = found.groups()
    table = _VOICED[sign]
    return table[small] if small in table else table[""] + small
