"""The suggestions of an article, one after the other: accepted, rejected, put off, taken back, translated."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, cast

from sqlalchemy import delete, func, select

from quiz.article.bilingual.complete import complete, translator_of, which_sentences_help
from quiz.article.bilingual.completed import Bilingual, Translator
from quiz.article.bilingual.marked import Marked
from quiz.article.bilingual.memory import Entry, Memory, folded, memory_of
from quiz.article.parts import Draft, Sentence
from quiz.bank.tree import Node
from quiz.manuscript import Body, Fields, Record, RecordKind, flatten
from quiz.manuscript.laying import lifted
from quiz.manuscript.taking import Taken, take
from quiz.store import DecisionRow, TranslationRow, db
from quiz.text.language import Language
from quiz.workshop.articles import Article, article_of
from quiz.workshop.changing import change, make, present, stored
from quiz.workshop.hands import Hand, NoSuchRecord
from quiz.workshop.once import once
from quiz.workshop.opening import open_manuscript
from quiz.workshop.places import room_for
from quiz.workshop.rights import allowed
from quiz.workshop.rows import GONE

State = Literal["waiting", "later", "accepted", "rejected"]
Reason = Literal["", "easy", "vague", "double", "wrong"]
# With so few decisions what was measured of a family still counts as much.
_WEIGHT = 4


class NoSuchSuggestion(LookupError):
    """The article has no such suggestion, or no such sentence."""


@dataclass(frozen=True)
class Family:
    """How many suggestions of one making were accepted, of those decided, and how many wait."""

    accepted: int
    decided: int
    waiting: int


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
    """A sentence of the article, and how many suggestions its translation completes."""

    number: int
    text: str
    completes: int


@dataclass(frozen=True)
class Review:
    """All suggestions in the order in which they come; those put off come at the end."""

    suggestions: tuple[Suggestion, ...]
    families: Mapping[str, Family]
    to_translate: tuple[ToTranslate, ...]
    own: Language
    other: Language

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


def review(manuscript_id: int, *, by: int) -> Review:
    """The suggestions as they stand. Raise `NoSuchManuscript` or `NoArticle`."""
    article = article_of(manuscript_id, by=by)
    return _review(manuscript_id, _Told.of(manuscript_id, article, by))


def accept(manuscript_id: int, key: str, hand: Hand) -> None:
    """Make records of a suggestion: the question, the sentence that proves it, its source.

    Raise `NoSuchManuscript`, `NotAllowed`, `NoArticle`, `NoSuchSuggestion` or `Busy`.
    """
    allowed(manuscript_id, by=hand.by, to="edit")
    told = _Told.of(manuscript_id, article_of(manuscript_id, by=hand.by), hand.by)
    wanted = _review(manuscript_id, told).at(key)
    taken = told.taken(wanted)
    if taken is None:
        raise NoSuchSuggestion(key)

    def work(deed: int) -> Node:
        if _decision(manuscript_id, key, "accepted"):
            return {}
        maker = _Maker(manuscript_id, hand, deed)
        statement = _statement_of(manuscript_id, wanted) or maker.statement(taken)
        name = present(manuscript_id, statement).record.id
        extra: Body = {"about": name} if taken.question.get("kind") == "standing" else {}
        question = maker.add("question", {**taken.question, **extra, "evidence": [name]}, "q")
        _decide(manuscript_id, wanted, "accepted", "", hand, question, statement)
        return {}

    once(manuscript_id, "accept", hand, work)


def set_aside(
    manuscript_id: int, key: str, state: Literal["rejected", "later"], hand: Hand, *, reason: Reason = ""
) -> None:
    """Reject a suggestion, or put it off; one that was accepted is taken back first."""
    wanted = review(manuscript_id, by=hand.by).at(key)
    allowed(manuscript_id, by=hand.by, to="edit")

    def work(deed: int) -> Node:
        _take_back(manuscript_id, key, hand, deed)
        _decide(manuscript_id, wanted, state, reason, hand)
        return {}

    once(manuscript_id, state, hand, work)


def take_back(manuscript_id: int, key: str, hand: Hand) -> None:
    """Undo what was decided about a suggestion: it waits again, and what was made of it is removed."""
    allowed(manuscript_id, by=hand.by, to="edit")

    def work(deed: int) -> Node:
        _take_back(manuscript_id, key, hand, deed)
        return {}

    once(manuscript_id, "take-back", hand, work)


def last_decided(manuscript_id: int, *, by: int) -> str | None:
    """The key of the suggestion about which something was decided last."""
    allowed(manuscript_id, by=by, to="see")
    return db.session.scalar(
        select(DecisionRow.key)
        .filter_by(manuscript_id=manuscript_id)
        .order_by(DecisionRow.id.desc())
        .limit(1)
    )


def translate(manuscript_id: int, number: int, text: str, hand: Hand) -> int:
    """Give a sentence in the other language: every suggestion on it is completed, accepted ones too.

    Return how many accepted questions were completed. Raise also `NoSuchSuggestion`.
    """
    allowed(manuscript_id, by=hand.by, to="edit")
    article = article_of(manuscript_id, by=hand.by)
    sentence = next((each for each in article.map.sentences if each.number == number), None)
    if sentence is None:
        raise NoSuchSuggestion(str(number))

    def work(deed: int) -> Node:
        _keep_translation(manuscript_id, sentence, text.strip(), hand)
        told = _Told.of(manuscript_id, article, hand.by)
        return sum(
            _complete(manuscript_id, each, told, hand, deed)
            for each in _accepted_on(manuscript_id, told, sentence)
        )

    return cast("int", once(manuscript_id, "translate", hand, work))


def translations(manuscript_id: int) -> Mapping[str, str]:
    """What sentences are in the other language, by the digests of their texts."""
    rows = db.session.execute(
        select(TranslationRow.sentence, TranslationRow.other).filter_by(manuscript_id=manuscript_id)
    )
    return {row.sentence: row.other for row in rows}


def digest(text: str) -> str:
    """The name of a sentence by its words: it stays where an article is brought anew."""
    return sha256(folded(text).encode("utf-8", "replace")).hexdigest()[:32]


@dataclass(frozen=True)
class _Told:
    """An article with everything that is known of its other language."""

    article: Article
    translator: Translator
    said: tuple[Bilingual, ...]

    @classmethod
    def of(cls, manuscript_id: int, article: Article, by: int) -> "_Told":
        bank = open_manuscript(manuscript_id, by=by).folded.bank
        memory = Memory((*memory_of(bank).entries, *_entries(manuscript_id, article.map.revision.language)))
        translator = translator_of(article.map, memory, bank.glossary)
        return cls(article, translator, tuple(complete(each, translator) for each in article.drafted.drafts))

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
        return take(wanted.said, ordered, self.translator, self.article.url)


def _entries(manuscript_id: int, own: Language) -> Iterator[Entry]:
    rows = db.session.execute(
        select(TranslationRow.own, TranslationRow.other)
        .filter_by(manuscript_id=manuscript_id)
        .order_by(TranslationRow.id)
    )
    for row in rows:
        texts = (row.own, row.other) if own == "ja" else (row.other, row.own)
        yield Entry(Marked(texts[0]), Marked(texts[1]))


def _review(manuscript_id: int, told: _Told) -> Review:
    decided = {
        row.key: row for row in db.session.scalars(select(DecisionRow).filter_by(manuscript_id=manuscript_id))
    }
    found = [_suggestion(each, told, decided) for each in told.said]
    families = _families(found)
    ranked = sorted(found, key=lambda each: -_likely(each.draft, families[each.draft.family]))
    waiting = [each.said for each in found if each.state in ("waiting", "later")]
    texts = {sentence.number: sentence.text for sentence in told.article.map.sentences}
    to_translate = tuple(ToTranslate(at, texts[at], count) for at, count in which_sentences_help(waiting))
    return Review(tuple(ranked), families, to_translate, told.translator.own, told.translator.other)


def _suggestion(each: Bilingual, told: _Told, decided: Mapping[str, DecisionRow]) -> Suggestion:
    sentence = told.translator.sentence(each.draft)
    key = _key(each.draft, sentence)
    row = decided.get(key)
    state = cast("State", row.state) if row else "waiting"
    return Suggestion(key, each, state, sentence, row.question_id if row else None)


def _key(draft: Draft, sentence: Sentence) -> str:
    """The same for the same question, also where it stands elsewhere in the article by now."""
    said = "\n".join((draft.family, draft.fact, draft.ask, digest(sentence.text)))
    return sha256(said.encode("utf-8", "replace")).hexdigest()[:16]


def _families(found: Sequence[Suggestion]) -> Mapping[str, Family]:
    states = Counter((each.draft.family, each.state) for each in found)
    return {
        family: Family(
            states[family, "accepted"],
            states[family, "accepted"] + states[family, "rejected"],
            states[family, "waiting"] + states[family, "later"],
        )
        for family in {each.draft.family for each in found}
    }


def _likely(draft: Draft, family: Family) -> float:
    """How likely a suggestion is accepted: by what was measured, and by what was decided here."""
    return (draft.confidence * _WEIGHT + family.accepted) / (_WEIGHT + family.decided)


def _decision(manuscript_id: int, key: str, state: State) -> DecisionRow | None:
    return db.session.scalar(select(DecisionRow).filter_by(manuscript_id=manuscript_id, key=key, state=state))


def _decide(
    manuscript_id: int,
    wanted: Suggestion,
    state: State,
    reason: Reason,
    hand: Hand,
    question: int | None = None,
    statement: int | None = None,
) -> None:
    db.session.execute(delete(DecisionRow).filter_by(manuscript_id=manuscript_id, key=wanted.key))
    db.session.add(
        DecisionRow(
            manuscript_id=manuscript_id,
            key=wanted.key,
            family=wanted.draft.family,
            state=state,
            reason=reason,
            sentence=digest(wanted.sentence.text),
            question_id=question,
            statement_id=statement,
            by=hand.by,
            at=hand.at,
        )
    )
    db.session.flush()


def _take_back(manuscript_id: int, key: str, hand: Hand, deed: int) -> None:
    row = db.session.scalar(select(DecisionRow).filter_by(manuscript_id=manuscript_id, key=key))
    if row is None:
        return
    made = [row.question_id]
    others = select(func.count()).where(
        DecisionRow.statement_id == row.statement_id, DecisionRow.id != row.id
    )
    if row.statement_id and not db.session.scalar(others):
        made.append(row.statement_id)
    db.session.delete(row)
    for number in made:
        if number is not None:
            old = stored(manuscript_id, number)
            change(old, {**old.fields, GONE: True}, hand, deed)


def _statement_of(manuscript_id: int, wanted: Suggestion) -> int | None:
    """The record of the same sentence that an accepted suggestion made before, if it is still there."""
    if wanted.said.is_own_words:
        return None
    rows = db.session.scalars(
        select(DecisionRow.statement_id).filter_by(
            manuscript_id=manuscript_id, sentence=digest(wanted.sentence.text), state="accepted"
        )
    )
    return next((number for number in rows if number and _is_there(manuscript_id, number)), None)


def _is_there(manuscript_id: int, number: int) -> bool:
    try:
        present(manuscript_id, number)
    except NoSuchRecord:
        return False
    return True


@dataclass(frozen=True)
class _Maker:
    """Makes records inside of one deed."""

    manuscript_id: int
    hand: Hand
    deed: int

    def add(self, kind: RecordKind, body: Body, named: str) -> int:
        """A record at the end of its kind."""
        (place,) = room_for(self.manuscript_id, kind, 1, self.hand, self.deed, before=None)
        return make(self.manuscript_id, Record(0, kind, body, place), self.deed, named=named)

    def statement(self, taken: Taken) -> int:
        """The sentence, resting on its source."""
        source = present(self.manuscript_id, self._source(taken.source)).record.id
        cites = cast("list[Body]", taken.statement.get("cites") or [])
        body = {**taken.statement, "cites": [{**each, "source": source} for each in cites]}
        return self.add("statement", cast("Body", body), "s")

    def _source(self, body: Body) -> int:
        """A source of the same address and title that is there already, or a new one."""
        opened = open_manuscript(self.manuscript_id, by=self.hand.by)
        for record in opened.manuscript.of("source"):
            if all(record.body.get(key) == body.get(key) for key in ("url", "published", "language")):
                return record.number
        return self.add("source", body, "source")


def _keep_translation(manuscript_id: int, sentence: Sentence, text: str, hand: Hand) -> None:
    name = digest(sentence.text)
    db.session.execute(delete(TranslationRow).filter_by(manuscript_id=manuscript_id, sentence=name))
    if text:
        db.session.add(
            TranslationRow(
                manuscript_id=manuscript_id,
                sentence=name,
                own=sentence.text,
                other=text,
                by=hand.by,
                at=hand.at,
            )
        )
    db.session.flush()


def _accepted_on(manuscript_id: int, told: _Told, sentence: Sentence) -> list[Suggestion]:
    suggestions = _review(manuscript_id, told).suggestions
    return [
        each for each in suggestions if each.state == "accepted" and each.draft.sentence == sentence.number
    ]


def _complete(manuscript_id: int, each: Suggestion, told: _Told, hand: Hand, deed: int) -> int:
    """Fill what is missing in the records of an accepted suggestion; what somebody wrote stays."""
    row, taken = _decision(manuscript_id, each.key, "accepted"), told.taken(each)
    if row is None or taken is None:
        return 0
    filled = [
        _fill(manuscript_id, number, flatten(body), hand, deed)
        for number, body in ((row.statement_id, taken.statement), (row.question_id, taken.question))
        if number is not None and _is_there(manuscript_id, number)
    ]
    return int(any(filled))


def _fill(manuscript_id: int, number: int, fields: Fields, hand: Hand, deed: int) -> bool:
    old = present(manuscript_id, number)
    missing = {
        path: value
        for path, value in fields.items()
        if path not in old.fields and path.rpartition(".")[2] in ("ja", "en")
    }
    if missing:
        change(old, {**old.fields, **_slots_anew(old.fields, fields), **missing}, hand, deed)
    return bool(missing)


def _slots_anew(old: Fields, new: Fields) -> Fields:
    """Sides in the same words as before: they get those slots that stand on the other side, too."""
    return {
        path: new[path]
        for path in ("ja", "en")
        if path in old and path in new and lifted(str(old[path])).plain == lifted(str(new[path])).plain
    }
