"""The library: what one sees there, looking for something, ways to begin, files, and what is put away."""

import io
import re
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from quiz import workshop
from quiz.bank.notation import load
from quiz.store import ManuscriptRow, db
from quiz.workshop import Hand
from tests.bank.minimal import TEXT, changed
from tests.cast import Cast
from tests.conftest import EXAMPLE, NOON
from tests.pages import Page, Person
from tests.rows import each_row
from tests.workshop.desk import making
from tests.workshop.test_carrying import zipped


@pytest.fixture
def drafts(app: Flask, teachers: Cast) -> tuple[int, int]:
    """The example as a draft of Mori's in which an English text is missing, and one of Tanaka's to copy."""
    with app.app_context():
        own = workshop.make_from_bank(making(teachers.mori.id), load(EXAMPLE))
        number = workshop.open_manuscript(own, by=teachers.mori.id).manuscript.of("question")[0].number
        workshop.save(own, number, 1, {"ask.en": ""}, Hand(teachers.mori.id, NOON, "made", 1))
        shared = workshop.make_from_bank(making(teachers.tanaka.id), load(TEXT.encode()))
        workshop.share(shared, teachers.mori.id, "copy", by=teachers.tanaka.id)
        return own, shared


def stored(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(ManuscriptRow)) or 0


def shown(page: Page) -> set[int]:
    return {int(found) for found in re.findall(r'class="line-link" href="/workshop/drafts/(\d+)"', page.html)}


def brought(person: Person, field: str, files: dict[str, bytes]) -> Page:
    """Choose files, and send them."""
    form = person.open("/workshop/imports").form("/imports")
    data = {**dict(form.fields), field: [(io.BytesIO(content), name) for name, content in files.items()]}
    answer = person.client.post(
        form.action, data=data, content_type="multipart/form-data", follow_redirects=True
    )
    return Page(answer.status_code, answer.request.path, answer.text, {})


@pytest.mark.usefixtures("drafts")
def test_a_draft_is_shown_with_what_waits_and_whose_it_is(mori: Person) -> None:
    page = mori.open("/workshop")
    assert shown(page) == {1, 2}
    assert "1 英語なし" in page.text
    assert "Tanakaさんから（閲覧とコピー）" in page.text
    leads_to = "/workshop/drafts/1/lists/questions?waiting=missing"
    assert leads_to in page.links
    assert mori.open(leads_to).html.count('class="record-link"') == 1


def test_what_lacks_proof_or_is_wrong_is_found_where_one_publishes(
    app: Flask, mori: Person, drafts: tuple[int, int]
) -> None:
    with app.app_context():
        number = workshop.open_manuscript(drafts[0], by=2).manuscript.of("question")[0].number
        workshop.save(drafts[0], number, 2, {"evidence": ""}, Hand(2, NOON, "unproved", 1))
    page = mori.open("/workshop")
    assert "1 根拠なし" in page.text
    assert "/workshop/drafts/1/publishing" in page.links


@pytest.mark.usefixtures("drafts")
@each_row(
    ("query", "found"),
    [
        ("", {1, 2}),
        ("whose=mine", {1}),
        ("whose=shared", {2}),
        ("whose=nonsense&where=nowhere&waiting=x&sort=y&page=z", {1, 2}),
        ("waiting=en", {1}),
        ("waiting=ja", set()),
        ("words=例の問題集", {2}),
        ("words=ｅｘａｍｐｌｅ BANK", {2}),
        ("words=nowhere to be found", set()),
        ("where=archive", set()),
        ("where=trash", set()),
        ("sort=waits", {1, 2}),
        ("sort=made", {1, 2}),
        ("page=99999999999999999999", set()),
        ("page=-3", {1, 2}),
        ("words=" + "あ" * 5000, set()),
        ("words=%00", {1, 2}),
    ],
)
def test_the_address_says_what_is_looked_for(mori: Person, query: str, found: set[int]) -> None:
    page = mori.open(f"/workshop?{query}")
    assert (page.status, shown(page)) == (200, found)


