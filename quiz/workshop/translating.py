"""What texts of an article are in the other language: kept, and filled in wherever they are missing."""

from collections.abc import Iterator, Mapping
from typing import cast

from sqlalchemy import delete, select

from quiz.bank.tree import Node
from quiz.manuscript import Body, Fields, flatten
from quiz.manuscript.laying import lifted
from quiz.store import DecisionRow, TranslationRow, db
from quiz.workshop.articles import article_of
from quiz.workshop.changing import change, stored
from quiz.workshop.hands import Hand
from quiz.workshop.once import once
from quiz.workshop.opening import open_manuscript
from quiz.workshop.origin import in_both, names_in
from quiz.workshop.proposals import forget
from quiz.workshop.rights import allowed
from quiz.workshop.suggested import Suggestion, Told, reviewed
from quiz.workshop.tosay import digest


def translate(manuscript_id: int, texts: Mapping[str, str], hand: Hand) -> int:
    """Give sentences, questions or words of the article in the other language, by what they are in its own.

    Every suggestion on them is completed, accepted ones too: return how many of those. An empty text takes a
    translation away. Raise `NoSuchManuscript`, `NotAllowed` or `NoArticle`.
    """
    allowed(manuscript_id, by=hand.by, to="edit")
    article = article_of(manuscript_id, by=hand.by)

    def work(deed: int) -> Node:
        before = Told.of(manuscript_id, article, hand.by)
        for own, other in texts.items():
            _keep(manuscript_id, own, other.strip(), hand)
        told = Told.of(manuscript_id, article, hand.by)
        changed = [each for each, former in zip(told.said, before.said, strict=True) if each != former]
        view = reviewed(manuscript_id, told, hand.by).suggestions
        accepted = [
            each
            for each in view
            if each.state == "accepted" and (each.said in changed or each.sentence.speaker in texts)
        ]
        _name_sources(manuscript_id, told, hand, deed)
        return sum(_complete(manuscript_id, each, told, hand, deed) for each in accepted)

    return cast("int", once(manuscript_id, "translate", hand, work))


def _name_sources(manuscript_id: int, told: Told, hand: Hand, deed: int) -> None:
    """Say titles and publishers of sources in the other language, where that is known now."""
    for record in open_manuscript(manuscript_id, by=hand.by).manuscript.of("source"):
        sides = {
            path: in_both(text, told.translator).get(path.rpartition(".")[2])
            for path, text in names_in(record.body).items()
        }
        known = {path: text for path, text in sides.items() if text}
        if known:
            old = stored(manuscript_id, record.number)
            change(old, {**old.fields, **known}, hand, deed)


def _keep(manuscript_id: int, own: str, other: str, hand: Hand) -> None:
    name = digest(own)
    forget(manuscript_id, "translation", name)
    db.session.execute(delete(TranslationRow).filter_by(manuscript_id=manuscript_id, sentence=name))
    if other:
        db.session.add(
            TranslationRow(
                manuscript_id=manuscript_id, sentence=name, own=own, other=other, by=hand.by, at=hand.at
            )
        )
    db.session.flush()


def _complete(manuscript_id: int, each: Suggestion, told: Told, hand: Hand, deed: int) -> int:
    """Fill what is missing in the records of an accepted suggestion; what somebody wrote stays."""
    filled = [_fill(manuscript_id, *made, hand, deed) for made in _records(manuscript_id, each, told)]
    return int(any(filled))


def _records(manuscript_id: int, each: Suggestion, told: Told) -> Iterator[tuple[int, Body]]:
    row = db.session.scalar(
        select(DecisionRow).filter_by(manuscript_id=manuscript_id, key=each.key, state="accepted")
    )
    taken = told.taken(each)
    if row is None or taken is None:
        return
    for number, body in ((row.statement_id, taken.statement), (row.question_id, taken.question)):
        if number is not None and not stored(manuscript_id, number).is_gone:
            yield number, body


def _fill(manuscript_id: int, number: int, body: Body, hand: Hand, deed: int) -> bool:
    old, fields = stored(manuscript_id, number), flatten(body)
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
