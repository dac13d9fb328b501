"""The library: everything somebody may see, what waits in it, and where something is said."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event, func, select

from quiz import library, workshop
from quiz.manuscript import Waiting
from quiz.store import ChangeRow, DeedRow, ManuscriptRow, RecordRow, ShareRow, db
from quiz.workshop import Library, NoSuchManuscript, NotAllowed, Tally, Wanted
from tests.conftest import EXAMPLE, NOON
from tests.loaded import loaded
from tests.workshop.desk import Desk, making


def ids(found: Library) -> list[int]:
    return [each.id for each in found.manuscripts]


def look(desk: Desk, by: int = 0, **wanted: object) -> list[int]:
    return ids(workshop.library_of(by or desk.sato, Wanted(**wanted)))  # type: ignore[arg-type]


@pytest.fixture
def example(desk: Desk) -> int:
    """Mori's own copy of the example bank, made an hour later."""
    return workshop.make_from_bank(making(desk.mori, at=NOON + timedelta(hours=1)), loaded(EXAMPLE))


def test_one_sees_ones_own_and_what_is_shared(desk: Desk, example: int) -> None:
    assert look(desk, desk.mori) == [example, desk.manuscript_id]
    assert look(desk, desk.mori, whose="mine") == [example]
    assert look(desk, desk.mori, whose="shared") == [desk.manuscript_id]
    assert look(desk, desk.tanaka) == []


def test_a_manuscript_is_listed_with_what_waits_in_it(desk: Desk) -> None:
    desk.save("q-span", 1, {"ask.en": "", "evidence": ""}, desk.hand(desk.sato))
    desk.save("s-claim", 1, {"ja": ""}, desk.hand(desk.sato))
    desk.save("s-span", 1, {"ja": "工事です。"}, desk.hand(desk.sato))
    desk.save("paper", 1, {"url": "nowhere"}, desk.hand(desk.sato))
    (listed,) = workshop.library_of(desk.mori).manuscripts
    assert (listed.title_ja, listed.title_en, listed.questions) == ("例の問題集", "An example bank", 2)
    assert (listed.right, listed.owner_id, listed.published) == ("edit", desk.sato, None)
    assert listed.waiting == Waiting(ja=1, en=1, look_again=1, proof=1, errors=1)


def test_what_is_removed_waits_no_longer(desk: Desk) -> None:
    desk.save("q-span", 1, {"ask.en": ""}, desk.hand(desk.sato))
    assert look(desk, waits_for="en") == [desk.manuscript_id]
    workshop.remove(desk.manuscript_id, [desk.number("q-span")], desk.hand(desk.sato))
    assert look(desk, waits_for="en") == []


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("駅長", True),
        ("STATION MASTER", True),
        ("ｓｔａｔｉｏｎ", True),
        ("工事 何年", True),
        ("駅長 何年間続きますか", False),
        ("えきちょう", False),
        ("%", False),
        ("100%_", False),
        ("\\", False),
        ("", True),
        ("　", True),
        ("約5年間続き", True),
        ("駅", True),
        ("海", False),
        ("choice", False),
        ("q-span", False),
        ("指定", False),
    ],
)
def test_words_are_looked_for_in_both_languages(desk: Desk, words: str, is_found: bool) -> None:
    assert bool(look(desk, words=words)) == is_found


def test_where_something_was_found_is_said(desk: Desk) -> None:
    (listed,) = workshop.library_of(desk.sato, Wanted(words="続き")).manuscripts
    assert [(place.kind, place.title_ja) for place in listed.places] == [
        ("statement", "工事は[[span|約5年間]]続きます。"),
        ("question", "工事は何年間続きますか。"),
    ]


def test_what_is_said_no_longer_is_not_found(desk: Desk) -> None:
    desk.save("s-span", 1, {"ja": "橋の工事です。"}, desk.hand(desk.sato))
    assert look(desk, words="橋の工事") == [desk.manuscript_id]
    desk.save("s-span", 2, {"ja": "港の工事です。"}, desk.hand(desk.sato))
    assert (look(desk, words="橋の工事"), look(desk, words="港の")) == ([], [desk.manuscript_id])


def test_what_is_added_is_found(desk: Desk) -> None:
    workshop.add(desk.manuscript_id, "term", {"ja": "飛行場", "en": "airfield"}, desk.hand(desk.sato))
    assert look(desk, words="AIRFIELD") == look(desk, words="飛行場") == [desk.manuscript_id]


def test_tags_are_found(desk: Desk, example: int) -> None:
    assert look(desk, desk.mori, words="numbers") == [example]