@pytest.mark.usefixtures("drafts")
def test_where_something_was_found_leads_there(mori: Person) -> None:
    page = mori.open("/workshop?words=続き")
    place = next(link for link in page.links if "/drafts/2/records/" in link)
    assert "[[" not in page.html
    assert mori.open(place).status == 200


@pytest.mark.usefixtures("drafts")
def test_most_work_comes_first_where_that_is_asked(mori: Person) -> None:
    page = mori.open("/workshop?sort=waits")
    assert page.html.index("/workshop/drafts/1") < page.html.index("/workshop/drafts/2")


def test_there_are_pages_of_drafts(app: Flask, teachers: Cast, mori: Person) -> None:
    with app.app_context():
        for _ in range(30):
            workshop.make_empty(making(teachers.mori.id))
    first = mori.open("/workshop")
    further = next(link for link in first.links if "page=2" in link)
    assert len(shown(first)) == 24
    assert len(shown(mori.open(further))) == 6


def test_whoever_has_nothing_yet_finds_banks_to_copy(mori: Person) -> None:
    page = mori.open("/workshop")
    copied = mori.send(page.form("/banks/example/copies"))
    assert copied.address == "/workshop/drafts/1"
    assert mori.send(page.form("/banks/example/copies")).address == "/workshop/drafts/1"


@each_row(("words", "is_found"), [("駅", True), ("station", True), ("nowhere to be found", False)])
def test_words_are_looked_for_in_banks_to_copy_too(mori: Person, words: str, is_found: bool) -> None:
    page = mori.open(f"/workshop?whose=shipped&words={words}")
    assert any(form.action.endswith("/banks/example/copies") for form in page.forms) == is_found


@pytest.mark.usefixtures("drafts")
def test_what_a_colleague_published_is_no_bank_to_copy(app: Flask, teachers: Cast, sato: Person) -> None:
    with app.app_context():
        workshop.publish(2, Hand(teachers.tanaka.id, NOON, "publishes", 1))
        name = workshop.open_manuscript(2, by=teachers.tanaka.id).bank_id
    page = sato.open("/workshop?whose=shipped")
    assert not any(name in form.action for form in page.forms)
    form = page.form("/banks/example/copies")
    form.action = f"/workshop/banks/{name}/copies"
    assert sato.send(form).status == 404


@pytest.mark.usefixtures("drafts")
def test_a_draft_to_copy_is_copied_and_one_to_see_is_not(app: Flask, teachers: Cast, mori: Person) -> None:
    form = mori.open("/workshop").form("/drafts/2/copies")
    assert mori.send(form).address == "/workshop/drafts/3"
    with app.app_context():
        workshop.share(2, teachers.mori.id, "see", by=teachers.tanaka.id)
    assert not any(each.action == form.action for each in mori.open("/workshop").forms)
    assert mori.send(form).status == 403
    assert mori.client.get("/workshop/drafts/2/file").status_code == 403


def test_an_article_comes_next_where_one_is_to_be_brought(mori: Person) -> None:
    form = mori.open("/workshop").form("/workshop/drafts")
    assert mori.send(form, begin="article").address == "/workshop/drafts/1/article"


@pytest.mark.usefixtures("drafts")
def test_a_draft_goes_into_the_archive_and_the_trash_and_back(mori: Person) -> None:
    page = mori.send(mori.open("/workshop").form("/1/archiving"))
    assert shown(page) == {1}
    assert shown(mori.open("/workshop")) == {2}
    page = mori.send(page.form("/1/unarchiving"))
    assert shown(page) == {1, 2}
    page = mori.send(page.form("/1/trashing"))
    assert "ごみ箱に入れました" in page.text
    assert mori.open("/workshop/drafts/1").status == 404
    page = mori.send(page.form("/1/untrashing"))
    assert shown(page) == {1, 2}


@pytest.mark.usefixtures("drafts")
def test_only_its_owner_puts_a_draft_away(mori: Person, tanaka: Person, sato: Person) -> None:
    form = tanaka.open("/workshop").form("/2/trashing")
    for person, status in ((mori, 403), (sato, 404)):
        own = person.open("/workshop").form("/workshop/drafts")
        own.action = form.action
        assert person.send(own).status == status
    page = tanaka.send(form)
    away = page.form("/2/untrashing")
    theirs = mori.open("/workshop").form("/workshop/drafts")
    theirs.action = away.action
    assert mori.send(theirs).status == 403
    assert tanaka.send(away).status == 200


