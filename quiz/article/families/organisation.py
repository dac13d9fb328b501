"""Which organisation: among those of the article, or others of its kind."""

from collections.abc import Iterator, Sequence
from itertools import islice

from quiz.article.families.context import Context
from quiz.article.families.making import among, option
from quiz.article.families.stems_names_ja import ask_for, asked_alone
from quiz.article.japanese.tables import PEERS
from quiz.article.parts import Draft, DraftOption, Sentence, Slot

_MOST_OTHERS = 3
_ASKED_WITH = {"は": "どこが", "が": "どこが", "と": "どこと", "を": "どこを", "の": "どこの"}


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """One question a sentence, and the same fact as that of who said it."""
    yield from islice(_drafts(context, sentence), 1)


def _drafts(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for slot in asked_alone(context, sentence, "organisation"):
        if others := other_organisations(context, sentence, slot):
            ask = ask_for(context, sentence, slot, _ASKED_WITH)
            fact = f"organisation:{sentence.number}:{slot.surface}"
            yield from among(context, sentence, slot, ask=ask, others=others, fact=fact)


def other_organisations(context: Context, sentence: Sentence, slot: Slot) -> Sequence[DraftOption]:
    """Others of its kind, where it is one of a known kind: 気象庁 beside 消防庁."""
    peers = next((row for row in PEERS if slot.surface in row), None)
    if peers is None:
        return ()
    named = [s.surface for s in context.every("organisation") if s.surface in peers]
    begin = peers.index(slot.surface)
    candidates = dict.fromkeys([*named, *peers[begin + 1 :], *peers[:begin]])
    return [option(name, slot, name) for name in candidates if name not in sentence.text][:_MOST_OTHERS]
