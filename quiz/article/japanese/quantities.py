"""Quantities in a Japanese sentence, whole: with what bounds them and what they count."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from quiz.reading.words import Token
from quiz.text.numbers_ja import read
from quiz.text.quantity import Quantity, half_width

_BEFORE = re.compile(
    r"(?:約|およそ|おおよそ|ほぼ|最大で?|最低|少なくとも|平均|延べ|のべ|計|第|マイナス|氷点下)[$€£¥]?$|[$€£¥]$"
)
_AFTER = re.compile(
    r"(?:以上|以下|未満|以内|超(?!え)|余り|あまり|余(?![地裕計分])|前後|程度|ほど|近く|弱(?=[のがをに、])|強(?=[のがをに、])|規模)"
)
_SQUARE = r"(?:平方|立方)?(?:キロ|センチ|ミリ|ヘクト)"
_METRIC = (
    rf"{_SQUARE}?(?:メートル|グラム|リットル|ワット時?|パスカル|ヘルツ)|平方メートル|立方メートル|{_SQUARE}"
)
_MONEY = r"円|(?:米|台湾|香港|豪)?ドル|ユーロ|ポンド|ウォン|人民元|元(?![年帥首])|ルーブル|ルピー|フラン"
_TIME = (
    r"年間|年半|年ぶり|年連続|年前|年後|年目|年|(?:か|カ|ヶ|ヵ|ケ|箇)月(?:間|ぶり|連続|前|後)?|週間(?:ぶり|前|後)?|日間|日ぶり|日連続|日目|日前|日後|日"
    r"|時間(?:半|前|後)?|分間|分前|秒間|秒|世紀|周年|世代"
)
_COUNTED = (
    r"人|名|歳|回目|回|度目|度|倍|個|本|枚|冊|台|匹|頭|羽|件|(?:か|カ|ヶ|ヵ|ケ|箇)国|(?:か|カ|ヶ|ヵ|ケ|箇)所|(?:か|カ|ヶ|ヵ|ケ|箇)村|発|社|校|軒"
    r"|世帯|戸|票|議席|席|問|文字|字|語|種類|種|段階|階建て|階|位|番目|番|号|点差|点|試合|勝|敗|連勝|連敗|連覇|得点|打点|本塁打|安打"
    r"|歩|周|杯|隻|機|基|棟|両|トン|ヘクタール|ノット|カロリー|ポイント|区間|区|団体|チーム|種目|競技|部門|作品|曲|巻|話|編|幕|館|店舗|店|便|路線|駅|市町村|市町|市区町村|都道府県|道府県"
    r"|自治体|府県|市|町|村|県|組|班|品目|品種|品|項目|案|株|束|箱|袋|皿|玉|色|球|球場|着|室|床|例|言語|か条|カ条|人分|食|泊|丁目|条|つ|割|食分|回戦|メートル超|万"
)
_UNIT = re.compile(rf"(?:%|％|パーセント)(?:ポイント)?|ポイント|{_METRIC}|{_MONEY}|{_TIME}|{_COUNTED}")
_TENTHS = re.compile(r"割(?:[0-9一二三四五六七八九]分)?")
_TAIL = re.compile(r"ぶり|連続|目(?![標的指])")
# A score, a formation, a range or a clock is more than one number: 3-1, 4-3-3, 5〜6, 2勝1敗, 午後3時20分.
_SCORE = re.compile(
    r"[0-9]+ ?(?:[-–―−ー~〜:対]|から) ?[0-9]+(?:[-–―−][0-9]+)*|[0-9]+勝[0-9]+敗(?:[0-9]+分け?)?"
    r"|[0-9]+分の[0-9]+|[0-9]+時間[0-9]+分(?:[0-9]+秒)?|[0-9]+分[0-9]+秒(?:[0-9]+)?|[0-9]+(?:メートル|秒)[0-9]+"
)
_CLOCK = re.compile(r"(?:午前|午後|正午)?[0-9]{1,2}時(?!間|[代速])(?:[0-9]{1,2}分|半)?")
_FOLLOWING = frozenset(
    ["増", "減", "高", "安", "増加", "減少", "上昇", "低下", "下落", "短縮", "延長", "超過", "以前"]
)
_JOINED = re.compile(r"[・/][0-9]|[0-9][・/]$")


@dataclass(frozen=True)
class Amount:
    """A quantity, from `start` to `end`; `is_whole` is false for a score, a clock or a number in a name."""

    start: int
    end: int
    value: Fraction | None
    unit: str
    prefix: str
    suffix: str
    is_whole: bool


@dataclass(frozen=True)
class _Words:
    """The words of a sentence by the places where they begin and where they end."""

    starting: Mapping[int, Token]
    ending: Mapping[int, Token]


def amounts(text: str, words: Sequence[Token], taken: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    """Every quantity of `text` from left to right that lies in none of the `taken` stretches."""
    text = half_width(text)
    quantities = [q for q in read(text) if q.firm and not any(start <= q.start < end for start, end in taken)]
    if not quantities:
        return
    placed = _placed(words)
    compounds = [found.span() for found in (*_SCORE.finditer(text), *_CLOCK.finditer(text))]
    at = 0
    for quantity in quantities:
        if quantity.start < at:
            continue
        inside = next((c for c in compounds if c[0] <= quantity.start < c[1]), None)
        amount = _compound(*inside) if inside else _amount(text, placed, quantity)
        at = amount.end
        yield amount


def _placed(words: Sequence[Token]) -> _Words:
    # Where several words stand in one place, the first one counts.
    backwards = words[::-1]
    return _Words({word.start: word for word in backwards}, {word.end: word for word in backwards})


def _compound(start: int, end: int) -> Amount:
    return Amount(start, end, None, "", "", "", is_whole=False)


def _amount(text: str, words: _Words, quantity: Quantity) -> Amount:
    before = _BEFORE.search(text, max(0, quantity.start - 6), quantity.start)
    prefix = before[0] if before else ""
    at = quantity.end
    unit = _unit_at(text, words, at)
    if tenths := _TENTHS.search(text, quantity.start, at):
        unit, at = tenths[0], max(at, tenths.end())
    else:
        at += len(unit)
    tail = _TAIL.match(text, at)
    at, unit = (tail.end(), unit + tail[0]) if tail and unit else (at, unit)
    after = _AFTER.match(text, at)
    suffix = after[0] if after and unit else ""
    start = quantity.start - len(prefix)
    is_whole = bool(unit) and _ends_well(text, words, at + len(suffix)) and _begins_well(text, words, start)
    return Amount(start, at + len(suffix), quantity.value, unit, prefix, suffix, is_whole=is_whole)


def _unit_at(text: str, words: _Words, at: int) -> str:
    """The counter at this place: the longest of ours that ends where a word ends, else a dictionary's."""
    found = _UNIT.match(text, at)
    if found and found.end() in words.ending:
        return found[0]
    word = words.starting.get(at)
    return word.text if word and "助数詞" in "".join(word.part) else ""


def _ends_well(text: str, words: _Words, end: int) -> bool:
    """Whether no noun goes on behind the quantity, so that both are one name or one longer unit."""
    word = words.starting.get(end)
    if word is None:
        return end >= len(text)
    if word.is_a("接尾辞") or _JOINED.match(text, end):
        return False
    if word.is_a("名詞", "数詞"):
        # 3年ぶり5回目の優勝 are two quantities.
        return text[:end].endswith(("ぶり", "連続"))
    is_noun = word.is_a("名詞") and not word.is_a("名詞", "普通名詞", "副詞可能")
    return not is_noun or word.text in _FOLLOWING


def _begins_well(text: str, words: _Words, start: int) -> bool:
    word = words.ending.get(start)
    if word is None:
        return start == 0
    is_name = word.is_a("名詞", "固有名詞") or (word.text[-1:].isascii() and word.text[-1:].isalnum())
    return not (is_name or word.is_a("接頭辞") or word.is_a("名詞", "数詞") or text[start - 1] in "・.-/")
