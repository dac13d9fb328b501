"""Parts of a long Japanese sentence that say something by themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from quiz.article.japanese.polite import Predicate, denied, is_verb, polite, predicate
from quiz.reading.words import Token

GAP = "［　　］"
# A sentence up to this length stays whole.
_SHORT = 24
_SHORTEST_CLAUSE = 11
_LONGEST_SUBJECT = 12
# と見解を示して いる: so many words from the と on.
_SPEECH = 6
# 事業別では、 says where to look, and not who does anything.
_ADVERBIAL_TOPICS = ("では、", "には、", "からは、", "までは、", "へは、", "よりは、")
_OPENERS, _CLOSERS = "「『（(［【〈《", "」』）)］】〉》"
# A noun on the right that makes a plan, a cause or a mere possibility of what stands on its left.
_BINDING_TEXT = (
    "方針 見通し 見込み 考え 予定 計画 よう ため とき もの こと 可能 恐れ おそれ 疑い 必要 狙い 目的 場合"
)
_BINDING = frozenset(_BINDING_TEXT.split())
# Verbs that say how or why, and nothing by themselves: にちなみ、, に基づき、, を受け、.
_ADVERBIAL_TEXT = (
    "ちなむ 基づく もとづく よる 伴う ともなう 関する 向ける 通じる 踏まえる 含む 除く 受ける 挙げる 合わせる"
    " 使う 用いる 経る 加える 込める 備える 控える 限る 応じる 代わる めぐる 巡る 対する つれる 従う"
)
_ADVERBIAL = frozenset(_ADVERBIAL_TEXT.split())
_POINTING = ("その", "この", "それ", "これ", "うち", "いずれ")
_SAYING_TEXT = (
    "発表 述べる 話す 語る 説明 指摘 主張 強調 表明 みる 見る 伝える 答える 訴える コメント する 明らか"
    " 分析 予測 予想 推定 見込む 期待 考える 呼びかける 評価 報告 報じる いう 言う 認める 批判 非難 確認"
    " 判断 公表 うたう 示す"
)
_SAYING = frozenset(_SAYING_TEXT.split())


@dataclass(frozen=True)
class Clause:
    """Words of a sentence from `start` to `end`, with the topic that they share with what was cut off.

    `is_past` is None where the time of its verb is not certain: 減り、今は少ない.
    """

    sentence: str
    words: tuple[Token, ...]
    topic: str
    is_past: bool | None
    is_last: bool
    is_whole: bool

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def text(self) -> str:
        return self.topic + self.sentence[self.start : self.end]

    @cached_property
    def predicate(self) -> Predicate | None:
        """What the clause ends with, as if it ended the sentence."""
        if self.is_last:
            return predicate(self.sentence, self.words)
        return _inner_predicate(self.sentence, self.words, is_past=self.is_past)

    @cached_property
    def has_subject(self) -> bool:
        """Whether it says who or what: a は that belongs to no time or place, or a が or も."""
        if self.topic and not self.topic.endswith(_ADVERBIAL_TOPICS):
            return True
        depth = 0
        for before, word in pairwise(self.words):
            depth += (before.text in _OPENERS) - (before.text in _CLOSERS)
            if depth or word.text not in ("は", "が", "も") or not word.is_a("助詞"):
                continue
            is_adverb = before.text in ("に", "で", "へ", "から", "と", "まで", "より") or before.is_a(
                "名詞", "普通名詞", "副詞可能"
            )
            if not (is_adverb or word.is_a("助詞", "接続助詞") or self._is_relative(word)):
                return True
        return False

    def _is_relative(self, particle: Token) -> bool:
        """Whether what is marked does something only in a relative clause: 約9万羽が殺処分された影響で."""
        if particle.text != "が":
            return False
        following = [word for word in self.words if word.start >= particle.end]
        for word, behind in pairwise(following):
            if word.text == "、" or word.text in _OPENERS:
                return False
            if word.part[5].startswith("連体形"):
                return behind.part[0] == "名詞" and not behind.is_a("名詞", "助動詞語幹")
        return False

    def holds(self, start: int, end: int) -> bool:
        return self.start <= start and end <= self.end

    def statement(self) -> str | None:
        """The clause as a polite sentence; None where its end is not certain."""
        return self._statement

    @cached_property
    def _statement(self) -> str | None:
        return self._said(polite(self.predicate)) + "。" if self.predicate else None

    def denial(self) -> str | None:
        """The clause denied; None where that is not certain."""
        said = denied(self.predicate) if self.predicate else None
        return self._said(said) + "。" if said else None

    def question(self, start: int, end: int, asking: str) -> str | None:
        """The clause as a question, with the asking word in the place of a stretch of the sentence."""
        if self.predicate is None or end > len(self.predicate.stem) or self.is_quoted(start):
            return None
        if any(
            _ends_clause(self.words[:at])
            for at, word in enumerate(self.words)
            if word.start >= end and word.text == "、"
        ):
            # 何人が並び、600人が訪れますか: the question would stand in the wrong half.
            return None
        said = polite(self.predicate)
        return self.topic + said[self.start : start] + asking + said[end:] + "か。"

    def gapped(self, start: int, end: int) -> str:
        """The clause with a gap in the place of a stretch of the sentence."""
        surface = self.sentence[start:end]
        text = self.topic + self.sentence[self.start : start] + GAP + self.sentence[end : self.end]
        # The same word elsewhere in the clause would be the answer.
        return text.replace(surface, GAP).rstrip("、") + ("" if self.is_last else "…")

    def is_quoted(self, at: int) -> bool:
        """Whether this place lies inside of brackets."""
        if not self._has_brackets:
            return False
        before = self.sentence[self.start : at]
        return sum(map(before.count, _OPENERS)) > sum(map(before.count, _CLOSERS))

    @cached_property
    def _has_brackets(self) -> bool:
        return any(sign in self.sentence for sign in _OPENERS)

    def _said(self, sentence: str) -> str:
        return self.topic + sentence[self.start :]


def clauses(sentence: str, words: Sequence[Token]) -> tuple[Clause, ...]:
    """The sentence in one or more clauses; one where cutting might change what is said."""
    words = tuple(words)
    if not words:
        return ()
    end = predicate(sentence, words)
    is_past = end.is_past if end else False
    whole = Clause(sentence, words, "", is_past=is_past, is_last=True, is_whole=True)
    topic = _topic(sentence, words)
    cuts = tuple(_cuts(words, topic)) if len(sentence) > _SHORT and end else ()
    return tuple(_parts(whole, cuts, topic)) if cuts else (whole,)


def _parts(whole: Clause, cuts: Sequence[int], topic: str) -> Iterator[Clause]:
    borders = [0, *cuts, len(whole.words)]
    # …は留任し、継続を重視した形だ: the noun at the end says nothing of the time.
    is_noun = (
        whole.predicate is not None and whole.predicate.verb is None and not whole.predicate.is_adjective
    )
    for begin, end in pairwise(borders):
        words = whole.words[begin:end]
        own = _subject(whole.sentence, words)
        needs_topic = begin > 0 and not own and not _has_topic(words)
        is_last = end == len(whole.words)
        turns = not is_last and not whole.is_past and (is_noun or _has_own_subject(whole.words[end:]))
        yield replace(
            whole,
            words=words,
            topic=topic if needs_topic else "",
            is_past=None if turns else whole.is_past,
            is_last=is_last,
            is_whole=False,
        )
        # 全長は3700キロで、2034年の開通を目指す: the length aims at nothing.
        topic = "" if _is_copula(words[-2:]) else own or topic


def _has_own_subject(words: Sequence[Token]) -> bool:
    return _begins_with(words, "は") or any(w.text == "が" and w.is_a("助詞", "格助詞") for w in words)


def _is_copula(words: Sequence[Token]) -> bool:
    return words[0].text == "で" and words[0].part[4] == "助動詞-ダ"


def _subject(sentence: str, words: Sequence[Token]) -> str:
    """The noun with は or が at the beginning, as the topic of what follows."""
    for at, word in enumerate(words):
        if word.is_a("助詞") and word.text not in ("の", "と", "や"):
            return sentence[words[0].start : word.start] + "は、" if word.text in ("は", "が") else ""
        if word.text in ("、", "「") or word.is_a("動詞") or at > _LONGEST_SUBJECT:
            return ""
    return ""


def _topic(sentence: str, words: Sequence[Token]) -> str:
    """What the sentence is about: its beginning up to the first は outside of brackets."""
    at = next(
        (at for at, word in enumerate(words) if word.text == "は" and word.is_a("助詞", "係助詞")), None
    )
    if at is None or any(word.text in "、「" for word in words[:at]):
        return ""
    return sentence[words[0].start : words[at].end] + "、"


def _has_topic(words: Sequence[Token]) -> bool:
    depth = 0
    for word in words:
        depth += (word.text in _OPENERS) - (word.text in _CLOSERS)
        if depth == 0 and word.text == "は" and word.is_a("助詞"):
            return True
    return False


def _cuts(words: Sequence[Token], topic: str) -> Iterator[int]:
    """The places behind a 、 where the sentence may be cut."""
    depth, last = 0, 0
    for at, word in enumerate(words[:-1]):
        depth += (word.text in _OPENERS) - (word.text in _CLOSERS)
        if depth or word.text != "、" or not _ends_clause(words[:at]):
            continue
        is_long = words[at].end - words[last].start >= _SHORTEST_CLAUSE
        if is_long and words[-1].end - word.end >= _SHORTEST_CLAUSE and _stands_alone(words[at + 1 :], topic):
            last = at + 1
            yield at + 1


def is_speech(words: Sequence[Token]) -> bool:
    """Whether these words end with …と述べた or the like."""
    content = [word for word in words if word.part[0] not in ("助動詞", "補助記号")]
    return any(word.text == "と" and word.is_a("助詞") for word in content[-_SPEECH:])


def _ends_clause(words: Sequence[Token]) -> bool:
    if len(words) < 3:
        return False
    last = words[-1]
    if last.text == "が" and last.is_a("助詞", "接続助詞"):
        return True
    if last.lemma == "する" and words[-2].text == "と":
        # 配当は70円とし、…: the topic is what is set, not who sets it.
        return False
    if last.text == "で" and last.part[4] == "助動詞-ダ":
        return True
    is_verbal = is_verb(last) or last.is_a("形容詞")
    return is_verbal and last.part[5].startswith("連用形") and last.lemma not in _ADVERBIAL


def _stands_alone(right: Sequence[Token], topic: str) -> bool:
    """Whether the left of the cut belongs to nobody on the right, and whether the right has a subject."""
    if right[0].text in _POINTING:
        return False
    if _begins_with(right, "は"):
        return True
    has_two_subjects = not topic.endswith(("には、", "では、")) and _has_own_subject(right)
    return not _is_saying(right) and (not has_two_subjects or _begins_with(right, "が"))


def _begins_with(words: Sequence[Token], particle: str) -> bool:
    """Whether the first noun is marked by this particle: nothing but の may come before it."""
    for word in words:
        if word.is_a("助詞") and word.text not in ("の", "と", "や"):
            return word.text == particle
        if word.text in ("、", "「") or word.is_a("動詞"):
            return False
    return False


def whole(parts: Sequence[Clause]) -> Clause:
    """The sentence uncut."""
    if parts[-1].is_whole:
        return parts[-1]
    words = tuple(word for part in parts for word in part.words)
    return replace(parts[-1], words=words, topic="", is_last=True, is_whole=True)


def _is_saying(words: Sequence[Token]) -> bool:
    """Whether these words end with …と述べた or the like; also …方針だ and …ため bind what stands before."""
    depth = 0
    for at, word in enumerate(words[:-1]):
        depth += (word.text in _OPENERS) - (word.text in _CLOSERS)
        if depth == 0 and word.text == "と" and word.is_a("助詞"):
            following = words[at + 1 : at + 4]
            if any(next_word.lemma in _SAYING for next_word in following):
                return True
    return any(word.text in _BINDING for word in words)


def _inner_predicate(sentence: str, words: Sequence[Token], *, is_past: bool | None) -> Predicate | None:
    kept = [word for word in words if word.text != "、" or word is not words[-1]]
    last = kept[-1]
    if last.text == "が":
        return predicate(sentence, kept[:-1])
    if last.text == "で" and last.part[4] == "助動詞-ダ":
        return Predicate(sentence[: last.start], None, is_past=bool(is_past))
    if last.lemma == "おる" and len(kept) > 1 and kept[-2].text in ("て", "で"):
        verb = last._replace(lemma="いる", part=(*last.part[:4], "上一段-ア行", last.part[5]))
        return Predicate(sentence[: last.start], verb, is_past=False)
    if last.part[4] in ("助動詞-マス", "助動詞-デス") or is_past is None:
        return None
    return Predicate(sentence[: last.start], last, is_past=is_past) if is_verb(last) else None
