"""Sharing a draft by a colleague's name, and who is there."""

import pytest
from flask import Flask

from quiz import accounts
from tests.cast import APRIL, Cast
from tests.pages import Page, Person
from tests.rows import each_row
from tests.web.test_publishing import BASE, Draft

JSON_PLEASE = {"Accept": "application/json"}


@pytest.fixture
def draft(app: Flask, teachers: Cast) -> Draft:
    return Draft(app, teachers.mori.id)


def share(person: Person, name: str, right: str = "edit") -> Page:
    return person.send(person.open(f"{BASE}/sharing").form("/sharing"), name=name, right=right)


@pytest.mark.usefixtures("draft")
@each_row("name", ["Tanaka", " ＴＡＮＡＫＡ ", "tanaka"])
def test_a_colleague_is_found_by_name_however_it_is_written(mori: Person, tanaka: Person, name: str) -> None:
    assert share(mori, name).status == 200
    assert "/workshop/drafts/1" in tanaka.open("/workshop").links
    assert share(mori, name, "none").status == 200
    assert tanaka.open(BASE).status == 404


@pytest.mark.usefixtures("draft")
def test_each_right_is_given_and_taken_back(mori: Person, tanaka: Person) -> None:
    page = share(mori, "Tanaka", "see")
    assert tanaka.client.get(f"{BASE}/file").status_code == 403
    change = next(form for form in page.forms if ("right", "see") in form.fields)
    page = mori.send(change, right="copy")
    assert tanaka.client.get(f"{BASE}/file").status_code == 200
    page = mori.send(change, right="none")
    assert tanaka.open(BASE).status == 404
    assert "自分だけです" in page.text


@pytest.mark.usefixtures("draft")
@each_row(
    ("name", "said"),
    [
        ("Nobody", "「Nobody」さんという同僚はここにいません"),
        ("<script>", "<script>"),
        ("", "名前を書いてください"),
        ("  ", "名前を書いてください"),
        ("森", "ここにいません"),
        ("Sato\0", "ここにいません"),
        ("x" * 5000, "ここにいません"),
    ],
)
def test_who_is_no_colleague_is_said(mori: Person, name: str, said: str) -> None:
    page = share(mori, name)
    assert page.status == 422
    assert said in page.html.replace("&lt;", "<").replace("&gt;", ">") or said in page.text


@pytest.mark.usefixtures("draft")
def test_nothing_is_shared_with_whoever_has_left(app: Flask, mori: Person) -> None:
    share(mori, "Tanaka")
    with app.app_context():
        accounts.leave(3, at=APRIL)
    assert share(mori, "Tanaka", "see").status == 422
    assert share(mori, "Tanaka", "none").status == 200


@pytest.mark.usefixtures("draft")
def test_only_the_owner_shares(mori: Person, tanaka: Person) -> None:
    share(mori, "Tanaka")
    assert tanaka.open(f"{BASE}/sharing").status == 403
    form = mori.open(f"{BASE}/sharing").form("/sharing")
    theirs = tanaka.open("/workshop").form("/workshop/drafts")
    theirs.action = form.action
    assert tanaka.send(theirs, name="Sato", right="see").status == 403
    assert mori.send(form, name="Sato", right="everything").status == 400


def test_who_is_there_is_said_with_the_place(mori: Person, tanaka: Person, draft: Draft) -> None:
    share(mori, "Tanaka")
    form = mori.open(f"{BASE}/sharing").form("/sharing")
    token = dict(form.fields)["csrf_token"]
    theirs = dict(tanaka.open("/workshop").form("/workshop/drafts").fields)["csrf_token"]

    def ping(person: Person, csrf_token: str, record: str) -> str:
        data = {"csrf_token": csrf_token, "record": record}
        answer = person.client.post(f"{BASE}/presence", data=data, headers={**JSON_PLEASE})
        assert answer.status_code == 200
        return str(answer.json["others"])

    number = draft.record("s-claim").number
    assert ping(mori, token, str(number)) == ""
    mori.client.set_cookie("language", "en")
    tanaka.client.set_cookie("language", "en")
    assert ping(tanaka, theirs, "") == "森 is here: Sentence 2."
    assert ping(mori, token, "x") == "Tanaka is here, too."
    assert "Tanaka is here, too." in mori.open(BASE).text
    for odd in ("0", "-1", "9" * 30, "999"):
        assert ping(tanaka, theirs, odd).startswith("森 is here")
