"""Saving: what was written is kept, once, and nobody's text goes under another one's."""

import pytest
from sqlalchemy import func, select

from quiz import workshop
from quiz.manuscript import Clash
from quiz.store import ChangeRow, DeedRow, db
from quiz.workshop import Hand, NoSuchRecord, NotAllowed, Saved
from quiz.workshop.hands import NoSuchManuscript
from tests.conftest import NOON
from tests.workshop.desk import Desk


def count(table: type) -> int:
    return db.session.scalars(select(func.count()).select_from(table)).one()


def test_what_was_sent_stands_there(desk: Desk) -> None:
    saved = desk.save("s-span", 1, {"en": " The work goes on. "}, desk.hand(desk.sato))
    assert saved == Saved(2)
    assert desk.body("s-span")["en"] == "The work goes on."


def test_an_empty_field_goes(desk: Desk) -> None:
    desk.save("s-span", 1, {"en": " "}, desk.hand(desk.sato))
    assert "en" not in desk.body("s-span")


def test_one_writes_japanese_and_the_other_english(desk: Desk) -> None:
    assert desk.save("s-span", 1, {"ja": "工事です。"}, desk.hand(desk.sato)) == Saved(2)
    assert desk.save("s-span", 1, {"en": "Work."}, desk.hand(desk.mori)) == Saved(3, {"ja": "工事です。"})
    assert (desk.body("s-span")["ja"], desk.body("s-span")["en"]) == ("工事です。", "Work.")


def test_the_same_field_in_two_ways_is_told_with_both_texts(desk: Desk) -> None:
    was = desk.body("s-span")["ja"]
    desk.save("s-span", 1, {"ja": "工事です。"}, desk.hand(desk.sato))
    saved = desk.save("s-span", 1, {"ja": "工事でした。", "standing": "opinion"}, desk.hand(desk.mori))
    assert saved.clashes == {"ja": Clash("工事でした。", "工事です。", was)}
    assert (desk.body("s-span")["ja"], desk.body("s-span")["standing"]) == ("工事です。", "opinion")
    settled = desk.save("s-span", saved.version, {"ja": "工事でした。"}, desk.hand(desk.mori))
    assert settled == Saved(4)
    assert desk.body("s-span")["ja"] == "工事でした。"


def test_the_same_sending_is_done_once_and_answered_the_same(desk: Desk) -> None:
    desk.save("s-span", 1, {"ja": "工事です。"}, desk.hand(desk.sato))
    hand = desk.hand(desk.mori)
    first = desk.save("s-span", 1, {"ja": "工事でした。", "en": "Work."}, hand)
    desk.save("s-span", first.version, {"en": "The work."}, desk.hand(desk.sato))
    before = count(ChangeRow), count(DeedRow)
    assert desk.save("s-span", 1, {"ja": "工事でした。", "en": "Work."}, hand) == first
    assert (count(ChangeRow), count(DeedRow)) == before
    assert desk.body("s-span")["en"] == "The work."


def test_a_tab_whose_answer_was_lost_has_no_conflict_with_itself(desk: Desk) -> None:
    desk.save("s-span", 1, {"ja": "工事は"}, desk.hand(desk.sato, "one"))
    assert desk.save("s-span", 1, {"ja": "工事です。"}, desk.hand(desk.sato, "one")) == Saved(3)


def test_another_tab_of_the_same_person_may_clash(desk: Desk) -> None:
    desk.save("s-span", 1, {"ja": "工事は"}, desk.hand(desk.sato, "one"))
    saved = desk.save("s-span", 1, {"ja": "工事です。"}, desk.hand(desk.sato, "two"))
    assert list(saved.clashes) == ["ja"]


def test_a_record_that_others_removed_keeps_what_is_written_into_it(desk: Desk) -> None:
    number = desk.number("s-span")
    workshop.remove(desk.manuscript_id, [number], desk.hand(desk.mori))
    saved = workshop.save(desk.manuscript_id, number, 1, {"ja": "工事です。"}, desk.hand(desk.sato))
    assert saved.is_gone
    workshop.bring_back(desk.manuscript_id, [number], desk.hand(desk.sato))
    assert desk.body("s-span")["ja"] == "工事です。"


def test_a_changed_side_is_to_be_looked_at_again_until_somebody_agrees(desk: Desk) -> None:
    number = desk.number("s-span")
    desk.save("s-span", 1, {"ja": "工事です。"}, desk.hand(desk.sato))
    assert desk.open().record(number).noted[""].state == "look-again"
    workshop.agree(desk.manuscript_id, number, "", desk.hand(desk.mori))
    assert desk.open().record(number).noted == {}
    workshop.suggest(desk.manuscript_id, number, "", "en", desk.hand(desk.mori))
    assert desk.open().record(number).noted[""].side == "en"


@pytest.mark.parametrize("text", ["\x00a", "a\ud800", "\u202ea\u200b", "\ufeff a\u3000"])
def test_signs_that_nobody_sees_are_not_kept(desk: Desk, text: str) -> None:
    desk.save("s-span", 1, {"ja": text}, desk.hand(desk.sato))
    assert desk.body("s-span")["ja"] == "a"


def test_fields_beside_the_body_cannot_be_saved(desk: Desk) -> None:
    assert desk.save("s-span", 1, {"@gone": True, "@place": 3}, desk.hand(desk.sato)) == Saved(1)
    assert count(ChangeRow) == 0


def test_only_who_may_write_writes(desk: Desk) -> None:
    number = desk.number("s-span")
    with pytest.raises(NoSuchManuscript):
        workshop.save(desk.manuscript_id, number, 1, {"ja": "x"}, desk.hand(desk.tanaka))
    workshop.share(desk.manuscript_id, desk.tanaka, "copy", by=desk.sato)
    with pytest.raises(NotAllowed):
        workshop.save(desk.manuscript_id, number, 1, {"ja": "x"}, desk.hand(desk.tanaka))
    assert count(DeedRow) == 0


def test_a_record_of_another_manuscript_is_not_there(desk: Desk) -> None:
    with pytest.raises(NoSuchRecord):
        workshop.save(desk.manuscript_id, 9999, 1, {"ja": "x"}, Hand(desk.sato, NOON, "t", 1))
    assert count(DeedRow) == 0
