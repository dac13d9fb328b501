"""From a pasted article to accepted questions, with plain forms."""

import io

import pytest

from quiz.workshop.suggestions import digest
from tests.pages import Form, Page, Person
from tests.workshop.test_suggestions import COST, COST_EN, TEXT

HOME = "/workshop/drafts/1"


@pytest.fixture
def review(mori: Person) -> Page:
    """The first suggestion of a pasted article."""
    mori.send(mori.open("/workshop").form("/workshop/drafts"))
    return mori.send(mori.open(f"{HOME}/article").form("/article"), text=TEXT, url="https://example.org/a")


def test_a_pasted_article_leads_to_its_first_suggestion(review: Page) -> None:
    assert review.status == 200
    assert review.address == f"{HOME}/suggestions"
    assert [form.offered or form.action for form in review.forms if "/suggestions/" in form.action]


def test_each_press_goes_on_to_the_next(mori: Person, review: Page) -> None:
    first = next(form for form in review.forms if "/suggestions/" in form.action)
    after = mori.send(first, deed="accept")
    second = next(form for form in after.forms if "/suggestions/" in form.action)
    assert second.action != first.action
    assert mori.send(second, deed="reject-easy").status == 200
    back = mori.send(first, deed="undo")
    assert f"at={first.action.rpartition('/')[2]}" in back.address or back.status == 200


def on_cost(mori: Person) -> tuple[Form, str]:
    """The form of a suggestion on the cost, and its field for the sentence."""
    queue = [link for link in mori.open(f"{HOME}/suggestions").links if "at=" in link]
    page = next(page for page in map(mori.open, queue) if f"say-{digest(COST)}" in page.html)
    form = next(form for form in page.forms if "/suggestions/" in form.action)
    return form, f"say-{digest(COST)}"


def shown(mori: Person, form: Form) -> Page:
    return mori.open(f"{HOME}/suggestions?at={form.action.rpartition('/')[2]}")


@pytest.mark.usefixtures("review")
def test_a_translation_is_sent_with_the_press_and_completes_the_question(mori: Person) -> None:
    form, field = on_cost(mori)
    mori.send(form, **{field: COST_EN}, deed="accept")
    assert COST_EN in shown(mori, form).html
    assert "1.2 billion" in mori.open(f"{HOME}/lists/sentences").text


@pytest.mark.usefixtures("review")
def test_a_translation_that_does_not_hold_is_told_of_once(mori: Person) -> None:
    form, field = on_cost(mori)
    wrong = {field: "The work costs 7 yen."}
    after = mori.send(form, **wrong, deed="accept")
    assert f"{field}-fault" in after.html
    assert form.action in [each.action for each in after.forms]
    again = next(each for each in after.forms if each.action == form.action)
    mori.send(again, **wrong, deed="accept")
    assert "undo" in shown(mori, form).html


def test_edit_leads_to_the_question_and_back(mori: Person, review: Page) -> None:
    form = next(form for form in review.forms if "/suggestions/" in form.action)
    after = mori.send(form, deed="edit")
    assert "/records/" in after.address
    assert f"{HOME}/suggestions" in after.links


def test_the_last_decision_is_taken_back(mori: Person, review: Page) -> None:
    form = next(form for form in review.forms if "/suggestions/" in form.action)
    after = mori.send(form, deed="accept")
    back = mori.send(after.form("/undoing"))
    assert form.action in [each.action for each in back.forms]
    assert not [each for each in back.forms if each.action.endswith("/undoing")]


@pytest.mark.parametrize(
    "fields",
    [
        {"text": ""},
        {"text": "　\n"},
        {"text": TEXT, "published": "昨日"},
        {"text": TEXT, "url": "javascript:alert(1)"},
        {"text": TEXT, "url": "//example.org"},
        {"text": TEXT, "url": "https://[::1"},
    ],
)
def test_what_cannot_be_read_comes_back_filled_in(mori: Person, fields: dict[str, str]) -> None:
    mori.send(mori.open("/workshop").form("/workshop/drafts"))
    again = mori.send(mori.open(f"{HOME}/article").form("/article"), **fields)
    assert again.status == 422
    assert fields["text"].strip() in again.html
    assert mori.open(f"{HOME}/suggestions").address == f"{HOME}/article"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n",
        b"%PDF-1.7 broken",
        b"PK\x03\x04 broken",
        b"\xff\xfe\xff",
        b"\xd0\xcf\x11\xe0",
        b"\0" * 99,
    ],
)
def test_a_file_that_is_no_article_is_refused_with_a_sentence(mori: Person, data: bytes) -> None:
    mori.send(mori.open("/workshop").form("/workshop/drafts"))
    form = mori.open(f"{HOME}/article").form("/article")
    sent = {**dict(form.fields), "text": "", "file": (io.BytesIO(data), "news.txt")}
    answer = mori.client.post(form.action, data=sent, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text


def test_a_file_may_be_larger_than_a_form(mori: Person) -> None:
    mori.send(mori.open("/workshop").form("/workshop/drafts"))
    form = mori.open(f"{HOME}/article").form("/article")
    whole = (TEXT + "\n\n" + "駅は広いです。\n" * 9_000).encode()
    sent = {**dict(form.fields), "text": "", "file": (io.BytesIO(whole), "news.txt")}
    answer = mori.client.post(form.action, data=sent, content_type="multipart/form-data")
    assert answer.status_code == 303


def test_corrections_are_kept(mori: Person, review: Page) -> None:
    assert review.status == 200
    form = mori.open(f"{HOME}/article").form("/corrections")
    number = next(name for name, _ in form.fields if name.startswith("speaker-"))
    after = mori.send(
        form, published="2025-01-02", **{number.replace("speaker", "standing"): "claimed", number: "市"}
    )
    assert 'value="2025-01-02"' in after.html
    assert 'value="市"' in after.html


def test_a_colleague_does_not_see_the_article(review: Page, sato: Person) -> None:
    assert review.status == 200
    assert sato.open(f"{HOME}/article").status == 404
    assert sato.open(f"{HOME}/suggestions").status == 404


def test_what_is_no_deed_is_refused(mori: Person, review: Page) -> None:
    form = next(form for form in review.forms if "/suggestions/" in form.action)
    assert mori.send(form, deed="burn").status == 400
    assert mori.send(form, deed="").status == 400
