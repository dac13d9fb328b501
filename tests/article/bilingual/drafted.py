"""Drafts for tests, made by hand or by the engine, in both languages of articles."""

from collections.abc import Sequence
from fractions import Fraction

from quiz.article.anchors import anchor
from quiz.article.bilingual.complete import complete, translator_of
from quiz.article.bilingual.completed import Bilingual
from quiz.article.bilingual.marked import Marked, read_marked
from quiz.article.bilingual.memory import Entry, Memory
from quiz.article.engine import draft_article
from quiz.article.parts import Alteration, ArticleMap, Draft, DraftKind, DraftOption, Slot, SlotKind, Span
from quiz.bank.model import Term


def memory(*pairs: tuple[str, str]) -> Memory:
    """A memory of sentences with slots in our notation."""
    return Memory(tuple(Entry(read_marked(ja), read_marked(en)) for ja, en in pairs))


def plain_memory(*pairs: tuple[str, str]) -> Memory:
    """A memory of sentences without slots."""
    return Memory(tuple(Entry(Marked(ja), Marked(en)) for ja, en in pairs))


def completed(article: ArticleMap, known: Memory, glossary: Sequence[Term] = ()) -> tuple[Bilingual, ...]:
    """Every draft of the engine in both languages."""
    translator = translator_of(article, known, glossary)
    return tuple(complete(draft, translator) for draft in draft_article(article).drafts)


def slot_in(
    article: ArticleMap, surface: str, kind: SlotKind, value: Fraction | str | None = None, name: str = "x1"
) -> Slot:
    """The first place of a text in an article as a slot."""
    start = article.revision.text.index(surface)
    return Slot(name, kind, Span(start, start + len(surface)), surface, value)


def draft_on(
    article: ArticleMap,
    slots: Sequence[Slot],
    *,
    kind: DraftKind = "choice",
    ask: str,
    options: Sequence[DraftOption] = (),
    answer: bool | None = None,
    altered: Alteration | None = None,
    family: str = "by-hand",
    pairs: Sequence[tuple[str, str]] = (),
) -> Draft:
    """A draft on the sentence that holds the first slot, or on the first sentence."""
    at = slots[0].span.start if slots else 0
    sentence = next(s for s in article.sentences if s.span.start <= at < s.span.end)
    return Draft(
        family=family,
        confidence=0.9,
        sentence=sentence.number,
        evidence=anchor(article.revision, sentence.span),
        kind=kind,
        ask=ask,
        explain=f"「{sentence.text}」" if article.revision.language == "ja" else f"“{sentence.text}”",
        fact=ask,
        slots=tuple(slots),
        options=tuple(options),
        answer=answer,
        altered=altered,
        pairs=tuple(pairs),
    )


def options(slot: Slot, key: str, *others: tuple[str, Fraction | str | None]) -> tuple[DraftOption, ...]:
    """The key with the value of the slot, and other options."""
    return (
        DraftOption(key, is_key=True, slot=slot, value=slot.value),
        *(DraftOption(text, is_key=False, slot=slot, value=value) for text, value in others),
    )


def done(article: ArticleMap, draft: Draft, known: Memory, glossary: Sequence[Term] = ()) -> Bilingual:
    """One draft in both languages."""
    return complete(draft, translator_of(article, known, glossary))
