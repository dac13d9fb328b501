"""Drafts as plain records for programs: the shape of `flask article draft --json` (docs/drafting.md)."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

from quiz.article.bilingual.complete import which_sentences_help
from quiz.article.bilingual.completed import Bilingual, Both, Missing, Translator
from quiz.article.parts import Alteration, Anchor, ArticleMap, Rejected, Slot, Span

FORMAT = 1

Record = Mapping[str, object]


def record_of(drafts: Sequence[Bilingual], rejected: Sequence[Rejected], translator: Translator) -> Record:
    """Everything that is known about the drafts of one article."""
    article = translator.article
    return {
        "format": FORMAT,
        "article": {
            "language": article.revision.language,
            "sha256": article.revision.sha256,
            "title": article.revision[article.title] if article.title else None,
            "published": article.published.isoformat() if article.published else None,
            "sentences": len(article.sentences),
        },
        "drafts": [_draft(at, each, article) for at, each in enumerate(drafts, start=1)],
        "translate_first": [
            {"sentence": number, "completes": count, "text": _sentence_text(number, article)}
            for number, count in which_sentences_help(drafts)
        ],
        "rejected": [_rejected(each) for each in rejected],
    }


def line_of(article: ArticleMap, span: Span) -> int:
    """The line on which a span begins, counted from 1."""
    return bisect_left(_line_ends(article.revision.text), span.start) + 1


@lru_cache(maxsize=8)
def _line_ends(text: str) -> tuple[int, ...]:
    return tuple(at for at, sign in enumerate(text) if sign == "\n")


def _draft(number: int, each: Bilingual, article: ArticleMap) -> Record:
    draft = each.draft
    return {
        "number": number,
        "family": draft.family,
        "confidence": draft.confidence,
        "kind": draft.kind,
        "tier": each.tier,
        "complete": each.is_complete,
        "own_words": each.is_own_words,
        "by_model": draft.is_by_model,
        "sentence": draft.sentence,
        "line": line_of(article, draft.evidence.span),
        "evidence": [_anchor(anchor) for anchor in (draft.evidence, *draft.also)],
        "slots": [_slot(slot) for slot in draft.slots],
        "ask": _both(each.ask),
        "options": [
            {**_both(said), "correct": option.is_key}
            for option, said in zip(draft.options, each.options, strict=True)
        ],
        "answer": draft.answer,
        "altered": _altered(draft.altered),
        "pairs": [{"prompt": _both(who), "answer": _both(what)} for who, what in each.pairs],
        "explain": _both(each.explain),
        "missing": [_missing(missing) for missing in each.missing],
    }


def _rejected(each: Rejected) -> Record:
    draft = each.draft
    about = {"code": each.code, "about": each.about}
    return {**about, "family": draft.family, "sentence": draft.sentence, "ask": draft.ask}


def _both(text: Both) -> dict[str, str]:
    return {"ja": text.ja, "en": text.en}


def _anchor(anchor: Anchor) -> Record:
    return {
        "start": anchor.span.start,
        "end": anchor.span.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def _slot(slot: Slot) -> Record:
    value = None if slot.value is None else str(slot.value)
    place = {"start": slot.span.start, "end": slot.span.end, "surface": slot.surface}
    return {"name": slot.name, "kind": slot.kind, **place, "value": value, "unit": slot.unit}


def _altered(altered: Alteration | None) -> Record | None:
    return {"original": altered.original, "altered": altered.altered} if altered else None


def _missing(missing: Missing) -> Record:
    return {"kind": missing.kind, "text": missing.text, "sentence": missing.sentence}


def _sentence_text(number: int, article: ArticleMap) -> str:
    return next(sentence.text for sentence in article.sentences if sentence.number == number)
