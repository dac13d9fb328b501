"""Making, publishing and sharing manuscripts."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from quiz import library, workshop
from quiz.store import ManuscriptRow, db
from quiz.workshop import NoSuchColleague, NoSuchManuscript, NotAllowed, NotReady, Present, Shared
from tests.conftest import EXAMPLE, NOON
from tests.loaded import loaded
from tests.workshop.desk import Desk, making


def test_a_copy_of_a_bank_is_the_same_bank_under_another_name(desk: Desk) -> None:
    copied = workshop.copy_bank(making(desk.sato), "example")
    bank = workshop.open_manuscript(copied, by=desk.sato).folded.bank
    assert bank.id.startswith("example-")
    assert bank.model_copy(update={"id": "example"}) == loaded(EXAMPLE)


def test_a_copy_of_a_manuscript_shares_nothing_with_it(desk: Desk) -> None:
    copied = workshop.copy_manuscript(making(desk.mori), desk.manuscript_id)
    opened = workshop.open_manuscript(copied, by=desk.mori)
    assert [each.body for each in opened.manuscript.records] == [
        each.body for each in desk.open().manuscript.records
    ]
    number = opened.manuscript.of("statement")[0].number
    workshop.save(copied, number, 1, {"ja": "別の文"}, desk.hand(desk.mori))
    assert desk.body("s-span")["ja"] != "別の文"
    with pytest.raises(NoSuchManuscript):
        workshop.open_manuscript(copied, by=desk.sato)


def test_two_taps_make_one_manuscript(desk: Desk) -> None:
    first = workshop.make_empty(making(desk.sato, key="tap"))
    assert workshop.make_empty(making(desk.sato, key="tap", seed=2)) == first
    assert db.session.scalar(select(func.count()).select_from(ManuscriptRow)) == 2


def test_somebody_elses_key_leads_nowhere(desk: Desk) -> None:
    workshop.make_empty(making(desk.sato, key="tap"))
    with pytest.raises(workshop.OutOfNames):
        workshop.make_empty(making(desk.mori, key="tap"))


def test_an_empty_manuscript_says_what_is_missing(desk: Desk) -> None:
    made = workshop.make_empty(making(desk.sato))
    found = workshop.in_the_way(made, by=desk.sato)
    assert [(each.code, each.field) for each in found][:2] == [("F20", "title"), ("F20", "summary")]


def test_what_is_missing_is_in_the_way(desk: Desk) -> None:
    desk.save("q-span", 1, {"ask.en": ""}, desk.hand(desk.sato))
    with pytest.raises(NotReady) as caught:
        workshop.publish(desk.manuscript_id, desk.hand(desk.sato))
    assert [(each.record, each.field) for each in caught.value.found] == [(desk.number("q-span"), "ask.en")]
    assert workshop.publishings(desk.manuscript_id, by=desk.sato) == ()


def test_a_published_version_never_changes(desk: Desk) -> None:
    bank_id = desk.open().bank_id
    assert workshop.publish(desk.manuscript_id, desk.hand(desk.sato)) == 1
    desk.save("q-span", 1, {"ask.ja": "何年ですか。"}, desk.hand(desk.sato))
    assert workshop.publish(desk.manuscript_id, desk.hand(desk.mori)) == 2
    asked = [library.current_edition(bank_id, number).bank.question("q-span").ask.ja for number in (1, 2)]
    assert asked == ["工事は何年間続きますか。", "何年ですか。"]
    found = workshop.publishings(desk.manuscript_id, by=desk.sato)
    assert [(each.number, each.by) for each in found] == [(2, desk.mori), (1, desk.sato)]


def test_the_same_content_is_the_same_version(desk: Desk) -> None:
    for _ in range(2):
        assert workshop.publish(desk.manuscript_id, desk.hand(desk.sato)) == 1
    assert len(workshop.publishings(desk.manuscript_id, by=desk.sato)) == 1


def test_a_bank_by_its_link_only_stands_on_no_shelf(desk: Desk) -> None:
    def names() -> set[str]:
        return {card.line.bank_id for card in library.shelf()}

    bank_id = desk.open().bank_id
    workshop.publish(desk.manuscript_id, desk.hand(desk.sato), listed=False)
    assert bank_id not in names()
    assert library.card(bank_id).question_count == 2
    workshop.publish(desk.manuscript_id, desk.hand(desk.sato))
    assert bank_id in names()


def test_findings_are_found_once_and_anew_after_a_change(desk: Desk) -> None:
    first = workshop.findings(desk.open())
    assert workshop.findings(desk.open()) is first
    desk.save("s-claim", 1, {"by.ja": "", "by.en": ""}, desk.hand(desk.sato))
    assert "B06" in [each.code for each in workshop.findings(desk.open())]
    assert "B06" in [each.code for each in workshop.findings_of(desk.open(), desk.number("s-claim"))]


def test_who_is_there_is_seen_for_a_while(desk: Desk) -> None:
    number = desk.number("q-span")
    assert workshop.be_present(desk.manuscript_id, number, by=desk.mori, at=NOON) == ()
    seen = workshop.be_present(desk.manuscript_id, None, by=desk.sato, at=NOON + timedelta(seconds=20))
    assert seen == (Present(desk.mori, number, NOON),)
    assert workshop.be_present(desk.manuscript_id, 9999, by=desk.sato, at=NOON + timedelta(minutes=2)) == ()


def test_the_owner_shares_and_unshares(desk: Desk) -> None:
    workshop.share(desk.manuscript_id, desk.mori, "see", by=desk.sato)
    assert workshop.shares(desk.manuscript_id, by=desk.sato) == (Shared(desk.mori, "see"),)
    with pytest.raises(NotAllowed):
        workshop.copy_manuscript(making(desk.mori), desk.manuscript_id)
    workshop.unshare(desk.manuscript_id, desk.mori, by=desk.sato)
    with pytest.raises(NoSuchManuscript):
        desk.open(by=desk.mori)


@pytest.mark.parametrize("who", [99, 1])
def test_nothing_is_shared_with_nobody_or_oneself(desk: Desk, who: int) -> None:
    assert desk.sato == 1
    with pytest.raises(NoSuchColleague):
        workshop.share(desk.manuscript_id, who, "see", by=desk.sato)
