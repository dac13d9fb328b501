"""Who said it: the speaker of a claim, among the others who speak or act in the article."""

from collections.abc import Iterator, Sequence

from quiz.article.families.context import Context
from quiz.article.families.making import among, option
from quiz.article.families.person import among_people, is_same_person
from quiz.article.families.stems_ja import asked, clause_around, free, gapped
from quiz.article.japanese.tables import ROLES
from quiz.article.parts import Draft, DraftOption, Sentence, Slot, Span

_MOST_OTHERS = 3
_KINDS = ("person", "organisation", "country")


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    slot = speaker_slot(context, sentence)
    if slot is None:
        return
    others = _others(context, sentence, slot)
    ask = _ask(context, sentence, slot)
    fact = f"{slot.kind}:{sentence.number}:{slot.surface}"
    choose = among_people if slot.kind == "person" else among
    yield from choose(context, sentence, slot, ask=ask, others=others, fact=fact)


def speaker_slot(context: Context, sentence: Sentence) -> Slot | None:
    """The speaker as a slot, if the sentence names one who may be asked for."""
    speaker = sentence.speaker
    if sentence.standing != "claimed" or not speaker or sentence.text.count(speaker) != 1:
        return None
    start = sentence.span.start + sentence.text.index(speaker)
    span = Span(start, start + len(speaker))
    own = [s for s in context.slots_of(sentence) if s.kind in _KINDS and s.span.end == span.end]
    if own and own[0].kind == "person" and own[0].suffix not in ROLES:
        return None
    if not own or own[0].kind == "person":
        # 港南FCの藤田監督 is asked for as 藤田監督, like all the others.
        return own[0] if own else None
    return Slot(own[0].name, own[0].kind, span, speaker, speaker)


def _others(context: Context, sentence: Sentence, slot: Slot) -> Sequence[DraftOption]:
    """Other speakers of that kind first, then others of that kind whom the article names."""
    kept: list[Slot] = []
    for other in (*context.once(_speakers), *_named(context, slot)):
        is_other = other.kind == slot.kind and other.surface not in sentence.text
        if is_other and not any(_same(other, known) for known in (slot, *kept)):
            kept.append(other)
        if len(kept) == _MOST_OTHERS:
            break
    return [option(s.surface, s, s.surface) for s in kept]


def _speakers(context: Context) -> tuple[Slot, ...]:
    """Every speaker of the article once."""
    slots = (speaker_slot(context, sentence) for sentence in context.article.sentences)
    return tuple({slot.surface: slot for slot in slots if slot}.values())


def _named(context: Context, slot: Slot) -> Sequence[Slot]:
    return [s for s in context.every(slot.kind) if s.kind != "person" or s.suffix in ROLES]


def _same(one: Slot, other: Slot) -> bool:
    """シコルスキ外相 and ポーランドのシコルスキ外相 are one person."""
    if one.kind == other.kind == "person" and is_same_person(one, other):
        return True
    return one.surface in other.surface or other.surface in one.surface


def _ask(context: Context, sentence: Sentence, slot: Slot) -> str | None:
    start, end = slot.span.start - sentence.span.start, slot.span.end - sentence.span.start
    clause = clause_around(context, sentence, start, end)
    if clause is None:
        return None
    who = {"person": "誰が", "country": "どの国が"}.get(slot.kind, "どこが")
    particle = sentence.text[end : end + 2]
    if (
        particle[:1] in ("は", "が")
        and free(context, sentence, start)
        and sentence.text[start - 1 : start] not in ("の", "と", "・")
    ):
        question = asked(clause, start, end + 1, who)
        if question:
            return question
    return gapped(clause, start, end)