def test_the_order_is_by_change_by_making_or_by_what_waits(desk: Desk) -> None:
    first, second, third = (
        workshop.make_from_bank(making(desk.tanaka, at=NOON + timedelta(hours=n)), loaded(EXAMPLE))
        for n in range(3)
    )
    number = workshop.open_manuscript(second, by=desk.tanaka).manuscript.of("question")[0].number
    workshop.save(second, number, 1, {"ask.en": ""}, desk.hand(desk.tanaka, at=NOON + timedelta(hours=9)))
    assert look(desk, desk.tanaka) == [second, third, first]
    assert look(desk, desk.tanaka, sort="made") == [third, second, first]
    assert look(desk, desk.tanaka, sort="waits") == [second, third, first]


def test_what_lies_where_is_counted(desk: Desk, example: int) -> None:
    assert workshop.tally_of(desk.tanaka) == Tally(0, 0, 0, 0)
    assert workshop.tally_of(desk.mori) == Tally(mine=1, shared=1, archive=0, trash=0)
    workshop.archive(desk.manuscript_id, by=desk.sato, at=NOON)
    assert workshop.tally_of(desk.mori) == Tally(mine=1, shared=0, archive=1, trash=0)
    workshop.throw_away(desk.manuscript_id, by=desk.sato, at=NOON)
    workshop.throw_away(example, by=desk.mori, at=NOON)
    assert workshop.tally_of(desk.mori) == Tally(mine=0, shared=0, archive=0, trash=1)
    assert workshop.tally_of(desk.sato) == Tally(mine=0, shared=0, archive=0, trash=1)


def test_the_library_has_pages(desk: Desk) -> None:
    bank = loaded(EXAMPLE)
    made = [
        workshop.make_from_bank(making(desk.tanaka, at=NOON + timedelta(hours=n)), bank) for n in range(30)
    ]
    first = workshop.library_of(desk.tanaka)
    second = workshop.library_of(desk.tanaka, Wanted(page=2))
    assert ids(first) + ids(second) == made[::-1]
    assert (first.has_more, second.has_more) == (True, False)
    assert look(desk, desk.tanaka, page=-1) == ids(first)


@contextmanager
def statements() -> Iterator[list[str]]:
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    yield said
    event.remove(db.engine, "before_cursor_execute", note)


def test_many_cost_as_many_statements_as_one(desk: Desk) -> None:
    counts = []
    for _ in range(3):
        with statements() as said:
            workshop.library_of(desk.sato, Wanted(words="駅", waits_for=None))
        counts.append(len(said))
        workshop.make_from_bank(making(desk.sato), loaded(EXAMPLE))
    assert counts == [counts[0]] * 3
    assert counts[0] <= 5


def test_the_archive_and_the_trash_are_places_of_their_own(desk: Desk) -> None:
    workshop.archive(desk.manuscript_id, by=desk.sato, at=NOON)
    assert (look(desk), look(desk, where="archive")) == ([], [desk.manuscript_id])
    workshop.throw_away(desk.manuscript_id, by=desk.sato, at=NOON)
    assert (look(desk, where="archive"), look(desk, where="trash")) == ([], [desk.manuscript_id])
    assert look(desk, desk.mori, where="trash") == []
    with pytest.raises(NoSuchManuscript):
        desk.open()
    workshop.take_out(desk.manuscript_id, by=desk.sato)
    workshop.unarchive(desk.manuscript_id, by=desk.sato)
    assert look(desk) == [desk.manuscript_id]


def test_only_the_owner_puts_away(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        workshop.archive(desk.manuscript_id, by=desk.mori, at=NOON)
    with pytest.raises(NotAllowed):
        workshop.throw_away(desk.manuscript_id, by=desk.mori, at=NOON)
    workshop.throw_away(desk.manuscript_id, by=desk.sato, at=NOON)
    with pytest.raises(NotAllowed):
        workshop.take_out(desk.manuscript_id, by=desk.mori)


def test_after_thirty_days_the_trash_is_emptied_for_good(desk: Desk, example: int) -> None:
    workshop.publish(desk.manuscript_id, desk.hand(desk.sato))
    desk.save("s-span", 1, {"ja": "工事です。"}, desk.hand(desk.sato))
    workshop.undo(desk.manuscript_id, 2, desk.hand(desk.sato))
    workshop.be_present(desk.manuscript_id, desk.number("s-span"), by=desk.sato, at=NOON)
    bank_id = desk.open().bank_id
    workshop.throw_away(desk.manuscript_id, by=desk.sato, at=NOON)
    assert workshop.empty_trash(at=NOON + timedelta(days=29)) == 0
    assert workshop.empty_trash(at=NOON + timedelta(days=30)) == 1
    left = [
        db.session.scalar(select(func.count()).select_from(t))
        for t in (ManuscriptRow, ChangeRow, DeedRow, ShareRow)
    ]
    assert left == [1, 0, 0, 0]
    assert set(db.session.scalars(select(RecordRow.manuscript_id))) == {example}
    assert workshop.library_of(desk.sato).manuscripts == ()

    assert library.card(bank_id).question_count == 2
