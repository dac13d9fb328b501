"""From a suggestion to records: what is not said in a language yet is missing, nothing stands in for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from quiz.article.bilingual.completed import Bilingual, Translator
from quiz.article.bilingual.questions import question_of
from quiz.article.bilingual.sources import NO_ADDRESS, source_id, sources_of
from quiz.article.bilingual.statements import statement_of
from quiz.article.bilingual.wording import UNKNOWN_PUBLISHER
from quiz.bank.model import Frozen
from quiz.bank.tree import Node
from quiz.manuscript.records import Body
from quiz.text.language import Language

# How a text begins that only quotes the other language.
_QUOTED = ("“", "「", "(Japanese text only)", "（英語の文のみ）")


@dataclass(frozen=True)
class Taken:
    """The records of a suggestion: its source, the sentence that proves it, and the question."""

    source: Body
    statement: Body
    question: Body


def take(each: Bilingual, beside: Sequence[Bilingual], translator: Translator, url: str) -> Taken | None:
    """The records of a suggestion; `beside` are all on the same words, so that their slots are there, too.

    None for what a bank cannot hold. Ids that name other records are filled in where these are known.
    """
    question = question_of("q", each, ("s",))
    if question is None:
        return None
    sentence = translator.sentence(each.draft)
    statement = statement_of("s", sentence, beside, translator, source="source")
    (source,) = sources_of(translator, url or None, {source_id(sentence, translator)})
    return Taken(
        _source(_body(source)),
        _statement(_body(statement), each, translator),
        _question(_body(question), each, translator),
    )


def question_from(each: Bilingual, translator: Translator) -> Body | None:
    """The question of a suggestion alone; None for what a bank cannot hold."""
    question = question_of("q", each, ("s",))
    return _question(_body(question), each, translator) if question else None


def _body(record: Frozen) -> Body:
    body: Body = record.model_dump(mode="json", exclude_defaults=True)
    body.pop("id")
    return body


def _source(body: Body) -> Body:
    """Without what nobody knows yet."""
    unknown = {"ja": UNKNOWN_PUBLISHER["ja"], "en": UNKNOWN_PUBLISHER["en"]}
    kept = {key: value for key, value in body.items() if value not in (NO_ADDRESS, unknown)}
    return {key: _said(value) for key, value in kept.items()}


def _statement(body: Body, each: Bilingual, translator: Translator) -> Body:
    sentence = translator.sentence(each.draft)
    is_translated = each.is_own_words or translator.translation(sentence.text) is not None
    kept = body if is_translated else _without(body, translator.other)
    return {**kept, "by": _said(kept["by"])} if "by" in kept else kept


def _question(body: Body, each: Bilingual, translator: Translator) -> Body:
    body.pop("evidence", None)
    if each.is_complete:
        return body
    silent = {key: _without(cast("Body", body[key]), translator.other) for key in ("ask", "explain")}
    return {key: _said(value) for key, value in {**body, **silent}.items()}


def _without(body: Body, language: Language) -> Body:
    return {key: value for key, value in body.items() if key != language}


def _said(value: Node) -> Node:
    """A value without texts that only quote the other language."""
    if isinstance(value, list):
        return [_said(each) for each in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"ja", "en"}:
        return {key: text for key, text in value.items() if not str(text).startswith(_QUOTED)} or value
    return {key: _said(each) for key, each in value.items()}
