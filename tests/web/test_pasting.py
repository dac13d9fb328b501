"""Pasting without scripts: looked at, then taken in as a whole; and three hundred things gone wrong."""

import html
import io
import re

import pytest
from flask import Flask
from sqlalchemy import func, select

from quiz import workshop
from quiz.store import ChangeRow, DeedRow, ManuscriptRow, RecordRow, db
from tests.cast import Cast
from tests.pages import Form, Page, Person
from tests.web.malformed import COMMAS, GOOD, LIST, Sending, banks, pastes
from tests.web.test_publishing import BASE, Draft


@pytest.fixture
def draft(app: Flask, teachers: Cast) -> Draft:
    return Draft(app, teachers.mori.id)


def counts(app: Flask) -> list[int]:
    """How much is stored."""
    with app.app_context():
        rows = (ManuscriptRow, RecordRow, DeedRow, ChangeRow)
        return [db.session.scalar(select(func.count()).select_from(row)) or 0 for row in rows]


def looked_at(person: Person, sending: Sending) -> Page:
    form = person.open(f"{BASE}/paste").form("/paste")
    return posted(person, form, {"text": sending.text}, sending, "file")


def posted(person: Person, form: Form, fields: dict[str, str], sending: Sending, field: str) -> Page:
    data: dict[str, object] = {**dict(form.fields), **fields}
    if sending.file:
        data[field] = (io.BytesIO(sending.data), sending.file)
    return sent(person, form.action, data)


def sent(person: Person, action: str, data: dict[str, object]) -> Page:
    """Send it as a form with files does, and follow."""
    with person.client.post(
        action,
        data=data,
        content_type="multipart/form-data",
        headers={"Accept-Language": person.language},
        follow_redirects=True,
    ) as answer:
        return Page(answer.status_code, answer.request.path, answer.text, {})


def text_of(page: Page) -> str:
    found = re.search(r"<textarea[^>]*>(.*?)</textarea>", page.html, re.S)
    assert found
    return html.unescape(found[1])


def taken(person: Person, page: Page, **fields: str | list[str]) -> Page:
    """Press the button below what was read."""
    form = page.form("/paste")
    form.action = form.action.removesuffix("/paste") + "/pasted"
    # A browser sends line ends of its own.
    written = {"text": text_of(page).replace("\n", "\r\n"), **fields}
    data: dict[str, object] = {name: [v for n, v in form.fields if n == name] for name, _ in form.fields}
    return sent(person, form.action, {**data, **written})


@pytest.mark.parametrize(("name", "count"), [("list", 1), ("aiken", 1), ("tabs", 2), ("commas", 2)])
def test_a_paste_is_looked_at_and_taken_in_as_one_deed(
    app: Flask, mori: Person, draft: Draft, name: str, count: int
) -> None:
    before = counts(app)
    page = looked_at(mori, Sending(name, text=GOOD[name]))
    assert page.status == 200
    assert counts(app) == before, "looking stores nothing"
    page = taken(mori, page)
    assert page.address == f"{BASE}/lists/questions"
    assert counts(app) == [before[0], before[1] + count, before[2] + 1, before[3] + count]
    history = mori.open(f"{BASE}/history")
    mori.send(next(form for form in history.forms if form.action.endswith("/undoings")))
    with app.app_context():
        assert len(workshop.open_manuscript(1, by=draft.mori).manuscript.of("question")) == 2


@pytest.mark.usefixtures("draft")
def test_sent_twice_it_is_taken_in_once(app: Flask, mori: Person) -> None:
    page = looked_at(mori, Sending("list", text=LIST))
    taken(mori, page)
    stored = counts(app)
    taken(mori, page)
    assert counts(app) == stored


