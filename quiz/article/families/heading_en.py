"""The English article's own question, with the line that answers it."""

from collections.abc import Iterator, Mapping

from quiz.article.families.context import Context
from quiz.article.families.making import made
from quiz.article.parts import Draft, DraftOption, Heading, Sentence

_LONGEST = 120


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    heading = context.once(_headings).get(sentence.span.start) if sentence.role == "answer" else None
    if heading is None:
        return
    revision = context.article.revision
    question = revision[heading.question].strip()
    answer = revision[heading.answer].strip().rstrip(".")
    if answer and question.endswith("?") and len(question) <= _LONGEST:
        options = [DraftOption(text=answer, is_key=True, value=answer)]
        fact = f"heading:{sentence.number}"
        yield made(context, sentence, kind="text", ask=question, fact=fact, options=options)


def _headings(context: Context) -> Mapping[int, Heading]:
    """By the place where the answer begins."""
    return {heading.answer.start: heading for heading in context.article.headings}
