"""By what score: among others that the same side would have won."""

import re
from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.making import made, option
from quiz.article.families.stems_ja import clause_at, gapped, place
from quiz.article.parts import Draft, Sentence

_SCORE = re.compile(r"([0-9]{1,2})([-–―−ー－対])([0-9]{1,2})")
_HIGHEST = 40
_STEPS = ((1, 0), (1, 1), (0, -1), (2, 0), (0, 1), (2, 1), (-1, 0), (2, 2))
_WANTED = 3


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for slot in context.slots_of(sentence, "other"):
        found = _SCORE.fullmatch(slot.surface)
        clause = clause_at(context, sentence, slot) if found else None
        if not found or not clause or max(int(found[1]), int(found[3])) > _HIGHEST:
            continue
        others = [text for text in _others(found) if text not in sentence.text][:_WANTED]
        options = [option(text, slot, text, is_key=text == slot.surface) for text in (slot.surface, *others)]
        yield made(
            context,
            sentence,
            kind="choice",
            ask=gapped(clause, *place(sentence, slot)),
            fact=f"score:{slot.surface}",
            slots=[slot],
            options=sorted(options, key=lambda each: [int(n) for n in re.findall("[0-9]+", each.text)]),
        )


def _others(found: re.Match[str]) -> Iterator[str]:
    first, second = int(found[1]), int(found[3])
    for more, less in _STEPS:
        one, other = first + more, second + less
        if one >= 0 <= other and (one > other) == (first > second) and (one < other) == (first < second):
            yield f"{one}{found[2]}{other}"
