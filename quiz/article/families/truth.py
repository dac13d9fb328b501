"""What all true/false families share: statements of a fair length, and what was altered in them."""

import re
from collections.abc import Iterator, Mapping

from quiz.article.families import making
from quiz.article.families.context import Context
from quiz.article.families.stems_ja import plain, points
from quiz.article.japanese.clauses import Clause
from quiz.article.japanese.tables import ROLES
from quiz.article.parts import Alteration, Draft, Sentence, Slot

_SHORTEST, _LONGEST = 14, 90
# The look at the first letter spares most places the long list behind it.
_FIRST = "".join({role[0] for role in ROLES})
_SOMEBODY = re.compile(f"(?=[{_FIRST}])(?:{'|'.join(sorted(ROLES, key=len, reverse=True))})")
# What somebody feels is neither true nor false.
_FELT = re.compile("個人的|心に残|と感じ|と思[いうっ]|ようだ。|かもしれない|だろう。|に違いない")
# Why, or how it looks: of what, stands in the sentence before.
_EXPLAINS = re.compile("(?:ため|から|形|格好|もの|わけ)です。$")
# 同センター, 当社: which one, stands in another sentence.
_SAME = re.compile(
    "(?<![一-龥])(?:同(?:日|月|年|氏|社|省|庁|市|県|町|村|国|大|校|館|園|会|党|署|局|協|委員|センター|チーム|法)"
    "|当社|弊社|当館|本展)"
)
_ROLES = ("lead", "bullet", "body", "answer", "summary")


def clauses_to_judge(context: Context, sentence: Sentence) -> tuple[Clause, ...]:
    """The parts of a sentence that can be called true or false by themselves."""
    return context.once(_to_judge)[sentence.number]


def _to_judge(context: Context) -> Mapping[int, tuple[Clause, ...]]:
    return {s.number: tuple(_clauses(context, s)) for s in context.article.sentences}


def _clauses(context: Context, sentence: Sentence) -> Iterator[Clause]:
    if sentence.role not in _ROLES or sentence.standing == "opinion" or _FELT.search(sentence.text):
        return
    for clause in context.clauses_of(sentence):
        statement = clause.statement()
        if (
            statement
            and clause.has_subject
            and _SHORTEST <= len(plain(statement)) <= _LONGEST
            and not points(plain(statement))
            and not _EXPLAINS.search(statement)
            and not _SAME.search(statement)
        ):
            yield clause


def judged(
    context: Context,
    sentence: Sentence,
    statement: str,
    *,
    fact: str,
    altered: Alteration | None = None,
    slots: tuple[Slot, ...] = (),
) -> Draft:
    """A statement to call true or false; it is false if something in it was altered."""
    return making.judged(context, sentence, plain(statement), fact=fact, altered=altered, slots=slots)


def may_be_altered(context: Context, sentence: Sentence) -> bool:
    """Whether nobody without a public role is named: of them nothing false is ever said."""
    return all(person.suffix in ROLES for person in context.slots_of(sentence, "person"))


def may_change(clause: Clause, start: int, end: int) -> bool:
    """Whether this place is in the clause, and not in words that somebody is quoted with."""
    return clause.holds(start, end) and not clause.is_quoted(start)


def may_be_turned(context: Context, sentence: Sentence) -> bool:
    """Whether nobody is spoken of: nobody's words or deeds are turned into their opposite."""
    return not _SOMEBODY.search(sentence.text) and not context.slots_of(sentence, "person")
