"""The end of a Japanese sentence: as a polite question, as a polite statement, and denied."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from quiz.reading.words import Token

_TO_I = dict(zip("うくぐすつぬぶむる", "いきぎしちにびみり", strict=True))


@dataclass(frozen=True)
class Predicate:
    """What a sentence ends with. `stem` is everything before it; `verb` is None behind a noun or adjective.

    `is_polite` is true for です and ます, which need no change but a か.
    """

    stem: str
    verb: Token | None
    is_past: bool
    is_polite: bool = False
    is_adjective: bool = False


def predicate(text: str, words: Sequence[Token]) -> Predicate | None:
    """Take the end of `text` apart; None where it is no plain or polite end of a statement."""
    words = _last(words, 3)
    if len(words) < 2:
        return None
    before, last = words[-2], words[-1]
    if before.is_a("形状詞", "助動詞語幹") or before.is_a("名詞", "助動詞語幹"):
        # 〜そうだ, 〜ようだ
        return None
    if last.part[4] == "助動詞-マス" and _is_hearsay(words[:-1]):
        return None
    if last.part[4] == "助動詞-タ" and last.part[5].startswith("終止形"):
        return _past(text, before, last)
    if last.part[4] in ("助動詞-マス", "助動詞-デス"):
        is_plain_end = last.text in ("ます", "です")
        return Predicate(text[: last.end], None, is_past=False, is_polite=True) if is_plain_end else None
    return _present(text, before, last)


def _last(words: Sequence[Token], count: int) -> Sequence[Token]:
    """The last words that are no full stop, at most so many."""
    from_behind = (word for word in reversed(words) if not word.is_a("補助記号", "句点"))
    return [*islice(from_behind, count)][::-1]


def _past(text: str, before: Token, last: Token) -> Predicate | None:
    kind = before.part[4]
    if kind in ("助動詞-マス", "助動詞-デス"):
        return Predicate(text[: last.end], None, is_past=True, is_polite=True)
    if kind == "助動詞-ダ":
        return Predicate(text[: before.start], None, is_past=True)
    if kind == "形容詞":
        return Predicate(text[: last.end], None, is_past=True, is_adjective=True)
    if is_verb(before):
        return Predicate(text[: before.start], before, is_past=True)
    return None


def _present(text: str, before: Token, last: Token) -> Predicate | None:
    if not last.part[5].startswith("終止形"):
        return None
    if last.lemma == "ある" and before.part[4] == "助動詞-ダ" and before.text == "で":
        return Predicate(text[: before.start], None, is_past=False)
    if last.part[4] == "助動詞-ダ":
        return Predicate(text[: last.start], None, is_past=False)
    if last.is_a("形容詞"):
        return Predicate(text[: last.end], None, is_past=False, is_adjective=True)
    is_statement = is_verb(last) and not _is_hearsay((before, last))
    return Predicate(text[: last.start], last, is_past=False) if is_statement else None


def _is_hearsay(words: Sequence[Token]) -> bool:
    """…という says whose word it is; asked back it would mean something else."""
    return len(words) > 1 and words[-1].lemma in ("いう", "言う") and words[-2].text == "と"


def is_verb(word: Token) -> bool:
    """Whether it conjugates like a verb: 行く, られる, せる."""
    kind = word.part[4]
    return kind.startswith(("五段", "上一段", "下一段", "サ行変格", "カ行変格")) or kind == "助動詞-レル"


def masu_stem(verb: Token) -> str:
    """What stands before ます: 書く → 書き, 署名する → 署名し."""
    lemma, kind = verb.lemma, verb.part[4]
    if kind.startswith("五段"):
        return lemma[:-1] + _TO_I.get(lemma[-1], "")
    if kind.startswith("サ行変格"):
        return lemma[:-2] + ("じ" if lemma.endswith("ずる") else "し")
    if kind.startswith("カ行変格"):
        return "来" if lemma == "来る" else lemma[:-2] + "き"
    return lemma[:-1]


def polite(end: Predicate) -> str:
    """The statement in です and ます, without a full stop."""
    if end.is_polite:
        return end.stem
    if end.is_adjective:
        # …という話ではない
        is_no_noun = end.stem.endswith(("ではない", "じゃない"))
        return end.stem[:-2] + "ありません" if is_no_noun else end.stem + "です"
    if end.verb is None:
        return end.stem + ("でした" if end.is_past else "です")
    if end.verb.lemma in ("みる", "見る") and end.stem.endswith("と") and not end.is_past:
        # 「…」とみます is nobody's way of reporting what somebody thinks.
        return end.stem + "みています"
    return end.stem + masu_stem(end.verb) + ("ました" if end.is_past else "ます")


def denied(end: Predicate) -> str | None:
    """The statement denied, in です and ます; None where that is not certain."""
    if end.verb is None:
        return None
    stem = masu_stem(end.verb)
    return end.stem + stem + ("ませんでした" if end.is_past else "ません") if stem else None