@pytest.mark.usefixtures("draft")
def test_only_what_is_ticked_is_taken_in(app: Flask, mori: Person) -> None:
    before = counts(app)
    page = looked_at(mori, Sending("commas", text=COMMAS))
    assert taken(mori, page, take=[]).status == 422
    assert taken(mori, page, take=["77", "x"]).status == 422
    assert counts(app) == before
    assert "Who, then?" in taken(mori, page, take=["2"]).text
    assert counts(app)[1] == before[1] + 1


@pytest.mark.usefixtures("draft")
def test_a_text_that_changed_since_is_looked_at_again(app: Flask, mori: Person) -> None:
    before = counts(app)
    page = looked_at(mori, Sending("list", text=LIST))
    again = taken(mori, page, text=LIST + "\n2. 駅はどこですか。\n")
    assert again.status == 409
    assert "2件を読み取りました" in again.text
    assert counts(app) == before
    assert taken(mori, again).status == 200


@pytest.mark.usefixtures("draft")
def test_formulas_are_said_and_not_ticked(mori: Person) -> None:
    page = looked_at(mori, Sending("formula", text='日本語\t英語\n駅\t=HYPERLINK("http://x")\n線\tline\n'))
    assert "数式のようです" in page.text
    assert [value for name, value in page.form("/paste").fields if name == "take"] == ["3"]


@pytest.mark.usefixtures("draft")
def test_who_may_only_see_pastes_nothing(app: Flask, mori: Person, tanaka: Person) -> None:
    with app.app_context():
        workshop.share(1, 3, "see", by=2)
    assert tanaka.open(f"{BASE}/paste").status == 200
    theirs = tanaka.open("/workshop").form("/workshop/drafts")
    for ending in ("/paste", "/pasted"):
        theirs.action = f"{BASE}{ending}"
        assert tanaka.send(theirs, text=LIST).status == 403
    assert mori.open(f"{BASE}/paste").status == 200


def alerts(page: Page) -> str:
    """What the page says that it could not do."""
    pattern = r'<(p|ul|section) class="problem[^>]*role="alert"[^>]*>(.*?)</\1>'
    return " ".join(re.findall(pattern, page.html, re.S)[0]) if re.search(pattern, page.html, re.S) else ""


def test_there_are_three_hundred_of_them() -> None:
    names = [each.name for each in (*pastes(), *banks())]
    assert len(names) >= 300
    assert len(set(names)) == len(names)


@pytest.mark.long
def test_no_paste_goes_wrong_by_halves(app: Flask, mori: Person, draft: Draft) -> None:
    assert draft.mori
    for sending in pastes():
        before = counts(app)
        page = looked_at(mori, sending)
        assert page.status in (200, 422), sending.name
        assert counts(app) == before, sending.name
        lines = [value for name, value in page.form("/paste").fields if name == "take"]
        if not lines and "pasted-row" not in page.html:
            assert alerts(page), sending.name
        after = taken(mori, page)
        stored = counts(app)
        assert after.status == (200 if lines else 422 if page.status == 200 or sending.file else 409), (
            sending.name
        )
        assert stored[1] == before[1] + len(lines), sending.name
        assert mori.open(BASE).status == 200, sending.name
        with app.app_context():
            opened = workshop.open_manuscript(1, by=draft.mori)
            numbers = [each.number for each in opened.manuscript.records if each.number > 10]
            if numbers:
                workshop.remove(1, numbers, draft.hand())


@pytest.mark.long
def test_no_bank_is_taken_in_by_halves(app: Flask, mori: Person, draft: Draft) -> None:
    assert draft.mori
    form = mori.open("/workshop/imports").form("/imports")
    for at, sending in enumerate(banks()):
        before = counts(app)
        page = posted(mori, form, {"tab": f"{at:032x}"}, sending, "files")
        if page.status == 422:
            assert sending.file in alerts(page), sending.name
            assert counts(app) == before, sending.name
        else:
            assert page.status == 200, sending.name
            assert counts(app)[0] == before[0] + 1, sending.name
            assert mori.client.get(f"{page.address}/file").status_code == 200, sending.name
