"""Who: a person in a public role, among the others in the article."""

from collections.abc import Iterator, Sequence
from itertools import islice

from quiz.article.families.context import Context
from quiz.article.families.making import FEWEST_OTHERS, among, made, option
from quiz.article.families.stems_ja import clause_at, gapped, place
from quiz.article.families.stems_names_ja import ask_for
from quiz.article.japanese.clauses import GAP
from quiz.article.japanese.tables import COUNTRIES, ORGANISATIONS, ROLES
from quiz.article.parts import Draft, DraftOption, Sentence, Slot

_MOST_OTHERS = 3
_MOST_LOOKED_AT = 40
# NATO事務総長 names nobody.
_OFFICES = ORGANISATIONS | COUNTRIES
_ASKED_WITH = {"は": "誰が", "が": "誰が", "に": "誰に", "と": "誰と", "を": "誰を", "の": "誰の"}


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for slot in context.slots_of(sentence, "person"):
        if slot.suffix in ROLES:
            others = other_people(context, sentence, slot)
            ask = ask_for(context, sentence, slot, _ASKED_WITH)
            fact = f"person:{sentence.number}:{slot.surface}"
            yield from among_people(context, sentence, slot, ask=ask, others=others, fact=fact)


def among_people(
    context: Context,
    sentence: Sentence,
    slot: Slot,
    *,
    ask: str | None,
    others: Sequence[DraftOption],
    fact: str,
) -> Iterator[Draft]:
    """A choice between people; between their names alone where 新庄市の［　　］ would tell the role."""
    start, end = place(sentence, slot)
    names = [str(slot.value), *(_name(other) for other in others)]
    tells_role = sentence.text[:start].endswith(("の", "・")) and slot.surface == names[0] + slot.suffix
    clause = clause_at(context, sentence, slot)
    if ask and ask.startswith(GAP) and tells_role and clause and not _OFFICES & {*names}:
        ask = gapped(clause, start, end - len(slot.suffix))
        options = [option(name, slot, name, is_key=at == 0) for at, name in enumerate(names)]
        if len(others) >= FEWEST_OTHERS:
            yield made(context, sentence, kind="choice", ask=ask, fact=fact, slots=[slot], options=options)
    else:
        yield from among(context, sentence, slot, ask=ask, others=others, fact=fact)


def _name(option: DraftOption) -> str:
    """Without the role, which the sentence says."""
    return option.text.removesuffix(option.slot.suffix) if option.slot else option.text


def other_people(context: Context, sentence: Sentence, slot: Slot) -> Sequence[DraftOption]:
    """People in public roles whom the sentence does not name."""
    size = len(str(slot.value))
    kept: list[Slot] = []
    for forms in context.once(_people):
        others = [form for form in forms if str(form.value) not in sentence.text]
        if others and not is_same_person(others[0], slot):
            # With the first name or without it, like the one who is asked for.
            kept.append(min(others, key=lambda form: abs(len(str(form.value)) - size)))
        if len(kept) == _MOST_OTHERS:
            break
    return [option(other.surface, other, other.value) for other in kept]


def _people(context: Context) -> Sequence[Sequence[Slot]]:
    """The first people in public roles of the article, each in all forms of the name."""
    people: list[list[Slot]] = []
    named = (slot for slot in context.every("person") if slot.suffix in ROLES)
    for slot in islice(named, _MOST_LOOKED_AT):
        same = next((forms for forms in people if is_same_person(slot, forms[0])), None)
        if same is None:
            people.append([slot])
        else:
            same.append(slot)
    return people


def is_same_person(one: Slot, other: Slot) -> bool:
    """Whether both may be one: 久留島准教授 and 久留島あかね准教授; a first name in front or behind."""
    long, short = sorted((str(one.value), str(other.value)), key=len, reverse=True)
    return long.startswith(short) or long.endswith(short)
