"""In which prefecture or region: among others of its kind."""

from collections.abc import Iterator, Sequence

from quiz.article.families.context import Context
from quiz.article.families.making import among, option
from quiz.article.families.stems_names_ja import ask_for, asked_alone
from quiz.article.japanese.tables import PREFECTURES, REGIONS
from quiz.article.parts import Draft, DraftOption, Sentence, Slot

_NEAR = (1, -1, 2, -2, 3, -3)
_MOST_OTHERS = 3
_CASE = {"は": "が"}
_ASKED_WITH = {
    "は": "どの都道府県が",
    "が": "どの都道府県が",
    "に": "どの都道府県に",
    "で": "どの都道府県で",
    "を": "どの都道府県を",
    "の": "どの都道府県の",
}


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for slot in asked_alone(context, sentence, "place"):
        others = other_places(context, slot)
        if not others:
            continue
        is_prefecture = slot.surface in PREFECTURES
        asked_with = _ASKED_WITH if is_prefecture else {p: f"どの地域{_CASE.get(p, p)}" for p in _ASKED_WITH}
        ask = ask_for(context, sentence, slot, asked_with)
        fact = f"place:{sentence.number}:{slot.surface}"
        yield from among(context, sentence, slot, ask=ask, others=others, fact=fact)


def other_places(context: Context, slot: Slot) -> Sequence[DraftOption]:
    """Neighbours in the table of its kind of which the article says nothing."""
    row = next((row for row in (PREFECTURES, *REGIONS) if slot.surface in row), ())
    at = row.index(slot.surface) if row else 0
    near = dict.fromkeys(row[(at + step) % len(row)] for step in _NEAR) if row else {}
    return [option(name, slot, name) for name in near if not context.names(name.rstrip("都府県地方"))][
        :_MOST_OTHERS
    ]
