"""Which country: among others of the article, or of its part of the world."""

import re
from collections.abc import Iterator, Sequence

from quiz.article.families.context import Context
from quiz.article.families.making import among, option
from quiz.article.families.stems_ja import after
from quiz.article.families.stems_names_ja import ask_for, asked_alone
from quiz.article.japanese.clauses import GAP
from quiz.article.japanese.tables import COUNTRIES_NEARBY, SAME_COUNTRY
from quiz.article.parts import Draft, DraftOption, Sentence, Slot

_MOST_OTHERS = 3
_FAR = 6
# The page says neither that they are countries nor that they are none.
_NOT_ALWAYS_CALLED_COUNTRIES = ("台湾", "香港")
_ASKED_WITH = {
    "は": "どの国が",
    "が": "どの国が",
    "に": "どの国に",
    "へ": "どの国へ",
    "で": "どの国で",
    "と": "どの国と",
    "を": "どの国を",
    "の": "どの国の",
}
# What one asks for with どの国の; どの国のライデン博物館 nobody says.
_OF_A_COUNTRY = re.compile(
    "の(?:政府|首都|首相|大統領|国王|外相|国防相|外務省|議会|国会|人口|経済|市場|企業|会社|メーカー|選手|チーム|研究者|探査機)"
)


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """One question a sentence, better a real one than a gap. At home nobody has to be asked about 日本."""
    if {slot.surface for slot in context.every("country")} <= {"日本"}:
        return
    drafts = [d for slot in asked_alone(context, sentence, "country") for d in _on(context, sentence, slot)]
    yield from sorted(drafts, key=lambda each: each.ask.startswith(GAP))[:1]


def _on(context: Context, sentence: Sentence, slot: Slot) -> Iterator[Draft]:
    if after(sentence, slot) not in _ASKED_WITH:
        return
    others = other_countries(context, sentence, slot)
    is_owner = after(sentence, slot) == "の" and not _OF_A_COUNTRY.match(after(sentence, slot, _FAR))
    has_gap = is_owner or slot.surface in _NOT_ALWAYS_CALLED_COUNTRIES
    if not has_gap:
        others = [other for other in others if other.text not in _NOT_ALWAYS_CALLED_COUNTRIES]
    ask = ask_for(context, sentence, slot, {} if has_gap else _ASKED_WITH)
    fact = f"country:{sentence.number}:{slot.surface}"
    yield from among(context, sentence, slot, ask=ask, others=others, fact=fact)


def other_countries(context: Context, sentence: Sentence, slot: Slot) -> Sequence[DraftOption]:
    """Countries that the sentence does not name: those of the article first, neighbours before others."""
    near = next((row for row in COUNTRIES_NEARBY if slot.surface in row), ())
    named = {SAME_COUNTRY.get(s.surface, s.surface) for s in context.slots_of(sentence, "country")}
    in_article = sorted((s.surface for s in context.every("country")), key=lambda name: name not in near)
    candidates = dict.fromkeys([*in_article, *near])
    return [
        option(name, slot, name)
        for name in candidates
        if name not in sentence.text and SAME_COUNTRY.get(name, name) not in named
    ][:_MOST_OTHERS]
