"""Questions that a sentence could answer, about one of its slots or about the whole of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from quiz.article.bilingual.complete import complete
from quiz.article.bilingual.completed import Bilingual, Translator
from quiz.article.bilingual.dates import iso_of
from quiz.article.bilingual.marked import literal
from quiz.article.bilingual.wording import GAPS, TRANSLATED, quoted
from quiz.article.engine import drafts_on
from quiz.bank.tree import Node
from quiz.manuscript.around import Around, article_around, said, translator_around
from quiz.manuscript.laying import Laid, lifted
from quiz.manuscript.records import Body, Manuscript, Record
from quiz.manuscript.taking import question_from
from quiz.text.language import LANGUAGES, Language, the_other
from quiz.text.numbers import quantities

_GAP_ASKED: Body = {"ja": "空欄に入る言葉を書いてください。", "en": "Which words belong in the gap?"}
_ABOUT = ("約", "およそ", "about ", "around ", "some ")


def proposals(manuscript: Manuscript, statement: Record, slot: str) -> tuple[Body, ...]:
    """Questions without their proof, the best first; `slot` may be "" for the whole sentence.

    Nothing but a sentence that is written in some language can be asked about.

    What the engine drafts has its options; what follows from the sentence alone comes behind it.
    """
    if statement.kind != "statement" or not any(said(statement, language) for language in LANGUAGES):
        return ()
    drafted = list(_drafted(manuscript, statement, slot))
    found = [*drafted, *_of_slot(statement, slot, _asked_like(drafted)), *_of_sentence(statement)]
    return tuple({_sameness(body): body for body in reversed(found)}.values())[::-1]


def _sameness(body: Body) -> str:
    return repr([body.get(key) for key in ("kind", "ask", "options", "answer")])


def _drafted(manuscript: Manuscript, statement: Record, slot: str) -> Iterator[Body]:
    first: Language = "en" if manuscript.head.body.get("language") == "en" else "ja"
    for language in (first, the_other(first)):
        around = article_around(manuscript, language)
        number = around.number_of(statement)
        if number is None:
            continue
        translator = translator_around(around, manuscript)
        told = _about(around, number, _words_in(statement, language, slot), translator)
        found = [_body(each, translator, statement) for each in told]
        if any(found):
            yield from filter(None, found)
            return


def _about(around: Around, number: int, words: str, translator: Translator) -> Iterator[Bilingual]:
    """Drafts that ask for these words, or for a part of them; all of them where none are given."""
    for draft in drafts_on(around.article, number):
        asked = draft.slots[0].surface if draft.slots and draft.kind != "truth" else ""
        asked = draft.altered.original if draft.altered else asked
        if not words or (asked and (asked in words or words in asked)):
            yield complete(draft, translator)


def _words_in(statement: Record, language: Language, slot: str) -> str:
    laid = lifted(str(statement.body.get(language, "")))
    found = laid.named(slot)
    return laid.under(found) if found else ""


def _body(each: Bilingual, translator: Translator, statement: Record) -> Body | None:
    body = question_from(each, translator)
    if body is None:
        return None
    if body["kind"] == "standing":
        body["about"] = statement.id
    if each.draft.altered is None:
        body["explain"] = _explained(statement)["explain"]
    return body


def _explained(statement: Record) -> Body:
    texts = {language: literal(said(statement, language)) for language in LANGUAGES}
    return {"explain": {language: text for language, text in texts.items() if text}}


def _asked_like(drafted: Sequence[Body]) -> Mapping[str, str]:
    """How the best of the drafted questions asks: what is to be chosen can be written as well."""
    asked = next((body["ask"] for body in drafted if body["kind"] == "choice"), None)
    texts = asked if isinstance(asked, dict) else {}
    return {
        each: str(text) for each, text in texts.items() if not any(gap in str(text) for gap in GAPS.values())
    }


def _of_slot(statement: Record, slot: str, asked: Mapping[str, str]) -> Iterator[Body]:
    """A choice to be filled, and what is written instead of chosen."""
    texts = {language: lifted(str(statement.body.get(language, ""))) for language in LANGUAGES}
    words = {each: text.under(found) for each, text in texts.items() if (found := text.named(slot))}
    if not words:
        return
    gapped = {each: _gapped(texts[each], slot) for each in words}
    explained = _explained(statement)
    options: Node = [{"id": "a", "text": _literal(words), "correct": True}, {"id": "b"}, {"id": "c"}]
    yield {"kind": "choice", "ask": _ask("choice", gapped, asked), "options": options, **explained}
    for kind, answer in _answers(words):
        yield {"kind": kind, "ask": _ask(kind, gapped, asked), "answer": answer, **explained}
    yield {**_cloze(gapped, words), **explained}


def _literal(texts: Mapping[Language, str]) -> Node:
    return {language: literal(text) for language, text in texts.items()}


def _answers(words: Mapping[Language, str]) -> Iterator[tuple[str, Node]]:
    day = iso_of(words.get("en", ""))
    if day and day[0] != "-":
        yield "date", day
    elif number := _number(words):
        yield "number", number
    yield "text", {"accepted": {each: [literal(text)] for each, text in words.items()}}


def _number(words: Mapping[Language, str]) -> Body | None:
    """The number of a slot with its unit, where both sides have the same one."""
    found = {each: quantities(text, each) for each, text in words.items()}
    values = {each[0].value for each in found.values() if len(each) == 1}
    if len(values) != 1 or any(len(each) != 1 for each in found.values()):
        return None
    (value,) = values
    if value.denominator != 1:
        return None
    units = {each: words[each][found[each][0].end :].strip() for each in words}
    unit: Body = {each: [text] for each, text in units.items() if text}
    rough: Body = (
        {"approx_ok": True} if any(w in text.lower() for w in _ABOUT for text in words.values()) else {}
    )
    return {"value": int(value), **({"unit": unit} if len(unit) == len(words) else {}), **rough}


def _gapped(text: Laid, slot: str) -> tuple[str, str]:
    """What stands before the slot, and what behind it."""
    found = text.named(slot)
    return (text.plain[: found.start], text.plain[found.end :]) if found else (text.plain, "")


def _ask(kind: str, gapped: Mapping[Language, tuple[str, str]], asked: Mapping[str, str]) -> Node:
    def asked_in(language: Language) -> str:
        whole = literal(GAPS[language].join(gapped[language]))
        return asked.get(language) or TRANSLATED[language][kind].format(text=whole)

    return {language: asked_in(language) for language in gapped}


def _cloze(gapped: Mapping[Language, tuple[str, str]], words: Mapping[Language, str]) -> Body:
    text: Node = {each: "[[a]]".join(map(literal, around)) for each, around in gapped.items()}
    accepted: Node = {each: [literal(said)] for each, said in words.items()}
    asked: Node = dict(_GAP_ASKED)
    return {
        "kind": "cloze",
        "ask": asked,
        "text": text,
        "gaps": [{"id": "a", "text": {"accepted": accepted}}],
    }


def _of_sentence(statement: Record) -> Iterator[Body]:
    """Is it true? Whose words are these?"""
    explained = _explained(statement)
    texts = cast("Mapping[Language, str]", explained["explain"])
    yield {"kind": "truth", "ask": explained["explain"], "answer": True, **explained}
    if statement.body.get("standing") in ("claimed", "opinion"):
        asked: Node = {
            each: TRANSLATED[each]["standing"].format(text=quoted(text, each)) for each, text in texts.items()
        }
        yield {"kind": "standing", "about": statement.id, "ask": asked, **explained}
