"""What a word sounds like beside its neighbours: 会社 behind 株式 is がいしゃ, 家 behind 徳川 is け."""

import re
from collections.abc import Callable, Mapping, Sequence

from quiz.reading.neighbours import BEFORE, BEHIND, ONLY_AS_SUFFIX, Kind, Rows
from quiz.reading.words import Seen

_KATAKANA = re.compile("[ァ-ヺー・]+")
_ADJECTIVES = ("形容詞", "形状詞")
_WAYS_TO = frozenset({"に", "へ", "まで"})
# One goes by them, and does nothing by them: 電車で行った.
_VEHICLES = frozenset(
    {"電車", "バス", "車", "自動車", "自転車", "飛行機", "船", "新幹線", "タクシー", "地下鉄", "徒歩", "馬"}
    | {"みんな", "皆"}
)
# People of whom one speaks politely as この方, スタッフの方.
_PEOPLE = (
    "者",
    "員",
    "人",
    "師",
    "家",
    "生",
    "民",
    "客",
    "主",
    "様",
    "さん",
    "達",
    "長",
    "手",
    "性",
    "元",
    "所",
    "一般",
    "年寄り",
    "外国",
    "地元",
    "近所",
    "希望",
    "在住",
    "以上",
    "以下",
    "未満",
    "連れ",
    "親",
)
_PEOPLE_IN_KANA = frozenset(
    {"スタッフ", "メンバー", "ファン", "ボランティア", "みなさま", "みなさん", "シニア"}
)


def said(words: Sequence[Seen], at: int) -> str:
    """The reading that its neighbours give to the word at this place, or nothing."""
    rule = _RULES.get(words[at].text)
    return rule(words, at) if rule else _beside(words, at)


def _beside(words: Sequence[Seen], at: int) -> str:
    here = words[at]
    if here.text in ONLY_AS_SUFFIX and not here.is_a("接尾辞"):
        return ""
    before = words[at - 1] if at else _NOTHING
    after = words[at + 1] if at + 1 < len(words) else _NOTHING
    return _fitting(BEHIND.get(here.text, ()), before) or _fitting(BEFORE.get(here.text, ()), after)


def _fitting(rows: Rows, neighbour: Seen) -> str:
    return next((reading for wanted, reading in rows if _is(neighbour, wanted)), "")


def _is(word: Seen, wanted: Kind | frozenset[str]) -> bool:
    return word.text in wanted if isinstance(wanted, frozenset) else _KINDS[wanted](word)


def _is_noun(word: Seen) -> bool:
    is_noun_like = word.is_a("名詞") or word.is_a("接尾辞", "名詞的") or word.is_a("形状詞", "一般")
    return is_noun_like and not word.is_a("名詞", "数詞") and word.part[2:3] != ("助数詞",)


def _is_thing(word: Seen) -> bool:
    return _is_noun(word) and word.part[2:3] != ("副詞可能",)


def _is_name(word: Seen) -> bool:
    return word.is_a("名詞", "固有名詞") and not word.is_a("名詞", "固有名詞", "地名", "国")


_NOTHING = Seen("", "", ())
_KINDS: Mapping[Kind, Callable[[Seen], bool]] = {
    "noun": _is_noun,
    "thing": _is_thing,
    "deed": lambda word: word.is_a("名詞", "普通名詞", "サ変可能"),
    "name": _is_name,
    "place": lambda word: word.is_a("名詞", "固有名詞", "地名"),
    "foreign": lambda word: _KATAKANA.fullmatch(word.text) is not None,
    "none": lambda word: not _is_noun(word) and not word.is_a("接頭辞") and not word.is_a("名詞"),
}


def _went(words: Sequence[Seen], at: int) -> str:
    """行っ: いっ behind a way to somewhere, also in へも and にも; おこなっ behind a deed, also in 議論も."""
    before = words[at - 1].text if at else ""
    if before in ("も", "は") and at > 1:
        if words[at - 2].text in _WAYS_TO:
            return "いっ"
        return "おこなっ" if _KINDS["deed"](words[at - 2]) else ""
    goes_by = before == "で" and at > 1 and words[at - 2].text in _VEHICLES
    return "いっ" if before in _WAYS_TO or goes_by else ""


def _way_or_person(words: Sequence[Seen], at: int) -> str:
    """方: かた for persons and ways (農家の方, 行く方は, 書き方), ほう for sides and in comparisons."""
    before = words[at - 1] if at else None
    after = words[at + 1].text if at + 1 < len(words) else ""
    if before is None:
        return ""
    if before.is_a("動詞") and "連用形" in before.part[5]:
        return "かた"
    if before.text in ("この", "その", "あの", "どの", "という"):
        return "ほう" if _compares(words, at) else "かた"
    if before.text == "な":
        return "ほう" if after in ("で", "だ", "です") or _compares(words, at) else "かた"
    if before.is_a("形容詞"):
        return "ほう"
    if before.text == "の" and at > 1:
        return "かた" if _is_person(words[at - 2]) and not _compares(words, at) else "ほう"
    if before.is_a("動詞") or before.is_a("助動詞"):
        is_side = after in ("が", "を") and before.text == "た"
        return "ほう" if is_side or _compares(words, at) else "かた"
    is_noun = before.is_a("名詞") or before.is_a("接尾辞")
    return _beside(words, at) or ("がた" if is_noun and _is_person(before) else "")


def _compares(words: Sequence[Seen], at: int) -> bool:
    """Whether 方が いい, 方が 早い follows: of two things one is more."""
    particle, *behind = words[at + 1 : at + 4] or [_NOTHING]
    return particle.text in ("が", "も") and any(word.is_a(kind) for word in behind for kind in _ADJECTIVES)


def _is_person(word: Seen) -> bool:
    return word.text in _PEOPLE_IN_KANA or word.text.endswith(_PEOPLE)


_RULES: Mapping[str, Callable[[Sequence[Seen], int], str]] = {"行っ": _went, "方": _way_or_person}
