"""What the workshop costs: saving with live findings in a large bank, and looking for words in many."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from flask_migrate import upgrade
from sqlalchemy import event, insert, select, true

from app import create_app
from quiz import workshop
from quiz.store import AccountRow, ManuscriptRow, RecordRow, SaidRow, db
from quiz.workshop import Hand, Making, Wanted
from tests.bench.checks import QUESTIONS, of_size

AIM_MS = 15
MANUSCRIPTS = 1_000
IN_EACH = 30
ROUNDS = 40
AT = datetime(2026, 4, 6, 12, 0, tzinfo=UTC)


def lines() -> Iterator[str]:
    """The lines of the report, one after the other as they are measured."""
    with TemporaryDirectory() as folder:
        app = create_app({"INSTANCE": folder})
        with app.app_context():
            upgrade()
            yield from _live()
            yield from _search()
            db.session.remove()
            db.engine.dispose()


def _live() -> Iterator[str]:
    owner = _account("Sato")
    opened = workshop.make_from_bank(Making(owner, AT, "bench", random.Random(1)), of_size(QUESTIONS))
    records = workshop.open_manuscript(opened, by=owner).manuscript
    yield f"\nThe workshop at {QUESTIONS} questions, ms of CPU time (aim: {AIM_MS} at 95 of 100) …\n"
    yield f"{'':<22}{'records':>10}{'median':>10}{'95 of 100':>10}"
    for kind in ("question", "statement"):
        numbers = [record.number for record in records.of(kind)][:: max(1, QUESTIONS // ROUNDS)]  # type: ignore[arg-type]
        yield _row(f"save, {kind}", [_once(lambda n=n: _save(opened, n, owner)) for n in numbers])
        yield _row(
            f"findings, {kind}", [_once(lambda n=n: _edit_and_find(opened, n, owner)) for n in numbers]
        )
    yield _row("open, nothing changed", [_once(lambda: workshop.open_manuscript(opened, by=owner))] * 2)


_sendings = iter(range(10**9))


def _save(manuscript_id: int, number: int, owner: int) -> None:
    sending = next(_sendings)
    path = f"explain.{'ja' if sending % 2 else 'en'}"
    fields = {path: f"これは{sending}番です。"}
    workshop.save(manuscript_id, number, 1, fields, Hand(owner, AT, "tab", sending))


def _edit_and_find(manuscript_id: int, number: int, owner: int) -> None:
    opened = workshop.open_manuscript(manuscript_id, by=owner)
    workshop.findings_of(opened, number)


def _search() -> Iterator[str]:
    owner = _account("Mori")
    _fill(owner)
    size = f"{MANUSCRIPTS:,} banks with {MANUSCRIPTS * IN_EACH:,} questions"
    yield f"\nLooking for words in {size}, ms of CPU time …\n"
    yield f"{'':<22}{'found':>10}{'median':>10}{'statements':>12}"
    for words in ("", "工事", "station 駅", "nowhere to be found", "ポーランド"):
        wanted = Wanted(words=words)
        found = len(workshop.library_of(owner, wanted).manuscripts)
        cost = median(_once(lambda wanted=wanted: workshop.library_of(owner, wanted)) for _ in range(5))
        yield f"{words or 'everything':<22}{found:>10}{cost:>10.1f}{_statements(owner, wanted):>12}"
    wanted = Wanted(waits_for="en")
    cost = median(_once(lambda: workshop.library_of(owner, wanted)) for _ in range(5))
    yield f"{'waits for English':<22}{len(workshop.library_of(owner, wanted).manuscripts):>10}{cost:>10.1f}"


def _fill(owner: int) -> None:
    """The same bank a thousand times."""
    first = workshop.make_from_bank(Making(owner, AT, "first", random.Random(2)), of_size(IN_EACH))
    columns = [column for column in RecordRow.__table__.columns if column.name not in ("id", "manuscript_id")]
    rows = [
        dict(row)
        for row in db.session.execute(select(*columns).where(RecordRow.manuscript_id == first)).mappings()
    ]
    for n in range(1, MANUSCRIPTS):
        made = db.session.execute(
            insert(ManuscriptRow).values(
                owner_id=owner, bank_id=f"bank-{n}", made_key=f"k{n}", made_at=AT, changed_at=AT
            )
        ).inserted_primary_key
        assert made
        db.session.execute(insert(RecordRow), [{**row, "manuscript_id": made[0]} for row in rows])
    codes = select(SaidRow.code).where(SaidRow.manuscript_id == first).subquery()
    said = select(codes.c.code, ManuscriptRow.id).join(codes, true()).where(ManuscriptRow.id > first)
    in_order = said.order_by(codes.c.code, ManuscriptRow.id)
    db.session.execute(insert(SaidRow).from_select(["code", "manuscript_id"], in_order))
    db.session.commit()


def _statements(owner: int, wanted: Wanted) -> int:
    said: list[object] = []
    event.listen(db.engine, "before_cursor_execute", lambda *told: said.append(told))
    workshop.library_of(owner, wanted)
    return len(said)


def _account(name: str) -> int:
    row = AccountRow(name=name, login=name, role="teacher", made_at=AT)
    db.session.add(row)
    db.session.commit()
    return row.id


def _row(name: str, costs: list[float]) -> str:
    return f"{name:<22}{len(costs):>10}{median(costs):>10.2f}{quantiles(costs, n=20)[-1]:>10.2f}"


def _once(deed: Callable[[], object]) -> float:
    started = time.process_time_ns()
    deed()
    return (time.process_time_ns() - started) / 1_000_000
