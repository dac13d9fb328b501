"""The workshop's first page: one's drafts, and beginning a new one."""

from tests.pages import Person


def test_a_teacher_begins_a_draft_once_however_often_it_is_sent(mori: Person) -> None:
    form = mori.open("/workshop").form("/workshop/drafts")
    assert mori.send(form).address == mori.send(form).address == "/workshop/drafts/1"
    assert "/workshop/drafts/1" in mori.open("/workshop").links


def test_a_draft_is_there_for_its_owner_only(mori: Person, sato: Person) -> None:
    mori.send(mori.open("/workshop").form("/workshop/drafts"))
    assert sato.open("/workshop/drafts/1").status == 404
    assert "/workshop/drafts/1" not in sato.open("/workshop").links


def test_a_form_without_its_tab_changes_nothing(mori: Person) -> None:
    form = mori.open("/workshop").form("/workshop/drafts")
    assert mori.send(form, tab="no tab").status == 400
    assert mori.open("/workshop/drafts/1").status == 404