@pytest.mark.usefixtures("drafts")
def test_after_thirty_days_whoever_opens_the_library_empties_the_trash(
    app: Flask, teachers: Cast, mori: Person
) -> None:
    with app.app_context():
        workshop.throw_away(1, by=teachers.mori.id, at=NOON - timedelta(days=4000))
        workshop.throw_away(2, by=teachers.tanaka.id, at=NOON + timedelta(days=400_000))
    mori.open("/workshop")
    assert stored(app) == 1
    with app.app_context():
        workshop.take_out(2, by=teachers.tanaka.id)
        workshop.throw_away(2, by=teachers.tanaka.id, at=NOON - timedelta(days=4000))
    mori.open("/workshop")
    assert stored(app) == 1, "at most once a day"
    said = app.test_cli_runner().invoke(args=["workshop", "empty-trash", "--lang", "en"])
    assert (said.exit_code, said.output) == (0, "1 draft was removed for good.\n")
    assert stored(app) == 0


@pytest.mark.usefixtures("drafts")
def test_a_bank_goes_out_and_comes_in_again_without_loss(mori: Person) -> None:
    file = mori.client.get("/workshop/drafts/2/file")
    name = re.findall(r'filename="?([\w.-]+)', file.headers["Content-Disposition"])[0]
    page = brought(mori, "files", {name: file.data})
    assert page.address == "/workshop/drafts/3"
    again = mori.client.get("/workshop/drafts/3/file")
    banks = [load(each.data) for each in (file, again)]
    assert banks[0] == banks[1].model_copy(update={"id": banks[0].id})


def test_several_files_become_several_drafts_once(app: Flask, mori: Person) -> None:
    files = {"a.yaml": EXAMPLE, "b.zip": zipped({"x/bank.yaml": TEXT.encode()})}
    page = brought(mori, "files", files)
    assert shown(page) == {1, 2}
    assert "2 banks are drafts now" in page.text
    assert stored(app) == 2


def test_of_a_folder_only_the_banks_are_taken(app: Flask, mori: Person) -> None:
    files = {"unit/one/bank.yaml": EXAMPLE, "unit/one/notes.txt": b"x", "unit/two/bank.yaml": TEXT.encode()}
    page = brought(mori, "folder", {**files, "unit/other.yaml": b"no bank"})
    assert (page.status, stored(app)) == (200, 2)


@each_row(
    ("files", "said"),
    [
        ({}, "Choose a file"),
        ({"a.txt": b"x"}, "its name ends with"),
        ({"a.yaml": b""}, "The file is empty"),
        ({"good.yaml": EXAMPLE, "bad.yaml": b"title: [\n"}, "bad.yaml · line"),
        ({"a.yaml": changed("kind: choice", "kind: riddle").encode()}, "line"),
        ({"a.zip": b"PK\x03\x04 broken"}, "broken"),
        ({"a.zip": zipped({"x.txt": b"x"})}, "no bank"),
        ({"a.zip": zipped({"a/bank.yaml": EXAMPLE, "b/bank.yaml": EXAMPLE})}, "several banks"),
        ({"a.zip": zipped({"bank.yaml": b"0" * 50_000_000})}, "unpacks to more"),
        ({f"{n}.yaml": EXAMPLE for n in range(51)}, "more than 50"),
        ({"a.yaml": EXAMPLE.decode().encode("cp932", "ignore")}, "UTF-8"),
        ({"<b>.yaml": b"a: ["}, "<b>.yaml"),
    ],
)
def test_where_one_file_is_no_bank_nothing_is_taken_and_the_place_is_said(
    app: Flask, sato: Person, files: dict[str, bytes], said: str
) -> None:
    page = brought(sato, "files", files)
    assert page.status == 422
    assert said in page.text
    assert stored(app) == 0
