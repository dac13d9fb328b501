"""Who says what a Japanese sentence reports, by the words before は, から and によると."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quiz.article.japanese.tables import COUNTRIES, ORGANISATION_ENDS, ORGANISATIONS, ROLES
from quiz.reading.words import Token


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_LONGEST_BRACKET = 12
_OPENERS, _CLOSERS = "「『（(［[【〈《“", "」』）)］]】〉》”"
# Behind a name, or alone where the article has named somebody before.
_PEOPLE = _words(
    "氏 さん 氏ら さんら ら 側 相 両国 両外相 両首脳 両氏 首脳 幹部 関係者 担当者 責任者 専門家 有識者"
    " 研究者 研究員 評論家 記者 医師 主催者 住民 市民 男性 女性 店主 農家 漁師 生徒 児童 学生"
    " 保護者 来場者 観光客 参加者 職員 従業員 店員 園児 代表者 発起人 実行委員 彼 彼女 本人 同氏 同社"
    " 同省 同庁 同市 同県 同町 同局 同大 同館 同会 同委 同委員会 同チーム 同グループ 各社 メーカー 企業 紙"
    " メディア 政権 内閣 官邸 与党 野党 陣営 当局 司令部 参謀本部 王室 宮内庁 日銀 連合会 団体 クラブ"
    " 球団 新聞社 通信社 テレビ 会社側 市側 県側 博士 アナリスト エコノミスト 課 社 署 隊 団 校 園 館 室"
    " 州 連 部局"
)
_ENDS = tuple({*_PEOPLE, *ROLES, *ORGANISATION_ENDS, *ORGANISATIONS})
_NO_SPEAKER_ENDS = (
    "ため",
    "こと",
    "もの",
    "場合",
    "とき",
    "一方",
    "今回",
    "大会",
    "会見",
    "会談",
    "会議",
    "計画",
    "方",
    "中",
)
# What somebody gives out, and not the one who does.
_SAID = re.compile(
    r"の(?:発表|話|説明|調査(?:結果)?|報告(?:書)?|まとめ|推計|推定|分析|資料|予報|予測|集計|統計|報道"
    r"|解析|試算|見通し|調べ|証言|記録|データ|資料)$"
)
_DIVIDES_STRONGLY = re.compile(
    r"(?:ましたが|ていますが|ますが|ですが|たが|るが|いるが|一方で?|のに対し(?:て)?|対して)、(?:一方で?、)?$"
)


@dataclass(frozen=True)
class Topic:
    """A noun phrase that may speak; `is_country` where it is the bare name of one."""

    text: str
    start: int
    at: int
    is_followed_by_comma: bool
    is_country: bool


def speaker_by_topic(text: str, words: Sequence[Token]) -> str | None:
    """Whoever speaks in the last clause: its first topic that can. Nothing where two might be meant."""
    depths = _depths(words)
    begin = _last_clause(text, words, depths)
    topics = [topic for topic in _topics(text, words, depths) if topic.start >= begin]
    if not topics:
        return None
    first, others = topics[0], topics[1:]
    for other in others:
        if _divides_weakly(words, depths, first.at, other.at) and not other.is_country:
            # …ており、韓国大統領府は: the topic changes, unless the first one claims all that follows.
            return None if first.is_followed_by_comma else _last(first, others).text
    return first.text


def _last(first: Topic, others: Sequence[Topic]) -> Topic:
    able = [topic for topic in others if not topic.is_country]
    return able[0] if able else first


def speaker_before(text: str, words: Sequence[Token], end: int) -> str | None:
    """Whoever is named right before a place, such as によると: 気象庁の発表によると is said by 気象庁."""
    last = next((at for at, word in enumerate(words) if word.end == end), None)
    if last is None:
        return None
    last = _before_brackets(words, last)
    phrase = _phrase(text, words, last)
    name = _SAID.sub("", phrase)
    return name if name and _can_speak(name, words, end) else None


def masked(text: str) -> str:
    """The text with everything in brackets blanked out, letter by letter."""
    depth, signs = 0, []
    for sign in text:
        closes = sign in _CLOSERS and depth > 0
        depth -= closes
        signs.append("＿" if depth or sign in _OPENERS or closes else sign)
        depth += sign in _OPENERS
    # A bracket that is never closed opens nothing.
    return text if depth else "".join(signs)


def _depths(words: Sequence[Token]) -> tuple[int, ...]:
    depth, depths = 0, []
    for word in words:
        depth -= depth > 0 and word.text in _CLOSERS
        depths.append(depth)
        depth += word.text in _OPENERS
    return tuple(depths) if depth == 0 else (0,) * len(words)


def _topics(text: str, words: Sequence[Token], depths: Sequence[int]) -> list[Topic]:
    found = []
    for at, word in enumerate(words):
        if word.text != "は" or not word.is_a("助詞", "係助詞") or depths[at]:
            continue
        phrase_end = at - 2 if at > 1 and words[at - 1].text == "から" else at - 1
        phrase_end = _before_brackets(words, phrase_end) if phrase_end > 0 else phrase_end
        phrase = _phrase(text, words, phrase_end) if phrase_end >= 0 else ""
        if phrase and _can_speak(phrase, words, words[phrase_end].end):
            start = words[phrase_end].end - len(phrase)
            comma = at + 1 < len(words) and words[at + 1].text == "、"
            found.append(Topic(phrase, start, at, comma, phrase in COUNTRIES))
    return found


def _phrase(text: str, words: Sequence[Token], last: int) -> str:
    """The noun phrase that ends with the word at `last`: nouns, and の, と or ・ between nouns."""
    first = last
    while first >= 0 and _belongs(words, first, last):
        first -= 1
    first += 1
    # 就任5年目の倉本監督 is 倉本監督.
    behind_number = [
        at + 1 for at in range(first, last) if words[at].text == "の" and _counts(words[first:at])
    ]
    first = behind_number[-1] if behind_number else first
    while first <= last and (
        words[first].is_a("助詞") or words[first].text in "・、" or _is_time(words[first])
    ):
        first += 1
    return text[words[first].start : words[last].end] if first <= last else ""


def _counts(words: Sequence[Token]) -> bool:
    return any(word.is_a("名詞", "数詞") for word in words)


def _before_brackets(words: Sequence[Token], last: int) -> int:
    """The last word before the brackets that end at `last`, as in 三枝教授（海洋微生物学）; else `last`."""
    if words[last].text not in "）)":
        return last
    opener = next(
        (at for at in range(last, max(-1, last - _LONGEST_BRACKET), -1) if words[at].text in "（("), 0
    )
    return opener - 1 if opener else last


def _belongs(words: Sequence[Token], at: int, last: int) -> bool:
    word = words[at]
    if word.part[0] in ("名詞", "接尾辞", "接頭辞", "代名詞", "形状詞") or word.is_a("記号", "文字"):
        return not _is_time(word) or at == last
    joins = word.text in ("の", "と", "や", "・", "＝", "=") and at < last
    return joins and at > 0 and words[at - 1].part[0] in ("名詞", "接尾辞", "代名詞")


def _is_time(word: Token) -> bool:
    return word.is_a("名詞", "普通名詞", "副詞可能")


def _can_speak(phrase: str, words: Sequence[Token], end: int) -> bool:
    if phrase.endswith(_NO_SPEAKER_ENDS) and not phrase.endswith(tuple(ROLES)):
        # 国連環境計画 is an organisation, the 計画 of a town is none.
        return phrase.startswith(tuple(ORGANISATIONS)) and "の" not in phrase
    if phrase in COUNTRIES or phrase.endswith(_ENDS):
        return True
    last = next((word for word in words if word.end == end), None)
    return last is not None and last.is_a("名詞", "固有名詞", "人名")


def _last_clause(text: str, words: Sequence[Token], depths: Sequence[int]) -> int:
    """Where the last clause begins: behind the last …が、 or 一方、 that something else follows."""
    begin = 0
    for at, word in enumerate(words[:-1]):
        if (
            word.text == "、"
            and not depths[at]
            and _DIVIDES_STRONGLY.search(text[max(0, word.end - 16) : word.end])
        ):
            rest = words[at + 1 :]
            if any(w.text == "は" and w.is_a("助詞", "係助詞") for w in rest):
                begin = word.end
    return begin


def _divides_weakly(words: Sequence[Token], depths: Sequence[int], left: int, right: int) -> bool:
    """Whether a clause ends between two topics: …ており、 or …し、."""
    return any(
        words[at].text == "、"
        and not depths[at]
        and (words[at - 1].part[5].startswith("連用形") or words[at - 1].is_a("助詞", "接続助詞"))
        for at in range(left + 2, right)
    )
