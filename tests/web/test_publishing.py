"""Publishing: what is in the way, each line leading there; what changed; and the address for students."""

import re

import pytest
from flask import Flask

from quiz import workshop
from quiz.bank.notation import load
from quiz.manuscript import Record, RecordKind, flatten
from quiz.workshop import Hand
from tests.bank.minimal import TEXT
from tests.cast import Cast
from tests.conftest import EXAMPLE, NOON
from tests.pages import Page, Person
from tests.workshop.desk import making

BASE = "/workshop/drafts/1"


class Draft:
    """The minimal bank as a draft of Mori's."""

    def __init__(self, app: Flask, mori: int, content: bytes = TEXT.encode()) -> None:
        self.app, self.mori, self.sendings = app, mori, 0
        with app.app_context():
            workshop.make_from_bank(making(mori), load(content))

    def hand(self) -> Hand:
        self.sendings += 1
        return Hand(self.mori, NOON, "made", self.sendings)

    def record(self, name: str) -> Record:
        with self.app.app_context():
            records = workshop.open_manuscript(1, by=self.mori).manuscript.records
            return next(each for each in records if name in (each.id, each.kind))

    def save(self, name: str, **fields: object) -> None:
        record = self.record(name)
        with self.app.app_context():
            sent = {path.replace("__", "."): value for path, value in fields.items()}
            workshop.save(1, record.number, record.version, sent, self.hand())  # type: ignore[arg-type]

    def add(self, kind: RecordKind, body: dict[str, object]) -> None:
        with self.app.app_context():
            workshop.add(1, kind, body, self.hand())  # type: ignore[arg-type]


@pytest.fixture
def draft(app: Flask, teachers: Cast) -> Draft:
    return Draft(app, teachers.mori.id)


def published(person: Person, **fields: str) -> Page:
    return person.send(person.open(f"{BASE}/publishing").form("/publishing"), **fields)


@pytest.mark.usefixtures("draft")
def test_a_published_draft_is_a_bank_for_students(mori: Person, emma: Person) -> None:
    page = published(mori)
    assert page.address == f"{BASE}/versions/1"
    bank = next(link for link in page.links if link.startswith("/banks/"))
    assert f"http://localhost{bank}" in page.text
    assert "An example bank" in emma.open(bank).text
    assert bank in emma.open("/").links


@pytest.mark.usefixtures("draft")
def test_by_its_address_only(mori: Person, emma: Person) -> None:
    page = published(mori, listed="no")
    bank = next(link for link in page.links if link.startswith("/banks/"))
    assert emma.open(bank).status == 200
    assert bank not in emma.open("/").links
    assert dict(mori.open(f"{BASE}/publishing").form("/publishing").fields)["listed"] == "no"


def test_what_is_missing_keeps_it_back_and_leads_to_its_field(mori: Person, draft: Draft) -> None:
    form = mori.open(f"{BASE}/publishing").form("/publishing")
    draft.save("q-span", ask__en="")
    page = mori.open(f"{BASE}/publishing")
    number = draft.record("q-span").number
    assert f"{BASE}/records/{number}#ask.en" in page.links
    assert not any(each.action.endswith("/publishing") for each in page.forms)
    again = mori.send(form)
    assert again.status == 409
    assert f"{BASE}/records/{number}#ask.en" in again.links


def links_of(page: Page) -> set[str]:
    return set(re.findall(r'class="hint"[^>]*href="([^"]+)"', page.html))


def test_each_line_leads_to_a_place_that_is_there(app: Flask, teachers: Cast, mori: Person) -> None:
    """Of all kinds of records: everything emptied, one field after the other."""
    draft = Draft(app, teachers.mori.id, EXAMPLE)
    for kind in ("source", "statement", "term", "part", "question"):
        draft.add(kind, {})
    with app.app_context():
        records = workshop.open_manuscript(1, by=draft.mori).manuscript.records
    for record in records:
        with app.app_context():
            emptied = dict.fromkeys(path for path in flatten(record.body) if path not in ("id", "kind"))
            workshop.save(1, record.number, record.version, emptied, draft.hand())
    links = links_of(mori.open(f"{BASE}/publishing"))
    assert len(links) > 40
    missing = []
    for link in links:
        address, _, anchor = link.partition("#")
        missing += [link] if f'id="{anchor}"' not in mori.open(address).html else []
    assert missing == []


def test_no_notation_is_shown(mori: Person, draft: Draft) -> None:
    published(mori)
    draft.save("s-span", ja="工事は[[span|約6年間]]続きます。", en="")
    draft.save("q-span", options__b__text__ja="[[x|約6年間]]")
    page = mori.open(f"{BASE}/publishing")
    assert "[[" not in page.text
    assert "約56年間" in page.text, "word by word: 5 went, 6 came"


def test_what_changed_is_said_word_by_word_and_what_did_not_is_not(mori: Person, draft: Draft) -> None:
    published(mori)
    assert "変更はありません" in mori.open(f"{BASE}/publishing").text
    draft.save("s-span", ja="工事は[[span|約6年間]]続きます。", en="The work takes [[span|about six years]].")
    draft.add("term", {"ja": "駅長", "en": "station master"})
    page = mori.open(f"{BASE}/publishing")
    assert re.search(r"<del[^>]*>five</del><ins[^>]*>six</ins>", page.html)
    assert "新規" in page.text
    page = published(mori)
    assert page.address == f"{BASE}/versions/2"
    assert re.search(r"<del[^>]*>five</del><ins[^>]*>six</ins>", page.html)
    first = mori.open(f"{BASE}/versions/1")
    assert "もっと新しい版" in first.text
    assert mori.open(f"{BASE}/versions/3").status == 404


def test_where_only_a_mark_changed_the_marked_words_are_said(mori: Person, draft: Draft) -> None:
    published(mori)
    draft.save("s-span", en="It [[span|takes]] about five years.")
    published(mori)
    draft.save("s-span", en="It takes [[span|about five years]].")
    assert "［takes］" in mori.open(f"{BASE}/publishing").text


def test_who_may_see_sees_it_and_publishes_nothing(
    app: Flask, tanaka: Person, mori: Person, draft: Draft
) -> None:
    form = mori.open(f"{BASE}/publishing").form("/publishing")
    with app.app_context():
        workshop.share(1, 3, "see", by=draft.mori)
    page = tanaka.open(f"{BASE}/publishing")
    assert page.status == 200
    assert not any(each.action.endswith("/publishing") for each in page.forms)
    theirs = tanaka.open("/workshop").form("/workshop/drafts")
    theirs.action = form.action
    assert tanaka.send(theirs).status == 403
