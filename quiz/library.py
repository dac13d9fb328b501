"""The library: taking banks in, and opening them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any

from markupsafe import Markup
from sqlalchemy import Select, select

from quiz.bank.model import ARRANGEMENTS, Bank
from quiz.bank.notation import load
from quiz.bank.texts import texts
from quiz.edition import Edition, Line, VersionKey, line_of
from quiz.reading import Reader, Said
from quiz.store import BankRow, BankVersionRow, db

# An edition of the largest bank that may be taken in is a few megabytes.
EDITIONS_KEPT_OPEN = 64

# The shipped bank that explains the program: whoever is new has to find it before all others.
INTRODUCTION = "getting-started"


class NoSuchBank(LookupError):
    """There is no bank, or no version of it, under that name."""


@dataclass(frozen=True)
class Shelved:
    """What became of a bank that was taken in. `is_new` is false where the library had it already."""

    bank_id: str
    number: int
    is_new: bool


@dataclass(frozen=True)
class Card:
    """A bank as the shelf shows it."""

    line: Line
    summary: Said
    question_count: int
    statement_count: int


def shelve(data: bytes, *, at: datetime) -> Shelved:
    """Take a bank file in and make it the version that new attempts get.

    The same content is kept once. Attempts under way stay with the version they began with.
    Raise `BankRefused` with all problems; nothing is stored then.
    """
    return shelve_bank(load(data), at=at)


def shelve_bank(bank: Bank, *, at: datetime) -> Shelved:
    """The same for a bank that has been read already."""
    shelved = lay(bind(bank), at=at)
    db.session.commit()
    return shelved


@dataclass(frozen=True)
class Bound:
    """A bank as it is kept: its content, and its texts marked up for reading."""

    bank_id: str
    content: str
    marked: str


def bind(bank: Bank) -> Bound:
    """Make ready what is kept of a bank. It takes a while, and needs no database."""
    marked = json.dumps(_mark_up(bank), ensure_ascii=False, sort_keys=True)
    return Bound(bank.id, bank.model_dump_json(exclude_defaults=True), marked)


def lay(bound: Bound, *, at: datetime) -> Shelved:
    """Put it into the library, as part of a deed that commits."""
    bank_id, digest = bound.bank_id, _digest(bound.content)
    row = db.session.scalar(select(BankVersionRow).filter_by(bank_id=bank_id, digest=digest))
    shelved = Shelved(bank_id, row.number if row else _next_number(bank_id), is_new=row is None)
    _make_current(shelved)
    if row is None:
        row = BankVersionRow(
            bank_id=bank_id, number=shelved.number, digest=digest, content=bound.content, created_at=at
        )
        db.session.add(row)
    row.marked, row.marked_by = bound.marked, _digest(bound.marked)
    return shelved


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def shelf() -> tuple[Card, ...]:
    """All banks on the shelf in their current versions: the introduction, then the newest first."""
    rows = db.session.execute(
        _versions()
        .where(BankVersionRow.number == BankRow.current, BankRow.listed.is_(True))
        .order_by(BankVersionRow.id.desc())
    )
    cards = [_card(open_edition(VersionKey(row.digest, row.marked_by))) for row in rows]
    return tuple(sorted(cards, key=lambda card: card.line.bank_id != INTRODUCTION))


def card(bank_id: str) -> Card:
    """One bank in its current version. Raise `NoSuchBank`."""
    return _card(current_edition(bank_id))


def current_edition(bank_id: str, number: int | None = None) -> Edition:
    """The current version of a bank, or version `number` of it. Raise `NoSuchBank`."""
    wanted = BankRow.current if number is None else number
    row = db.session.execute(
        _versions().where(BankVersionRow.bank_id == bank_id, BankVersionRow.number == wanted)
    ).one_or_none()
    if row is None:
        raise NoSuchBank(bank_id)
    return open_edition(VersionKey(row.digest, row.marked_by))


@lru_cache(maxsize=EDITIONS_KEPT_OPEN)
def open_edition(version: VersionKey) -> Edition:
    """Read an edition once; versions never change, so it stays open for all requests."""
    row = db.session.execute(
        select(BankVersionRow.content, BankVersionRow.marked, BankVersionRow.number).where(
            BankVersionRow.digest == version.digest, BankVersionRow.marked_by == version.marked_by
        )
    ).first()
    if row is None:
        raise NoSuchBank(version.digest)
    # What is stored came out of `Reader`, which escapes: it is markup, not text.
    said = {name: Said(Markup(ja), Markup(en)) for name, (ja, en) in json.loads(row.marked).items()}
    bank = ARRANGEMENTS[version.arrangement].model_validate_json(row.content)
    return Edition(bank, row.number, said)


def _versions() -> Select[*tuple[Any, ...]]:
    return select(BankVersionRow.digest, BankVersionRow.marked_by).join(
        BankRow, BankRow.id == BankVersionRow.bank_id
    )


def _card(edition: Edition) -> Card:
    bank = edition.bank
    return Card(line_of(edition), edition.said["summary"], len(bank.questions), len(bank.statements))


def _mark_up(bank: Bank) -> dict[str, tuple[str, str]]:
    reader = Reader(dict(bank.known_readings))
    return {address: _pair(reader.say(words)) for address, words in texts(bank)}


def _pair(said: Said) -> tuple[str, str]:
    return str(said.ja), str(said.en)


def _next_number(bank_id: str) -> int:
    numbers: Iterable[int] = db.session.scalars(
        select(BankVersionRow.number).where(BankVersionRow.bank_id == bank_id)
    )
    return max(numbers, default=0) + 1


def _make_current(shelved: Shelved) -> None:
    row = db.session.get(BankRow, shelved.bank_id)
    if row is None:
        db.session.add(BankRow(id=shelved.bank_id, current=shelved.number))
        db.session.flush()
        return
    row.current = shelved.number
