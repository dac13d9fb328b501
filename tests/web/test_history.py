"""Looking back without scripts: what was done, undoing it, and the history of a record."""

import re

import pytest
from flask import Flask

from quiz import workshop
from tests.cast import Cast
from tests.pages import Form, Page, Person
from tests.web.test_publishing import BASE, Draft, published


@pytest.fixture
def draft(app: Flask, teachers: Cast) -> Draft:
    return Draft(app, teachers.mori.id)


def undo_forms(page: Page) -> list[Form]:
    return [form for form in page.forms if form.action.endswith("/undoings")]


def steps(page: Page) -> list[str]:
    """What each line of a history says, without its time."""
    lines = re.findall(r'class="past-what">(.*?)</span>\n', page.html, re.S)
    return [" ".join(re.sub(r"<r[pt]>.*?</r[pt]>|<[^>]+>", " ", line).split()) for line in lines]


def test_what_was_done_is_undone_and_done_again(mori: Person, draft: Draft) -> None:
    draft.save("q-span", ask__en="Is it long?")
    page = mori.open(f"{BASE}/history")
    assert len(steps(page)) == 1
    page = mori.send(undo_forms(page)[0])
    assert draft.record("q-span").body["ask"]["en"] != "Is it long?"  # type: ignore[index, call-overload]
    assert "取り消し済み" in page.text
    mori.send(undo_forms(page)[0])
    assert draft.record("q-span").body["ask"]["en"] == "Is it long?"  # type: ignore[index, call-overload]


def test_savings_at_one_go_are_one_line_and_a_version_stands_among_them(mori: Person, draft: Draft) -> None:
    published(mori)
    for text in ("One.", "Two.", "Three."):
        draft.save("q-span", explain__en=text)
    page = mori.open(f"{BASE}/history")
    assert len(steps(page)) == 2
    assert "× 3" in page.text
    assert undo_forms(page) == []
    assert f"{BASE}/versions/1" in page.links


def test_what_somebody_changed_since_is_not_undone(mori: Person, draft: Draft) -> None:
    draft.save("q-span", ask__en="First.")
    form = undo_forms(mori.open(f"{BASE}/history"))[0]
    draft.save("q-span", ask__en="Second.")
    page = mori.send(form)
    assert page.status == 409
    assert "問題1がその後で変更されています" in page.text
    assert draft.record("q-span").body["ask"]["en"] == "Second."  # type: ignore[index, call-overload]


def test_what_was_taken_out_is_brought_back(app: Flask, mori: Person, draft: Draft) -> None:
    number = draft.record("q-span").number
    with app.app_context():
        workshop.remove(1, [number], draft.hand())
    page = mori.open(f"{BASE}/history")
    assert "取り外したもの1件" in page.text
    assert mori.open(f"{BASE}/records/{number}").status == 404
    assert mori.open(f"{BASE}/records/{number}/history").status == 200
    page = mori.send(page.form("/returns"))
    assert page.address == f"{BASE}/records/{number}"
    assert draft.record("q-span").number == number


def test_a_record_goes_back_to_what_it_said(mori: Person, draft: Draft) -> None:
    before = draft.record("s-span").body
    draft.save("s-span", ja="工事は[[span|約6年間]]続きます。", en="It goes on for [[span|about six years]].")
    address = f"{BASE}/records/{draft.record('s-span').number}/history"
    page = mori.open(address)
    assert re.search(r"<del[^>]*>5</del><ins[^>]*>6</ins>", page.html)
    assert "[[" not in page.text
    assert "森" in page.text
    back = mori.send(next(form for form in page.forms if form.action == address))
    assert back.address == address.removesuffix("/history")
    assert draft.record("s-span").body == before


@pytest.mark.parametrize(
    ("ending", "fields", "status"),
    [
        ("/undoings", {"deed": "99"}, 404),
        ("/undoings", {"deed": "x"}, 400),
        ("/undoings", {}, 400),
        ("/undoings", {"deed": "99999999999999999999"}, 400),
        ("/returns", {"number": "999"}, 404),
        ("/returns", {"number": "-1"}, 400),
        ("/records/2/history", {"version": "77"}, 404),
        ("/records/2/history", {"version": "0"}, 404),
        ("/records/999/history", {"version": "1"}, 404),
    ],
)
@pytest.mark.usefixtures("draft")
def test_what_is_not_there_is_not_undone(
    mori: Person, ending: str, fields: dict[str, str], status: int
) -> None:
    form = mori.open("/workshop").form("/workshop/drafts")
    form.action = f"{BASE}{ending}"
    assert mori.send(form, **fields).status == status
    assert steps(mori.open(f"{BASE}/history")) == []


def test_who_may_only_see_sees_versions_and_changes_nothing(
    app: Flask, mori: Person, tanaka: Person, draft: Draft
) -> None:
    published(mori)
    draft.save("q-span", ask__en="Really?")
    with app.app_context():
        workshop.share(1, 3, "see", by=draft.mori)
    page = tanaka.open(f"{BASE}/history")
    assert len(steps(page)) == 1
    assert undo_forms(page) == []
    form = undo_forms(mori.open(f"{BASE}/history"))[0]
    theirs = tanaka.open("/workshop").form("/workshop/drafts")
    for action in (form.action, f"{BASE}/returns", f"{BASE}/records/2/history"):
        theirs.action = action
        assert tanaka.send(theirs, deed="1", number="2", version="1").status == 403
