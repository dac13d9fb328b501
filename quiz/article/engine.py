"""From the map of an article to its drafts."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from quiz.article.choice import chosen
from quiz.article.families import FAMILIES, Context
from quiz.article.families.stems_en import GAP_ASKED
from quiz.article.japanese.clauses import GAP
from quiz.article.parts import ArticleMap, Draft, Rejected, Role, Sentence, SlotKind
from quiz.article.slots_en import slots_of_all
from quiz.article.slots_ja import find_slots, known_names
from quiz.article.validate import validate
from quiz.reading.dictionary import tokens_of

# Options of these kinds have no order of their own.
_UNORDERED: frozenset[SlotKind] = frozenset({"person", "country", "organisation", "place", "list", "role"})
_ROLES: frozenset[Role] = frozenset({"lead", "bullet", "body", "answer", "summary", "commentary"})


@dataclass(frozen=True)
class Drafted:
    """The drafts that hold, the most confident first, and those that do not, with their reasons."""

    drafts: tuple[Draft, ...]
    rejected: tuple[Rejected, ...]


def draft_article(article: ArticleMap, *, families: Collection[str] | None = None) -> Drafted:
    """Draft from every sentence, by the families of that language that are on, or by those named."""
    valid: list[Draft] = []
    rejected: list[Rejected] = []
    for draft in _proposals(context_of(article), families):
        refusal = validate(draft, article)
        if refusal:
            rejected.append(refusal)
        else:
            valid.append(draft)
    choice = chosen(ranked(valid))
    drafts = (_mixed(draft) for draft in ranked(choice.taken))
    return Drafted(tuple(drafts), (*rejected, *choice.refused))


def drafts_on(article: ArticleMap, number: int) -> tuple[Draft, ...]:
    """All drafts on one sentence that hold, also those that ask for the same; the most confident first."""
    sentences = [sentence for sentence in article.sentences if sentence.number == number]
    found = _from(sentences, context_of(article), families=None)
    return tuple(_mixed(draft) for draft in ranked(found) if not validate(draft, article))


def context_of(article: ArticleMap) -> Context:
    """The article with its slots."""
    if article.revision.language == "en":
        return Context(article, slots_of_all(article), {})
    found = tokens_of(sentence.text for sentence in article.sentences)
    words = {s.number: of_one for s, of_one in zip(article.sentences, found, strict=True)}
    known = known_names(iter(words.values()))
    slots = {
        s.number: find_slots(s, words[s.number], published=article.published, known=known)
        for s in article.sentences
    }
    return Context(article, slots, words)


def ranked(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The most confident first; then what the article says most often, and real questions before gaps."""
    drafts = tuple(drafts)
    said = _said(drafts)
    return tuple(
        sorted(
            drafts,
            key=lambda d: (-d.confidence, -said[d.fact], d.ask.startswith((GAP, GAP_ASKED)), d.sentence),
        )
    )


def _mixed(draft: Draft) -> Draft:
    """Names in an order that says nothing; numbers and dates stay sorted."""
    if not any(option.is_key and option.slot and option.slot.kind in _UNORDERED for option in draft.options):
        return draft
    order = sorted(draft.options, key=lambda o: crc32(f"{draft.fact}{o.text}".encode("utf-8", "replace")))
    return replace(draft, options=tuple(order))


def _said(drafts: Iterable[Draft]) -> Mapping[str, int]:
    """In how many sentences each fact stands."""
    sentences: defaultdict[str, set[int]] = defaultdict(set)
    for draft in drafts:
        sentences[draft.fact].add(draft.sentence)
    return {fact: len(found) for fact, found in sentences.items()}


def _proposals(context: Context, families: Collection[str] | None) -> Sequence[Draft]:
    """From each sentence in turn what the families ask, in their order."""
    sentences = [s for s in context.article.sentences if s.role in _ROLES and not _OF_ITSELF.search(s.text)]
    return sorted(_from(sentences, context, families), key=lambda draft: draft.sentence)


def _from(
    sentences: Sequence[Sentence], context: Context, families: Collection[str] | None
) -> Sequence[Draft]:
    language = context.article.revision.language
    wanted = {
        name: family
        for name, family in FAMILIES.items()
        if family.language == language and (family.is_on if families is None else name in families)
    }
    # What somebody thinks is asked about as an opinion, and in no other way.
    of_facts = [s for s in sentences if s.role != "commentary" and s.standing != "opinion"]
    found: list[Draft] = []
    for name, family in wanted.items():
        own = context.of(name, family.confidence)
        for sentence in sentences if family.of_opinions else of_facts:
            found += family.draft(own, sentence)
    return found


# What an article says of itself, and the small print of an event, is not worth asking.
_OF_ITSELF = re.compile(
    r"^(?:主催|共催|後援|協力|協賛|お?問い?合わ?せ|休館日|電話|住所|アクセス|申し?込み|担当)\s*[:：]"
    r"|(?:本日|今日|今回|この|本)の?記事|ご紹介し|まとめてみ|詳しく見て|見ていきま"
)
