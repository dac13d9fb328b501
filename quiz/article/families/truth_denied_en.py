"""False: with the English verb denied."""

import re
from collections.abc import Iterator

from quiz.article.english.tables import words_of
from quiz.article.families.context import Context
from quiz.article.families.making import judged
from quiz.article.families.stems_en import taken_apart
from quiz.article.families.truth_en import clauses_to_judge, may_be_turned
from quiz.article.parts import Alteration, Draft, Sentence

_DENIED = re.compile(
    r"\b(?:not|no|never|only|nobody|none|nothing|hardly|just|already|also|since|still|without)\b|n['’]t\b"
)
_DENIABLE = frozenset(words_of("will can has have is are was were"))
_SPREADS = re.compile(r"[,;:]|\b(?:and|but|or|because|after|before|while|although|which|who|that)\b")


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_turned(context, sentence):
        return
    for clause in clauses_to_judge(sentence):
        parts = taken_apart(context, clause)
        if (
            not parts
            or parts.base
            or parts.adverbs
            or parts.verb not in _DENIABLE
            or _DENIED.search(clause.text)
        ):
            continue
        at = parts.rest_at
        # Of two things in one sentence it would stay open which one is denied.
        if _SPREADS.search(clause.text[at:]):
            continue
        denied = "cannot" if parts.verb == "can" else f"{parts.verb} not"
        yield judged(
            context,
            sentence,
            f"{clause.text[: at - len(parts.verb)]}{denied}{clause.text[at:]}",
            fact=f"statement:{sentence.number}:{clause.start}",
            altered=Alteration(parts.verb, denied),
        )
