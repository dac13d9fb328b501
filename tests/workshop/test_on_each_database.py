"""Two who write at the same moment, on each kind of database: everybody's text is kept, in one order."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import func, select

from quiz import accounts, library, workshop
from quiz.store import ChangeRow, DeedRow, db
from quiz.workshop import Hand, Saved, Wanted
from tests.conftest import NOON
from tests.store.databases import KINDS
from tests.workshop.desk import Desk, app_on, make_desk

pytestmark = [pytest.mark.long, pytest.mark.parametrize("kind", KINDS)]
WRITERS = 4
TIMES = 12


def at_once(app: Flask, *deeds: Callable[[], object]) -> list[object]:
    """Do them in threads that begin together."""
    barrier = Barrier(len(deeds))

    def do(deed: Callable[[], object]) -> object:
        with app.app_context():
            barrier.wait()
            try:
                return deed()
            finally:
                db.session.remove()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(do, deeds))


def test_tags_of_all_writers_are_kept(kind: str, tmp_path: Path) -> None:
    with app_on(kind, tmp_path) as app:
        desk = make_desk()
        record = desk.number("q-span")

        def writer(nth: int) -> Callable[[], None]:
            def write() -> None:
                for n in range(TIMES):
                    hand = Hand(desk.sato, NOON, f"tab-{nth}", n)
                    workshop.save(desk.manuscript_id, record, 1, {"tags": tags(nth, n)}, hand)

            return write

        at_once(app, *(writer(nth) for nth in range(WRITERS)))
        kept = desk.body("q-span")["tags"]
        assert isinstance(kept, list)
        assert sorted(map(str, kept)) == sorted(tag for nth in range(WRITERS) for tag in tags(nth, TIMES - 1))
        versions = db.session.scalars(select(ChangeRow.version).filter_by(record_id=record)).all()
        assert sorted(versions) == list(range(2, len(versions) + 2))


def tags(nth: int, up_to: int) -> list[str]:
    return [f"{nth}-{n}" for n in range(up_to + 1)]


def test_the_same_sending_twice_at_once_is_done_once(kind: str, tmp_path: Path) -> None:
    with app_on(kind, tmp_path) as app:
        desk = make_desk()
        number, hand = desk.number("q-span"), Hand(desk.sato, NOON, "tab", 1)

        def save() -> Saved:
            return workshop.save(desk.manuscript_id, number, 1, {"ask.ja": "何年ですか。"}, hand)

        assert at_once(app, save, save, save) == [Saved(2)] * 3
        assert db.session.scalar(select(func.count()).select_from(DeedRow)) == 1


def test_the_whole_way_from_a_copy_to_a_version(kind: str, tmp_path: Path) -> None:
    with app_on(kind, tmp_path) as app:
        desk = make_desk()
        number = workshop.add(desk.manuscript_id, "question", {}, desk.hand(desk.mori))
        workshop.move(desk.manuscript_id, [number], desk.hand(desk.mori), before=desk.number("q-span"))
        workshop.remove(desk.manuscript_id, [number], desk.hand(desk.mori))
        found = at_once(app, *(lambda by=by: _publish(desk, by) for by in (desk.sato, desk.mori)))
        assert found == [1, 1]
        workshop.undo(desk.manuscript_id, workshop.deeds(desk.manuscript_id, by=desk.sato)[0].id, _hand(desk))
        assert desk.order("question")[0] == f"q-{number}"
        (listed,) = workshop.library_of(desk.mori, Wanted(words="駅長")).manuscripts
        assert (listed.published, listed.waiting.ja) == (1, 2)
        assert library.card(desk.open().bank_id).question_count == 2
        workshop.be_present(desk.manuscript_id, number, by=desk.sato, at=NOON)
        workshop.throw_away(desk.manuscript_id, by=desk.sato, at=NOON)
        assert workshop.empty_trash(at=NOON.replace(year=2027)) == 1


def test_a_sign_that_no_text_has_finds_nobody_and_breaks_nothing(kind: str, tmp_path: Path) -> None:
    with app_on(kind, tmp_path) as app, app.app_context():
        desk = make_desk()
        with pytest.raises(accounts.NoSuchAccount):
            accounts.named("sato\0")
        desk.save("q-span", 1, {"ask.ja": "何\0年ですか。"}, desk.hand(desk.sato))
        assert workshop.library_of(desk.sato, Wanted(words="何\0年")).manuscripts


def _publish(desk: Desk, by: int) -> int:
    return workshop.publish(desk.manuscript_id, Hand(by, NOON, f"publish-{by}", 1))


def _hand(desk: Desk) -> Hand:
    return Hand(desk.sato, NOON, "undo", 1)
