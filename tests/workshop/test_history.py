"""History: nothing that was written is gone, and everything can be had again."""

from datetime import timedelta

import pytest

from quiz import workshop
from quiz.workshop import NoSuchVersion
from tests.conftest import NOON
from tests.workshop.desk import Desk


def write(desk: Desk, by: int, minutes: int, **fields: str) -> None:
    at = NOON + timedelta(minutes=minutes)
    desk.save("s-span", desk.version("s-span"), fields, desk.hand(by, at=at))


def test_what_somebody_wrote_at_one_go_is_one_step(desk: Desk) -> None:
    was = desk.body("s-span")["ja"]
    write(desk, desk.sato, 0, ja="工")
    write(desk, desk.sato, 5, ja="工事")
    write(desk, desk.mori, 6, ja="工事です")
    write(desk, desk.mori, 40, ja="工事です。")
    found = workshop.history(desk.manuscript_id, desk.number("s-span"), by=desk.mori)
    assert [(each.version, each.by, each.changes["ja"]) for each in found] == [
        (5, desk.mori, ("工事です", "工事です。")),
        (4, desk.mori, ("工事", "工事です")),
        (3, desk.sato, (was, "工事")),
    ]


def test_going_back_is_a_step_like_any_other(desk: Desk) -> None:
    number, first = desk.number("s-span"), dict(desk.body("s-span"))
    write(desk, desk.sato, 0, ja="工事")
    write(desk, desk.sato, 30, en="Work", standing="opinion")
    assert workshop.record_at(desk.manuscript_id, number, 2, by=desk.sato).body == {**first, "ja": "工事"}
    assert workshop.go_back(desk.manuscript_id, number, 1, desk.hand(desk.mori)) == 4
    assert desk.body("s-span") == first
    assert workshop.history(desk.manuscript_id, number, by=desk.sato)[0].deeds == ("go-back",)


def test_going_back_takes_nothing_to_another_place(desk: Desk) -> None:
    number = desk.number("q-claim")
    workshop.move(desk.manuscript_id, [number], desk.hand(desk.sato), before=desk.number("q-span"))
    workshop.go_back(desk.manuscript_id, number, 1, desk.hand(desk.sato))
    assert desk.order("question") == ["q-claim", "q-span"]


@pytest.mark.parametrize("version", [0, 2, 99])
def test_there_is_no_way_to_a_version_that_never_was(desk: Desk, version: int) -> None:
    with pytest.raises(NoSuchVersion):
        workshop.go_back(desk.manuscript_id, desk.number("s-span"), version, desk.hand(desk.sato))


def test_what_changed_since_a_version_is_told(desk: Desk) -> None:
    workshop.publish(desk.manuscript_id, desk.hand(desk.sato))
    assert workshop.what_changed(desk.manuscript_id, 1, by=desk.mori) == ()
    write(desk, desk.sato, 0, ja="工事は[[span|約5年間]]です。")
    workshop.publish(desk.manuscript_id, desk.hand(desk.sato))
    for later in (None, 2):
        (difference,) = workshop.what_changed(desk.manuscript_id, 1, later, by=desk.mori)
        assert (difference.name, [*difference.fields]) == ("s-span", ["ja"])
