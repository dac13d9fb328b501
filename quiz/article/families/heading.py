"""The article's own question, with the line that answers it."""

import re
from collections.abc import Iterator, Mapping

from quiz.article.families.context import Context
from quiz.article.families.making import made
from quiz.article.parts import Draft, DraftOption, Heading, Sentence

_LONGEST = 60
# 【解説】なぜ…
_LABEL = re.compile(r"^【[^】]{1,8}】\s*")


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    heading = context.once(_headings).get(sentence.span.start) if sentence.role == "answer" else None
    if heading is None:
        return
    revision = context.article.revision
    question = _LABEL.sub("", revision[heading.question].strip())
    answer = revision[heading.answer].strip().rstrip("。．.")
    if answer and len(question) <= _LONGEST:
        yield made(
            context,
            sentence,
            kind="text",
            ask=question.replace("?", "？"),
            fact=f"heading:{sentence.number}",
            options=[DraftOption(text=answer, is_key=True, value=answer)],
        )


def _headings(context: Context) -> Mapping[int, Heading]:
    """By the place where the answer begins."""
    return {heading.answer.start: heading for heading in context.article.headings}
