"""Which country: among others of the English article, or of its part of the world; also several at once."""

import re
from collections.abc import Iterator, Sequence

from quiz.article.english.clauses import subject_at
from quiz.article.english.questions import asked_of_subject
from quiz.article.english.tables import COUNTRIES_NEARBY, NATIONALITIES, SAME_COUNTRY
from quiz.article.families.context import Context
from quiz.article.families.making import FEWEST_OTHERS, key_of, made, option
from quiz.article.families.stems_en import clause_at, gapped, place
from quiz.article.parts import Draft, Sentence, Slot

_MOST_OTHERS = 3
_JOINT = re.compile(r"^(?:, | and |, and )$")
_ALL = "Which of these belong in the gap? Choose all that are right."


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """One question a sentence."""
    slots = context.slots_of(sentence, "country")
    others = other_countries(context, sentence)
    if not slots or len(others) < FEWEST_OTHERS:
        return
    run = _listed(sentence, slots)
    clause = clause_at(sentence, slots[0])
    if clause is None or (len(slots) > 1 and len(run) != len(slots)):
        return
    start, end = place(sentence, run[0])[0], place(sentence, run[-1])[1]
    if not clause.holds(start, end):
        return
    if len(run) > 1:
        ask = gapped(clause, start, end, _ALL)
    else:
        is_subject = start - clause.start == subject_at(clause)
        question = asked_of_subject(clause, end - clause.start, "which country") if is_subject else None
        ask = question or gapped(clause, start, end)
    if ask:
        yield made(
            context,
            sentence,
            kind="choices" if len(run) > 1 else "choice",
            ask=ask,
            fact=f"country:{sentence.number}",
            slots=list(run),
            options=[*(key_of(slot) for slot in run), *(option(name, run[0], name) for name in others)],
        )


def other_countries(context: Context, sentence: Sentence) -> Sequence[str]:
    """Countries that the sentence does not name: those of the article first, neighbours before others."""
    named = {_one_name(str(slot.value)) for slot in context.slots_of(sentence, "country")}
    named |= {country for word, country in NATIONALITIES.items() if word in sentence.text}
    near = next((row for row in COUNTRIES_NEARBY if any(name in row for name in named)), ())
    in_article = sorted(map(_one_name, _of_article(context)), key=lambda name: name not in near)
    candidates = dict.fromkeys([*in_article, *map(_one_name, near)])
    return [name for name in candidates if name not in named and name not in sentence.text][:_MOST_OTHERS]


def _of_article(context: Context) -> Sequence[str]:
    return [str(slot.value) for slot in context.every("country")]


def _one_name(name: str) -> str:
    return SAME_COUNTRY.get(name, name)


def _listed(sentence: Sentence, slots: Sequence[Slot]) -> Sequence[Slot]:
    """The slots from the first on that are joined by commas and “and”."""
    run: list[Slot] = [slots[0]]
    for slot in slots[1:]:
        between = sentence.text[place(sentence, run[-1])[1] : place(sentence, slot)[0]]
        if not _JOINT.match(between):
            break
        run.append(slot)
    return run
