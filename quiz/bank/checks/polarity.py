"""Words that come in pairs of opposites, and which of the two a text says: it rose, or it fell."""

import re
from dataclasses import dataclass

from quiz.bank.model import Language

_NOT_JA = re.compile(
    r"[ぁ-ん]{0,6}?(?:ない(?!と)|なかった|なく(?!て?は?(?:なら|いけ|だめ))|ません(?!か)|ず(?=に|、|$))"
)
_NOT_EN = re.compile(
    r"(?:\b(?:not|never|cannot|nobody|no one|neither|hardly)|n['’]t|\bno longer|\bwithout)(?: \w+){0,2} $",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Axis:
    """One pair of opposites, in both languages."""

    ja: tuple[re.Pattern[str], re.Pattern[str]]
    en: tuple[re.Pattern[str], re.Pattern[str]]


def _axis(ja: str, ja_other: str, en: str, en_other: str) -> Axis:
    return Axis(
        (re.compile(ja), re.compile(ja_other)),
        tuple(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (en, en_other)),  # type: ignore[arg-type]
    )


AXES: tuple[Axis, ...] = (
    _axis(
        "増え|増加|増した|ふえ|上昇|上が(?:り|っ|る)(?!込)|伸び(?!び)|高まり|高まっ|急増|倍増|拡大",
        "減(?:り|っ|る|少)|へっ(?:た|て)|へり|下が|下落|低下|縮小|急減|半減|落ち込",
        r"rose|rises?|rising|risen|increas\w+|grew|grows?|grown|growing|climb\w*|went up|goes up"
        r"|gone up|expand\w*|doubled",
        r"fell|falls?|fallen|falling|drop(?:s|ped|ping)?|decreas\w+|declin\w+|shr[aiu]nks?|shrinking"
        r"|went down|goes down"
        r"|gone down|halved|dwindl\w+",
    ),
    _axis(
        "賛成|同意|支持し|支持する|賛同|受け入れ|可決|承認",
        "反対(?!側|に[、。]|方向|の方)|拒否|拒[みん]|断(?:り|っ)ま|断った|否決|却下",
        r"agree[sd]?|agreeing|in favou?r|support(?:s|ed|ing)?|approv\w+|accept(?:s|ed|ing)?|voted for"
        r"|passed",
        r"oppos(?:es?|ed|ing|ition)|reject\w*|refus\w+|against|disagree\w*|turned down|objected|voted down",
    ),
    _axis(
        "続(?:け|き(?!物)|く|い[てた])|継続|再開",
        "停止|中止|中断|打ち切|取りやめ|とりやめ|やめ(?:る|た|ま)|止ま(?:り|っ|る)|止め(?:る|た|ま)",
        r"continu\w+|keeps? (?:on )?\w+ing|kept (?:on )?\w+ing|goes on|went on|go on|carr(?:y|ies"
        r"|ied) on|resum\w+|lasts?"
        r"|lasted|still runs?",
        r"stop(?:s|ped|ping)?|halt\w*|suspend\w*|cancel\w*|ceas\w+|called off|discontinu\w+|broke off"
        r"|gave up",
    ),
    _axis(
        "始ま(?:り(?:ま|、)|っ|る)|始め(?:る|ま|た)|開始|スタート",
        "終わ(?:り(?:ま|、)|っ|る)|終え|終了|閉会",
        r"starts?|started|starting|begins?|began|begun|(?<!the )beginning|launch\w*",
        r"ends|ended|finish\w*|will end|came to an end|comes to an end|closed",
    ),
    _axis(
        "勝(?:ち|っ|つ|利)|優勝",
        "負け|敗れ|敗北|敗退",
        r"wins?|won|beat|beats|victor\w*",
        r"los(?:es?|t|ing)|defeat\w*",
    ),
    _axis(
        "許可|許し(?:ま|た|て)|認められて",
        "禁止|禁じ|禁ず",
        r"allow\w*|permit\w*|legali[sz]\w+",
        r"forbid\w*|forbade|bann?(?:ed|s|ing)?|prohibit\w*|outlaw\w*",
    ),
    _axis(
        "期待|望[んみむ]|願[いっう]",
        "あきらめ|絶望",
        r"hop(?:es?|ed|ing)|wish\w*",
        r"despair\w*|given up hope",
    ),
    _axis("成功|合格", "失敗|不合格|落第", r"succe\w+|passed|passes", r"fail\w*"),
    _axis(
        "加盟|加わ(?:り|っ|る)|参加",
        "脱退|離脱|欠席|辞退|棄権",
        r"join(?:s|ed|ing)?|takes? part|took part|attend\w*|participat\w+",
        r"leav(?:es?|ing)|left|withdr\w+|missed|absent|pulled out|stay(?:s|ed|ing)? away|abstain\w*",
    ),
    _axis("高(?:い|く|かっ|さ)", "低(?:い|く|かっ|さ)", r"high|higher|highest", r"low|lower|lowest"),
    _axis(
        "多(?:い|く|かっ)|最多",
        "少な(?:い|く(?!とも)|かっ)|最少",
        r"more|most|many|much",
        r"few|fewer|fewest|less|least",
    ),
    _axis("安全", "危険|危ない", r"safe|safely|safer|safety|security", r"danger\w*|risk\w*|unsafe"),
    _axis(
        "早(?:い|く|ま|め)|速(?:い|く)",
        "遅(?:い|く|れ)",
        r"earl(?:y|ier|iest)|fast\w*|quick\w*|soon\w*",
        r"late|later|slow\w*|delay\w*",
    ),
    _axis(
        "買(?:い|っ|う)|購入",
        "売(?:り(?!上)|っ|る)|販売",
        r"buys?|bought|buying|purchas\w+",
        r"sells?|sold|selling",
    ),
    _axis("輸入", "輸出", r"import(?:s|ed|ing)?", r"export(?:s|ed|ing)?"),
    _axis(
        "最初|初めて|はじめて|まず|先に",
        "最後|最終|終わりに",
        r"first",
        r"last(?! (?:year|month|week|night))|final\w*|(?:at|in) the end",
    ),
    _axis(
        "昨日|きのう|前日",
        "明日|あした|翌日",
        r"yesterday|day before",
        r"tomorrow|next day|following day|day after",
    ),
    _axis(
        "昨年|去年|前年",
        "来年|翌年",
        r"last year|previous year|year before",
        r"next year|following year|year after",
    ),
    _axis(
        "先月|前月",
        "来月|翌月",
        r"last month|previous month|month before",
        r"next month|following month|month after",
    ),
    _axis(
        "先週|前週",
        "来週|翌週",
        r"last week|previous week|week before",
        r"next week|following week|week after",
    ),
    _axis("前半", "後半", r"first half|early", r"second half|latter half|late"),
    _axis(
        "最大|最も大き|一番大き",
        "最小|最も小さ|一番小さ",
        r"biggest|largest|greatest|maximum",
        r"smallest|minimum|least",
    ),
    _axis(
        "好き|好ん|気に入",
        "嫌い|きらい|嫌が",
        r"likes?|liked|lov(?:es?|ed)|enjoy\w*|fond",
        r"hat(?:es?|ed)|dislik\w+",
    ),
    _axis("強(?:い|く|ま|め)", "弱(?:い|く|ま|め)", r"strong\w*|strength\w*", r"weak\w*"),
    _axis(
        "開い(?:て|た)|開き(?:ま|、)|開く|開け",
        "閉ま|閉じ|閉め|閉館|閉鎖",
        r"opens?|opened|opening",
        r"clos(?:es?|ed|ing)|shut\w*",
    ),
    _axis(
        "東(?:側|部|へ|に|口|向き)|の東",
        "西(?:側|部|へ|に|口|向き)|の西",
        r"east|eastern|eastward",
        r"west|western|westward",
    ),
    _axis(
        "北(?:側|部|へ|に|口|向き)|の北",
        "南(?:側|部|へ|に|口|向き)|の南",
        r"north|northern",
        r"south|southern",
    ),
    _axis("右(?:側|へ|に|手|折)|の右", "左(?:側|へ|に|手|折)|の左", r"right(?:-hand)?", r"left(?:-hand)?"),
    _axis("到着", "出発", r"arriv\w+", r"depart\w*|leaves|left|set off"),
    _axis(
        "長く|長い",
        "短く|短い",
        r"long|longer|longest|lengthened|extended",
        r"short|shorter|shortest|shortened",
    ),
    _axis("無料", "有料", r"free|without charge|no charge", r"paid|charges?|charged|fees?"),
    _axis("満員|満席", "空席|がらがら", r"full|packed|sold out", r"empty|vacant"),
)


def said_on(axis: Axis, text: str, language: Language) -> dict[bool, str]:
    """Which side of the axis a text takes, with the word that says it; 賛成しない is the other side."""
    sides: dict[bool, str] = {}
    for is_first, pattern in zip((True, False), axis.ja if language == "ja" else axis.en, strict=True):
        for found in pattern.finditer(text):
            sides.setdefault(is_first is not _is_denied(text, found, language), found[0])
    return sides


def _is_denied(text: str, found: re.Match[str], language: Language) -> bool:
    if language == "ja":
        return _NOT_JA.match(text, found.end()) is not None
    return _NOT_EN.search(text[max(0, found.start() - 30) : found.start()]) is not None


def opposites(japanese: str, english: str) -> tuple[str, str] | None:
    """The Japanese and the English word where each text takes one side, and not the same.

    Of two such pairs one makes the other good: more of them come, fewer of them stay away.
    """
    found = []
    for axis in AXES:
        ja = said_on(axis, japanese, "ja")
        en = said_on(axis, english, "en") if len(ja) == 1 else {}
        if len(en) == 1 and ja.keys() != en.keys():
            found.append((next(iter(ja.values())), next(iter(en.values()))))
    return found[0] if len(found) == 1 else None


def opposites_within(one: str, other: str) -> bool:
    """True where two Japanese sentences take opposite sides, each one side only."""
    for axis in AXES:
        mine, theirs = said_on(axis, one, "ja"), said_on(axis, other, "ja")
        if len(mine) == len(theirs) == 1 and mine.keys() != theirs.keys():
            return True
    return False
