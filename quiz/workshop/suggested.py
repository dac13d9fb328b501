"""The suggestions of an article as they stand: what was decided, and what is known of the other language."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Literal, cast

from sqlalchemy import func, select

from quiz.article.bilingual.complete import complete, translator_of, which_sentences_help
from quiz.article.bilingual.completed import Bilingual, Translator
from quiz.article.bilingual.memory import Memory, memory_of
from quiz.article.parts import Draft, Sentence
from quiz.article.telling import tells
from quiz.bank.model import Term
from quiz.manuscript.taking import Taken, take
from quiz.store import DecisionRow, db
from quiz.text.language import Language
from quiz.workshop.articles import Article, article_of
from quiz.workshop.opening import open_manuscript
from quiz.workshop.origin import in_both, named
from quiz.workshop.proposals import distractors_of, translations_of, with_options
from quiz.workshop.remembered import translations
from quiz.workshop.tosay import ToSay, digest, to_say

State = Literal["waiting", "later", "accepted", "rejected"]
Reason = Literal["", "easy", "vague", "double", "wrong"]
# With so few decisions what was measured of a family still counts as much.
_WEIGHT = 4
# From so many decisions on, and so many accepted of them, a family may be accepted as a whole.
TRUSTED_FROM, TRUSTED_SHARE = 4, 0.8


class NoSuchSuggestion(LookupError):
    """The article has no such suggestion, or no such sentence."""


@dataclass(frozen=True)
class Family:
    """How many suggestions of one making somebody accepted, of those decided, in all articles.

    `ready` are the keys of those that wait here with both languages.
    """

    accepted: int
    decided: int
    ready: tuple[str, ...] = ()

    @property
    def is_trusted(self) -> bool:
        """So many were accepted that the rest may be accepted at once."""
        return self.decided >= TRUSTED_FROM and self.accepted >= TRUSTED_SHARE * self.decided


@dataclass(frozen=True)
class Suggestion:
    """A question that the program proposes, with its state; `key` names it in addresses."""

    key: str
    said: Bilingual
    state: State
    sentence: Sentence
    question_id: int | None = None

    @property
    def draft(self) -> Draft:
        """The suggestion in the language of the article."""
        return self.said.draft


@dataclass(frozen=True)
class ToTranslate:
    """A sentence of the article, how many suggestions its translation completes, and the first of them."""

    number: int
    text: str
    completes: int
    key: str


@dataclass(frozen=True)
class Review:
    """All suggestions: the decided ones as they were decided, those that wait as they come, those put off."""

    suggestions: tuple[Suggestion, ...]
    families: Mapping[str, Family]
    told: "Told"

    @property
    def own(self) -> Language:
        """The language of the article."""
        return self.told.translator.own

    @property
    def other(self) -> Language:
        """The one into which it is translated."""
        return self.told.translator.other

    def at(self, key: str) -> Suggestion:
        """One of them. Raise `NoSuchSuggestion`."""
        found = next((each for each in self.suggestions if each.key == key), None)
        if found is None:
            raise NoSuchSuggestion(key)
        return found

    @property
    def next(self) -> Suggestion | None:
        """The first that waits, then the first that was put off."""
        waiting = (each for state in ("waiting", "later") for each in self.suggestions if each.state == state)
        return next(waiting, None)

    def count(self, state: State) -> int:
        """How many are in this state."""
        return sum(each.state == state for each in self.suggestions)

    def told_by(self, shown: Suggestion) -> tuple[Suggestion, ...]:
        """Others, not rejected, that give its answer away, or the answer of which it gives away."""
        return tuple(
            each
            for each in self.suggestions
            if each.key != shown.key
            and each.state != "rejected"
            and (tells(each.draft, shown.draft) or tells(shown.draft, each.draft))
        )

    def to_say(self, shown: Suggestion) -> tuple[ToSay, ...]:
        """What of it is to be said in the other language, with proposals."""
        return to_say(shown.said, self.told.translator, self.told.proposed)

    @cached_property
    def to_translate(self) -> tuple[ToTranslate, ...]:
        """The sentences whose translation completes most of what waits."""
        waiting = [each for each in self.suggestions if each.state in ("waiting", "later")]
        found = which_sentences_help([each.said for each in waiting])
        first = {each.sentence.number: each for each in reversed(waiting)}
        return tuple(
            ToTranslate(number, first[number].sentence.text, count, first[number].key)
            for number, count in found
        )


@dataclass(frozen=True)
class Told:
    """An article with everything that is known of its other language."""

    article: Article
    translator: Translator
    said: tuple[Bilingual, ...]
    # What a model proposes, by the digests of the texts.
    proposed: Mapping[str, str]

    @classmethod
    def of(cls, manuscript_id: int, article: Article, by: int) -> "Told":
        """By the sentences and terms of the draft, and what this person or anybody here translated."""
        bank = open_manuscript(manuscript_id, by=by).folded.bank
        kept = tuple(translations(manuscript_id, by))
        memory = Memory((*memory_of(bank).entries, *kept))
        sentences = {sentence.text for sentence in article.map.sentences}
        own = article.map.revision.language
        terms = (Term(ja=e.ja.text, en=e.en.text) for e in kept if e[own].text not in sentences)
        translator = translator_of(article.map, memory, (*bank.glossary, *terms))
        taken = {key: each.texts for key, each in distractors_of(manuscript_id).items() if each.is_used}
        drafts = (_with_taken(each, translator, taken) for each in article.drafted.drafts)
        proposed = translations_of(manuscript_id)
        return cls(article, translator, tuple(complete(each, translator) for each in drafts), proposed)

    def taken(self, wanted: Suggestion) -> Taken | None:
        """The records of a suggestion, with the slots of all that rest on the same sentence."""
        beside = [
            each
            for each in self.said
            if each.draft.sentence == wanted.draft.sentence
            and each.statement == wanted.said.statement
            and each.is_own_words == wanted.said.is_own_words
        ]
        ordered = [wanted.said, *(each for each in beside if each != wanted.said)]
        taken = take(wanted.said, ordered, self.translator, self.article.url)
        return taken and replace(taken, source=named(taken.source, self.article, self.translator))


def review(manuscript_id: int, *, by: int) -> Review:
    """The suggestions as they stand. Raise `NoSuchManuscript` or `NoArticle`."""
    article = article_of(manuscript_id, by=by)
    return reviewed(manuscript_id, Told.of(manuscript_id, article, by), by)


def names_of(manuscript_id: int, *, by: int) -> Mapping[str, str]:
    """The headline, the publisher and the outlets of an article, in the other language where that is known.

    Raise `NoSuchManuscript` or `NoArticle`.
    """
    article = article_of(manuscript_id, by=by)
    translator = Told.of(manuscript_id, article, by).translator
    names = (article.title, article.about.publisher, *(outlet.name for outlet in article.map.outlets))
    return {name: str(in_both(name, translator).get(translator.other, "")) for name in names if name}


def reviewed(manuscript_id: int, told: Told, by: int) -> Review:
    """The same, of what is known already."""
    rows = db.session.scalars(select(DecisionRow).filter_by(manuscript_id=manuscript_id))
    decided = {row.key: row for row in rows}
    found = [_suggestion(each, told, decided) for each in told.said]
    families = _families(found, by)
    return Review(tuple(_ordered(found, families, decided)), families, told)


def other_options(manuscript_id: int, shown: Suggestion, told: Told) -> tuple[str, ...]:
    """Other wrong options that a model proposes for it, if they hold and nobody took them yet."""
    found = distractors_of(manuscript_id).get(shown.key)
    if found is None or found.is_used or shown.draft.kind != "choice":
        return ()
    return found.texts if with_options(shown.draft, found.texts, told.article.map) else ()


def _with_taken(draft: Draft, translator: Translator, taken: Mapping[str, Sequence[str]]) -> Draft:
    """The draft with the wrong options that somebody took for it."""
    texts = taken.get(_key(draft, translator.sentence(draft)), ())
    return (with_options(draft, texts, translator.article) if texts else None) or draft


def _suggestion(each: Bilingual, told: Told, decided: Mapping[str, DecisionRow]) -> Suggestion:
    sentence = told.translator.sentence(each.draft)
    key = _key(each.draft, sentence)
    row = decided.get(key)
    state = cast("State", row.state) if row else "waiting"
    return Suggestion(key, each, state, sentence, row.question_id if row else None)


def _key(draft: Draft, sentence: Sentence) -> str:
    """The same for the same question, also where it stands elsewhere in the article by now."""
    said = "\n".join((draft.family, draft.fact, draft.ask, digest(sentence.text)))
    return sha256(said.encode("utf-8", "replace")).hexdigest()[:16]


def _ordered(
    found: Sequence[Suggestion], families: Mapping[str, Family], decided: Mapping[str, DecisionRow]
) -> Iterator[Suggestion]:
    """What can be accepted by one press comes first, then by how likely it is accepted."""
    helped = Counter(each.draft.sentence for each in found if each.state == "waiting")

    def comes(each: Suggestion) -> tuple[bool, float, int]:
        likely = _likely(each.draft, families[each.draft.family])
        return not each.said.is_complete, -round(likely, 1), -helped[each.draft.sentence]

    yield from sorted(
        (each for each in found if each.state in ("accepted", "rejected")),
        key=lambda each: decided[each.key].id,
    )
    yield from sorted((each for each in found if each.state == "waiting"), key=comes)
    yield from sorted(
        (each for each in found if each.state == "later"), key=lambda each: decided[each.key].id
    )


def _families(found: Sequence[Suggestion], by: int) -> Mapping[str, Family]:
    known = _decided_by(by)
    return {
        family: Family(
            known[family, "accepted"],
            known[family, "accepted"] + known[family, "rejected"],
            tuple(
                each.key
                for each in found
                if each.draft.family == family and each.state == "waiting" and each.said.is_complete
            ),
        )
        for family in {each.draft.family for each in found}
    }


def _decided_by(by: int) -> Counter[tuple[str, str]]:
    rows = db.session.execute(
        select(DecisionRow.family, DecisionRow.state, func.count())
        .filter_by(by=by)
        .group_by(DecisionRow.family, DecisionRow.state)
    )
    return Counter({(family, state): count for family, state, count in rows})


def _likely(draft: Draft, family: Family) -> float:
    """How likely a suggestion is accepted: by what was measured, and by what was decided."""
    return (draft.confidence * _WEIGHT + family.accepted) / (_WEIGHT + family.decided)
