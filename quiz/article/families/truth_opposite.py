"""False: with one word turned into its opposite."""

import re
from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.stems_ja import replaced
from quiz.article.families.truth import clauses_to_judge, judged, may_be_turned
from quiz.article.japanese.antonyms import OPPOSITE
from quiz.article.japanese.clauses import Clause
from quiz.article.parts import Alteration, Draft, Sentence
from quiz.reading.words import Token

# 半分に減った: nothing grows to a half of what it was.
_TO_A_SHARE = re.compile("(?:半分|半数|分の[0-9一]|[割倍%％])(?:近く|ほど|以上|以下)?(?:に|に?まで)$")

# 多くの分野, 早くから: the word is a noun there, and few of their opposites are (少なくの分野).
_BEHIND_NOUNS = frozenset(["の", "が", "を", "は", "も", "に", "へ", "で", "と", "から", "まで", "より"])


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_turned(context, sentence):
        return
    for clause in clauses_to_judge(context, sentence):
        word = _word(clause)
        statement = clause.statement()
        if word is None or statement is None:
            continue
        at = len(clause.topic) + word.start - clause.start
        other = OPPOSITE[word.text]
        is_contradicted = word.text in ("可決", "承認") and "成立" in sentence.text
        if is_contradicted or other in sentence.text:
            continue
        if statement[at : at + len(word.text)] == word.text:
            yield judged(
                context,
                sentence,
                replaced(statement, at, at + len(word.text), other),
                fact=f"statement:{sentence.number}:{clause.start}",
                altered=Alteration(word.text, other),
            )


def _word(clause: Clause) -> Token | None:
    """The last word with an opposite that stands alone: not in 維持・縮小, nor inside of a longer noun."""
    words = clause.words
    for at in range(len(words) - 2, 0, -1):
        before, word, following = words[at - 1], words[at], words[at + 1]
        # …と批判した: whether the words before it are praise or blame cannot be turned.
        if word.text not in OPPOSITE or before.text == "と" or clause.is_quoted(word.start):
            continue
        clings = [
            w for w in (before, following) if w.part[0] in ("名詞", "接尾辞", "接頭辞") or w.text in "・「」"
        ]
        if following.text in ("所", "ところ", "と", "段階", "うち") or _TO_A_SHARE.search(
            clause.sentence[: word.start]
        ):
            continue
        if word.text.endswith("く") and following.text in _BEHIND_NOUNS:
            continue
        # 義務づける has no 任意づける beside it.
        is_compound = word.part[0] == "名詞" and following.part[0] == "動詞" and following.lemma != "する"
        if is_compound:
            continue
        if not clings or word.part[0] in ("動詞", "形容詞"):
            return word
    return None
