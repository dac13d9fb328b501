"""How many: a quantity, among others that are written like it."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from quiz.article.families.context import Context
from quiz.article.families.making import FEWEST_OTHERS, key_of, made, option
from quiz.article.families.stems_ja import after, asked, clause_at, equated, free, gapped, place
from quiz.article.japanese.other_amounts import Other, others
from quiz.article.parts import Draft, Sentence, Slot

# Numbers that name something instead of counting it, or of which one too many is no mistake to speak of.
_NAMING_UNITS_TEXT = (
    "号 条 丁目 番 代 か条 カ条 区 世紀 組 年 月 日 時 分 秒 章 項 万 名 機 番目 便 年前 日前 年後 日後"
    " 分前 週間前 週間後"
)
_NAMING_UNITS = frozenset(_NAMING_UNITS_TEXT.split())
_FIXED = {
    "都道府県": Fraction(47),
    "時間": Fraction(24),
    "日間": Fraction(365),
    "キロ": Fraction("42.195"),
}
_UNASKED_BOUNDS = ("超", "余り", "あまり", "余", "強", "弱", "規模", "近く", "前後", "程度", "ほど")
_MORE = re.compile("を(?:大きく)?(?:超え|超す|こえ|上回)|より多")
_LESS = re.compile("を(?:大きく)?下回|に満た|より少な|に届か")
_FAR = 8
_BETWEEN = re.compile("[、・と]")
_LISTED = re.compile("[^、・。「」はがをにで]+(?:[、・と][^、・。「」はがをにで]+)+の$")
_MAGNITUDES = re.compile("[千百]?[万億兆]")
# Of which one it is, and of how many others, is asked with a gap: 11位の伊予, 宮城など11県.
_ATTRIBUTES = ("位", "枚目", "番目", "年目", "点目", "回目", "度目")
# 主力品種は61.8%で: of what, stands in front.
_SHARED = re.compile("率|割合|比率|シェア|占め|濃度|湿度|確率|支持")
_SHARES = ("%", "％", "パーセント", "割")
# 3年間で is not "is three years".
_DURING_TEXT = "年間 年半 時間 時間半 日間 週間 か月 カ月 カ月間 か月間 分間 秒 試合 回 連勝 年ぶり 連覇"
_DURING = frozenset(_DURING_TEXT.split())


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for slot in context.slots_of(sentence, "quantity"):
        if not is_askable(slot) or is_counted(sentence, slot):
            continue
        distractors = [option(o.text, slot, o.value) for o in fitting(sentence, slot)]
        ask = _ask(context, sentence, slot)
        if ask is None or len(distractors) < FEWEST_OTHERS:
            continue
        options = sorted([key_of(slot), *distractors], key=lambda each: each.value or 0)
        yield made(context, sentence, kind="choice", ask=ask, fact=fact(slot), slots=[slot], options=options)


def fitting(sentence: Sentence, slot: Slot) -> Sequence[Other]:
    """Other quantities that are wrong here: 600人を超える is as true as 1100人を超える."""
    found = [other for other in others(slot) if other.text not in sentence.text]
    behind = after(sentence, slot, _FAR)
    if _MORE.match(behind):
        return [other for other in found if other.value > (slot.value or 0)]  # type: ignore[operator]
    if _LESS.match(behind):
        return [other for other in found if other.value < (slot.value or 0)]  # type: ignore[operator]
    return found


def is_askable(slot: Slot) -> bool:
    """Whether the quantity counts something, and could have been another one."""
    is_one = slot.value == 1 and slot.unit != "位"
    is_fixed = slot.unit in _FIXED and slot.value == _FIXED[slot.unit]
    return not (slot.unit in _NAMING_UNITS or is_one or is_fixed or not slot.unit)


def is_counted(sentence: Sentence, slot: Slot) -> bool:
    """Whether the things stand there to be counted: 札幌、仙台、高松の3市."""
    before = sentence.text[: place(sentence, slot)[0]]
    listed = _LISTED.search(before) if before.endswith("の") else None
    return listed is not None and len(_BETWEEN.findall(listed[0])) + 1 == slot.value


def fact(slot: Slot) -> str:
    return f"quantity:{slot.value}:{slot.unit}"


def _ask(context: Context, sentence: Sentence, slot: Slot) -> str | None:
    clause = clause_at(context, sentence, slot)
    start, end = place(sentence, slot)
    if clause is None or sentence.text[:start].endswith(("この", "その", "あの")):
        return None
    is_share = slot.unit.startswith(_SHARES) and not _SHARED.search(sentence.text, clause.start, start)
    if slot.unit not in _DURING and not is_share and (question := equated(clause, start, end, _asking(slot))):
        return question
    if (
        slot.suffix not in _UNASKED_BOUNDS
        and slot.prefix != "第"
        and free(context, sentence, start)
        and not (slot.unit in _ATTRIBUTES and after(sentence, slot) == "の")
        and not sentence.text[:start].endswith(("など", "要件の", "条件の", "目標の", "基準の"))
        and not slot.unit.endswith("半")
        # 何年連続で逃している出場へ「…」と語りましたか asks for two things.
        and "「" not in sentence.text[end : clause.end]
        and _goes_on(sentence, slot)
    ):
        question = asked(clause, start, end, _asking(slot))
        if question:
            return question
    return gapped(clause, start, end)


def _asking(slot: Slot) -> str:
    """約5年間 → 約何年間, 186億円 → 何億円."""
    magnitudes = _MAGNITUDES.findall(slot.surface)
    is_round = len(magnitudes) == 1 and slot.surface.endswith(f"{magnitudes[0]}{slot.unit}{slot.suffix}")
    count = "いくつ" if slot.unit == "つ" else f"何{magnitudes[0] if is_round else ''}{slot.unit}"
    return f"{slot.prefix}{count}{slot.suffix}"


def _goes_on(sentence: Sentence, slot: Slot) -> bool:
    follows = after(sentence, slot)
    return not follows.isdigit() and follows not in ("、", "）", ")", "・", "。", "増", "減", "高", "安")
