"""What a teacher has said of the same sentence in the other language before: nothing is translated twice."""

from collections.abc import Iterator

from sqlalchemy import or_, select

from quiz.article.bilingual.marked import Marked
from quiz.article.bilingual.memory import Entry, Memory, memory_of
from quiz.article.readers.revision import recognised
from quiz.manuscript import flatten, pairs_of
from quiz.manuscript.laying import lifted
from quiz.store import ManuscriptRow, RecordRow, TranslationRow, db
from quiz.text.language import Language, the_other
from quiz.workshop.opening import Opened
from quiz.workshop.rows import record_of, search_form
from quiz.workshop.wanted import words_in
from quiz.workshop.words import may_say

# So many sentences that hold the text are looked at, the newest first.
_MOST = 8


def remembered(opened: Opened, text: str, language: Language, *, by: int) -> str:
    """The text of that language in the other one; "" where this person has never agreed to one.

    First as this draft or a review of theirs has it, where a sentence with other numbers in the same places
    counts, with the numbers of the text put in; then as it is agreed in another draft of theirs.
    """
    kept = Memory((*memory_of(opened.folded.bank).entries, *translations(opened.id, by)))
    found = kept.find(text, language)
    return found[the_other(language)].text if found else _agreed_elsewhere(text, language, by)


def translations(manuscript_id: int, by: int) -> Iterator[Entry]:
    """What is kept of this manuscript comes last, and counts before what somebody translated elsewhere."""
    rows = db.session.execute(
        select(TranslationRow.own, TranslationRow.other)
        .where(or_(TranslationRow.manuscript_id == manuscript_id, TranslationRow.by == by))
        .order_by(TranslationRow.manuscript_id == manuscript_id, TranslationRow.id)
    )
    for own, other in rows:
        texts = (own, other) if recognised(own) == "ja" else (other, own)
        yield Entry(Marked(texts[0]), Marked(texts[1]))


def _agreed_elsewhere(text: str, language: Language, by: int) -> str:
    words = words_in(text)
    if not words:
        return ""
    rows = db.session.scalars(
        select(RecordRow)
        .join(ManuscriptRow, RecordRow.manuscript_id == ManuscriptRow.id)
        .where(
            ManuscriptRow.owner_id == by,
            ManuscriptRow.trashed_at.is_(None),
            RecordRow.gone.is_(False),
            RecordRow.kind == "statement",
            may_say(words),
            RecordRow.searched.contains(search_form(text), autoescape=True),
        )
        .order_by(RecordRow.id.desc())
        .limit(_MOST)
    )
    return next(filter(None, (_other_side(row, text, language) for row in rows)), "")


def _other_side(row: RecordRow, text: str, language: Language) -> str:
    """The other side of exactly that sentence, where both are agreed."""
    record = record_of(row)
    said = {side: lifted(str(record.body.get(side, ""))).plain for side in (language, the_other(language))}
    states = [pair.state for pair in pairs_of(record, flatten(record.body)) if pair.path == ""]
    is_same = search_form(said[language]) == search_form(text) and states == ["agreed"]
    return said[the_other(language)] if is_same else ""
