"""False: denied."""

import re
from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.stems_ja import place
from quiz.article.families.truth import clauses_to_judge, judged, may_be_turned
from quiz.article.japanese.clauses import Clause, is_speech
from quiz.article.japanese.polite import denied, polite
from quiz.article.parts import Alteration, Draft, Sentence

# 腰を落として残した: which of the two is denied?
_TWO_DEEDS = re.compile("[てで][一-龥]")
# 状況を確かめるため…意見を交わさなかった: why not?
_FOR_A_REASON = re.compile("ため|ように|[にで]、")


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_turned(context, sentence):
        return
    for clause in clauses_to_judge(context, sentence):
        statement, denial = clause.statement(), clause.denial()
        end = clause.predicate
        # To deny 述べた or みられる would say nothing about what was said or seen.
        counted = [s for s in context.slots_of(sentence) if s.kind in ("quantity", "other")]
        if any(clause.holds(*place(sentence, s)) for s in counted):
            # 86億円を見込みません denies the number and the plan at once.
            continue
        # 剛天山が…打ちませんでした: under a denial が and も would have to be は.
        is_under_ga = any(word.text in ("が", "も") and word.is_a("助詞") for word in clause.words)
        if not (statement and denial and end and end.verb) or is_under_ga or is_speech(clause.words):
            continue
        begin = _begin_of_verb(clause, len(end.stem))
        if _TWO_DEEDS.search(polite(end)[begin:]) or _FOR_A_REASON.search(clause.text):
            continue
        yield judged(
            context,
            sentence,
            denial,
            fact=f"statement:{sentence.number}:{clause.start}",
            altered=Alteration(polite(end)[begin:], (denied(end) or "")[begin:]),
        )


def _begin_of_verb(clause: Clause, stem_end: int) -> int:
    """Where the words begin that the last particle before the verb does not govern: 署名し of …に署名し."""
    particles = [
        w.end for w in clause.words if w.end < stem_end + 1 and w.is_a("助詞") and w.text not in ("て", "で")
    ]
    return particles[-1] if particles else stem_end
