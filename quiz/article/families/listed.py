"""All items of a list, among other things of their kind."""

import re
from collections.abc import Iterator, Sequence
from zlib import crc32

from quiz.article.families.context import Context
from quiz.article.families.making import FEWEST_OTHERS, made, option
from quiz.article.families.stems_ja import clause_at, gapped
from quiz.article.japanese.lists import listings
from quiz.article.japanese.tables import ALIKE, COUNTRIES_NEARBY, PEERS, PREFECTURES
from quiz.article.parts import Draft, DraftOption, Sentence, Slot

_MOST_OTHERS = 3
_FEWEST_KNOWN = 2
_KINDS = (
    *ALIKE,
    *PEERS,
    *COUNTRIES_NEARBY,
    tuple(name for row in COUNTRIES_NEARBY for name in row),
    PREFECTURES,
    tuple(re.sub("[都府県]$", "", name) for name in PREFECTURES),
)
_INSTRUCTION = "に記事が挙げているものを、すべて選んでください。"


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    words = context.tokens[sentence.number]
    at = sentence.span.start
    for listing in listings(sentence.text, words):
        slot = next(
            (s for s in context.slots_of(sentence, "list") if s.span.start == at + listing.start), None
        )
        clause = clause_at(context, sentence, slot) if slot else None
        if slot is None or clause is None:
            continue
        items = [sentence.text[start:end] for start, end in listing.items]
        others = _others(context, items, slot)
        if len(others) >= FEWEST_OTHERS:
            keys = [option(item, slot, item, is_key=True) for item in items]
            yield made(
                context,
                sentence,
                kind="choices",
                ask=gapped(clause, listing.start, listing.end, _INSTRUCTION),
                fact=f"list:{'、'.join(items)}",
                slots=[slot],
                options=[*keys, *others],
            )


def _others(context: Context, items: Sequence[str], slot: Slot) -> Sequence[DraftOption]:
    """Things of the same kind that the article does not name; none where the kind is not known."""
    known = [row for row in _KINDS if len({*items} & {*row}) >= _FEWEST_KNOWN]
    # The first row is the narrowest; one that knows more than half of the items will do.
    narrow = (row for row in known if 2 * len({*items} & {*row}) > len(items))
    row = next(narrow, max(known, key=lambda row: len({*items} & {*row}), default=()))
    found = [name for name in row if not context.names(name)]
    begin = crc32("".join(items).encode("utf-8", "replace")) % len(found) if found else 0
    turned = [*found[begin:], *found[:begin]]
    return [option(name, slot, name) for name in turned[:_MOST_OTHERS]]
