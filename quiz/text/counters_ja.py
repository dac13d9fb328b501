"""What stands around a Japanese number: counters, idioms that are none, and words of bound (約, 以上)."""

import re

from quiz.text.quantity import Bound

# Behind one of these a number in kanji counts something. Left out: 国 (三国志), 重, 州 (九州), 条 (二条), 次.
_COUNTERS = (
    "つ|人|名|年間|年度|年|か月|カ月|ヶ月|ヵ月|ケ月|箇月|月|日間|日|時間|時|分間|分|秒|週間|週|歳|才|回|度|倍|個|本|枚|冊|台|匹|頭|羽|件"
    "|か国|カ国|ヶ国|ヵ国|ケ国|箇国|か所|カ所|ヶ所|ヵ所|箇所|か条|カ条|ヶ条|カ年|か年|ヶ年|か|カ|円|ドル|ユーロ|ポンド|ウォン|ルーブル"
    "|割|パーセント|%|発|社|校|軒|戸|票|席|問|文字|字|語|文|章|節|項目|項|ページ|頁|行|段階|段|階|位|番目|番|号|世紀|世代|代|種類|種|組|班"
    "|クラス|通り|便|局|拠点|分野|周年|周|杯|隻|基|トン|キロ|メートル|センチ|グラム|リットル|ポイント|桁|巻|曲|話|試合|勝|敗|例|案|品|点|泊|色"
    "|丁目|ダース"
)
COUNTER = re.compile(_COUNTERS)
_ANY_COUNTER = (
    rf"(?:(?:{_COUNTERS}|[ァ-ヶー]{{1,10}}|[A-Za-z]{{1,4}}|国|両|次|州|県|市|者|目|間|分|戦|機|面){{0,2}})"
)

# Words and names that look like a number with a counter.
IDIOM = re.compile(
    r"十分(?!間)|十字(?:架|路|軍|星)|(?<=赤)十字|十二分|五分五分|三日月|三日坊主|二日酔|四日市|八日市|十日町|二人三脚|三人称|二人称|二度と|二枚目|二枚舌|三枚目"
    r"|六本木|二本松|三本木|百人一首|千羽鶴|千人針|千代|千歳|八代|十人十色|百発百中|八百万|三面記事|三者|千枚田|千本|九段"
    r"|七五三|九分九厘|三回忌|七回忌|十八番|二つ返事|四分五裂|二段構え"
)
ORDINAL_IDIOM = re.compile(r"三者|三国|三世界|三セクター|六感|二言語|二外国語|二次")

_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("about", re.compile(r"(?:約|およそ|おおよそ|おおむね|概ね|ほぼ|だいたい|大体)[$€£¥]?$")),
    ("at least", re.compile(r"(?:少なくとも|最低でも|最低)(?:、|で)?[$€£¥]?$")),
    ("at most", re.compile(r"(?:最大で|最大|最高で|多くても|多くて|せいぜい)、?[$€£¥]?$")),
)
_WORDS_AFTER: dict[Bound, str] = {
    "unsure": "強|弱|まで|足ら|(?<=[歳才])から",
    "at least": "以上|超|を超|を下らな|をこえ|を上回|より多|余り|あまり|余(?!地)",
    "at most": "以下|以内|未満|を下回|より少な",
    "about": "ほど|程度|前後|くらい|ぐらい|ごろ|ころ|頃|近く",
}
_AFTER = {bound: re.compile(f"{_ANY_COUNTER}(?:{words})") for bound, words in _WORDS_AFTER.items()}
# Most numbers have none of these words: one look tells.
_ANY_AFTER = re.compile(f"{_ANY_COUNTER}(?:{'|'.join(_WORDS_AFTER.values())})")


def bound_of(text: str, start: int, end: int) -> Bound:
    """How exact the number between these places is."""
    before = text[max(0, start - 8) : start]
    for bound, words in _BEFORE:
        if words.search(before):
            return bound
    if not _ANY_AFTER.match(text, end, end + 30):
        return "exact"
    return next(bound for bound, words in _AFTER.items() if words.match(text, end, end + 30))
