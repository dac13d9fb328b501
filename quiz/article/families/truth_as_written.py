"""True: what a part of a sentence says, in polite words."""

from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.truth import clauses_to_judge, judged
from quiz.article.parts import Draft, Sentence


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for clause in clauses_to_judge(context, sentence):
        statement = clause.statement()
        if statement:
            yield judged(context, sentence, statement, fact=f"statement:{sentence.number}:{clause.start}")
