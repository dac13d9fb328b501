"""Reported, said or opinion: what kind of sentence this is, in English."""

import re
from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.making import made
from quiz.article.families.stems_en import inner, parts_of, stated
from quiz.article.parts import Draft, DraftOption, Sentence

_OPTIONS = {"reported": "Reported", "claimed": "Said", "opinion": "Opinion"}
_SHORTEST, _LONGEST = 25, 140
_ASK = "Is this reported, said by somebody, or an opinion? “{}”"
# What may be, or is hoped, is neither plainly reported nor plainly claimed.
_HAZY = re.compile(
    r"\b(?:may|might|could|would|should|expect(?:s|ed)?|likely|hopes?|hoped|believed|thought|estimated|reportedly"
    r"|possibly|perhaps|plans?|planned|seems?|appears?|aims?|intends?|normally|popular|famous|famed"
    r"|important|best|beautiful|says?|said)\b|[“”\"]",
    re.IGNORECASE,
)
# What an office makes known of its own doings is half a report.
_CLAIMING = re.compile(
    r"\b(?:said|says|argued|argues|warned|warns|believes|insisted|insists|claimed|claims|called|described"
    r"|told|predicted|criticised|criticized|praised|hopes|thinks|suggested|stressed)\b"
)


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """Only where the article has more than one kind of sentence."""
    text = stated(sentence)
    if (
        len(context.standings) < 2
        or not _SHORTEST <= len(text) <= _LONGEST
        or not _is_clear(context, sentence)
    ):
        return
    yield made(
        context,
        sentence,
        kind="standing",
        ask=_ASK.format(inner(text)),
        fact=f"standing:{sentence.number}",
        options=[
            DraftOption(text=said, is_key=code == sentence.standing, value=code)
            for code, said in _OPTIONS.items()
        ],
    )


def _is_clear(context: Context, sentence: Sentence) -> bool:
    """Whether nobody can doubt what it is: a report says how many or when, a claim names its speaker."""
    text = sentence.text
    if sentence.standing == "opinion":
        return text.endswith((".", "!"))
    if not parts_of(sentence):
        return False
    if sentence.standing == "claimed":
        return bool(sentence.speaker) and _CLAIMING.search(text) is not None
    has_fact = any(slot.kind in ("quantity", "date", "person") for slot in context.slots_of(sentence))
    return has_fact and text.endswith(".") and not _HAZY.search(text) and " will " not in text
