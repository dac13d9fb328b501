"""Making a manuscript: an empty one, from a bank, as a deep copy, from a file."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from quiz.bank.model import Bank
from quiz.library import Card, NoSuchBank, current_edition, shelf
from quiz.manuscript import Manuscript, Record, flatten, unfold
from quiz.store import BankRow, ManuscriptRow, RecordRow, db
from quiz.text.language import Language
from quiz.workshop.opening import open_manuscript
from quiz.workshop.places import GAP
from quiz.workshop.rows import columns_of, searched_in
from quiz.workshop.wanted import words_in
from quiz.workshop.words import note_said

# Drawn for addresses of banks: no vowels, so that no word comes out.
_LETTERS = "bcdfghjkmnpqrstvwxz23456789"
_LENGTH = 6
_DRAWS = 20
# Room for the letters that are drawn behind the name of what was copied.
_LONGEST_NAME = 64 - _LENGTH - 1


class OutOfNames(RuntimeError):
    """No free address was drawn; with 27 to the power of 6 of them this means broken chance."""


@dataclass(frozen=True)
class Making:
    """Who makes a manuscript, and when; the same `key` makes one only, however often it is sent."""

    by: int
    at: datetime
    key: str
    chance: random.Random


def make_empty(making: Making, language: Language = "ja") -> int:
    """Make an empty manuscript with the given first language, and return its id."""
    head = Record(0, "head", {"language": language, "code": "QQ", "line": "indigo", "license": "CC-BY-4.0"})
    return _make(making, Manuscript("", (head,)), name="bank", origin="")


def make_from_bank(making: Making, bank: Bank, *, origin: str = "") -> int:
    """Make a manuscript of a bank that was read, and return its id; `origin` says where it is from."""
    return _make(making, unfold(bank), name=bank.id, origin=origin)


def copy_bank(making: Making, bank_id: str) -> int:
    """Copy a bank that came with the program, and return the manuscript's id.

    What colleagues published is theirs to share. Raise `NoSuchBank`.
    """
    if _is_drawn(bank_id):
        raise NoSuchBank(bank_id)
    edition = current_edition(bank_id)
    return make_from_bank(making, edition.bank, origin=f"bank:{bank_id}:{edition.number}")


def shipped(words: str = "") -> tuple[Card, ...]:
    """The banks on the shelf that nobody wrote here, or those that say all of these words."""
    own = set(db.session.scalars(select(ManuscriptRow.bank_id)))
    cards = [card for card in shelf() if card.line.bank_id not in own]
    wanted = words_in(words)
    return tuple(card for card in cards if not wanted or _says(card.line.bank_id, wanted))


def _says(bank_id: str, words: Iterable[str]) -> bool:
    records = unfold(current_edition(bank_id).bank).records
    said = "\n".join(searched_in(flatten(record.body)) for record in records)
    return all(word in said for word in words)


def copy_manuscript(making: Making, manuscript_id: int) -> int:
    """Copy a manuscript with all its records, as deep as it goes; history and shares stay behind.

    Raise `NoSuchManuscript` or `NotAllowed`.
    """
    opened = open_manuscript(manuscript_id, by=making.by, to="copy")
    return _make(making, opened.manuscript, name=opened.bank_id, origin=f"manuscript:{manuscript_id}")


def _make(making: Making, manuscript: Manuscript, *, name: str, origin: str) -> int:
    for _ in range(_DRAWS):
        already = db.session.scalar(
            select(ManuscriptRow.id).filter_by(made_key=making.key, owner_id=making.by)
        )
        if already is not None:
            return already
        try:
            return _stored(making, manuscript, bank_id=_free_name(name, making.chance), origin=origin)
        except IntegrityError:  # A second tap, or the name was taken at this moment.
            db.session.rollback()
    raise OutOfNames(_DRAWS)


def _free_name(name: str, chance: random.Random) -> str:
    """An address that neither a bank nor a manuscript has."""
    for _ in range(_DRAWS):
        drawn = f"{name[:_LONGEST_NAME].rstrip('-')}-{''.join(chance.choices(_LETTERS, k=_LENGTH))}"
        if db.session.get(BankRow, drawn) is None and not _is_drawn(drawn):
            return drawn
    raise OutOfNames(_DRAWS)


def _is_drawn(bank_id: str) -> bool:
    return db.session.scalar(select(ManuscriptRow.id).filter_by(bank_id=bank_id)) is not None


def _stored(making: Making, manuscript: Manuscript, *, bank_id: str, origin: str) -> int:
    row = ManuscriptRow(
        owner_id=making.by,
        bank_id=bank_id,
        made_key=making.key,
        made_from=origin,
        made_at=making.at,
        changed_at=making.at,
    )
    db.session.add(row)
    db.session.flush()
    records = [*_rows(row.id, manuscript.records)]
    db.session.add_all(records)
    note_said(row.id, [record.searched for record in records])
    db.session.commit()
    return row.id


def _rows(manuscript_id: int, records: Iterable[Record]) -> Iterable[RecordRow]:
    for record in sorted(records, key=lambda each: (each.place, each.number)):
        settled = replace(record, noted={})
        yield RecordRow(
            manuscript_id=manuscript_id,
            kind=record.kind,
            place=record.place if record.place >= GAP else GAP * (record.place + 1),
            version=1,
            gone=False,
            **columns_of(settled),
        )
