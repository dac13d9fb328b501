"""The name that something was given: in brackets behind は or という, to be written."""

import re
from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.making import made, option
from quiz.article.families.stems_ja import clause_around, gapped
from quiz.article.parts import Draft, Sentence, Slot, Span

_NAMED = re.compile(
    r"(?:愛称|名称|名前|テーマ|題名|合言葉|タイトル|スローガン|標語|キャッチフレーズ|作品名|商品名|品種名|大会名|祭り|展|新品種|銘柄|曲)[はの]?[^「」、。]{0,6}「(?P<name>[^「」―—]{2,12})」"
)
_INSTRUCTION = "に入る言葉を書いてください。"


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for found in _NAMED.finditer(sentence.text):
        start, end = found.span("name")
        clause = clause_around(context, sentence, start, end)
        if clause is None or sentence.text.count(found["name"]) > 1:
            continue
        at = sentence.span.start
        slot = Slot("x0", "other", Span(at + start, at + end), found["name"], found["name"])
        yield made(
            context,
            sentence,
            kind="text",
            ask=gapped(clause, start, end, _INSTRUCTION),
            fact=f"name:{found['name']}",
            slots=[slot],
            options=[option(found["name"], slot, found["name"], is_key=True)],
        )
