"""False: with one English word turned into its opposite."""

import re
from collections.abc import Iterator

from quiz.article.english.tables import OPPOSITES
from quiz.article.families.context import Context
from quiz.article.families.making import judged
from quiz.article.families.truth_en import clauses_to_judge, may_be_turned
from quiz.article.parts import Alteration, Draft, Sentence

_WORD = re.compile(r"(?<![\w-])(?:{})(?![\w-])".format("|".join(OPPOSITES)))


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_turned(context, sentence):
        return
    for clause in clauses_to_judge(sentence):
        words = list(_WORD.finditer(clause.text))
        if len(words) != 1 or OPPOSITES[words[0][0]] in clause.text or _is_name(clause.text, words[0].end()):
            continue
        start, end = words[0].span()
        yield judged(
            context,
            sentence,
            clause.text[:start] + OPPOSITES[words[0][0]] + clause.text[end:],
            fact=f"statement:{sentence.number}:{clause.start}",
            altered=Alteration(words[0][0], OPPOSITES[words[0][0]]),
        )


def _is_name(text: str, end: int) -> bool:
    """Northern Ireland has no opposite."""
    return re.match(r" [A-Z]", text[end : end + 2]) is not None
