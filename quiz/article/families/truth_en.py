"""What all English true/false families share: statements of a fair length, and what was altered in them."""

from collections.abc import Iterator

from quiz.article.english.clauses import Clause, is_fair
from quiz.article.families.context import Context
from quiz.article.families.stems_en import parts_of
from quiz.article.parts import Sentence


def clauses_to_judge(sentence: Sentence) -> Iterator[Clause]:
    """The parts of a sentence that can be called true or false by themselves; never a quotation."""
    if sentence.standing == "opinion" or any(sign in sentence.text for sign in '“”"?'):
        return
    yield from (clause for clause in parts_of(sentence) if is_fair(clause.text))


def may_be_turned(context: Context, sentence: Sentence) -> bool:
    """Whether nobody is named or speaks: nobody's words or deeds are turned into their opposite."""
    return sentence.standing == "reported" and not context.slots_of(sentence, "person")
