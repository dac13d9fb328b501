"""True: what an English sentence says."""

from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.making import judged
from quiz.article.families.truth_en import clauses_to_judge
from quiz.article.parts import Draft, Sentence


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for clause in clauses_to_judge(sentence):
        yield judged(context, sentence, clause.text, fact=f"statement:{sentence.number}:{clause.start}")
