"""Marking words, quotes in a new text, fetching and the model, with plain forms."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from flask import Flask

from quiz.web.teacher.articles import NETWORK
from quiz.web.teacher.worded import words_of
from tests.misbehaving import says, server
from tests.pages import Page, Person
from tests.rows import each_row
from tests.test_fetching import Web, serving, stopped
from tests.web.test_review import HOME, review
from tests.workshop.test_suggestions import TEXT

__all__ = ["review"]


@each_row(
    ("text", "language"),
    [
        ("岩屋外相は、大統領府で5年間の計画に署名した。", "ja"),
        ("It costs <5> & more [[x|y]] 《z》.", "en"),
        ("「&amp;」と\\書く｜駅《えき》", "ja"),
        ("", "ja"),
        ("  two  blanks ", "en"),
    ],
)
def test_words_are_the_text_cut_into_pieces(text: str, language: str) -> None:
    words = words_of(text, language)  # type: ignore[arg-type]
    assert [word.start for word in words[1:]] == [word.end for word in words[:-1]]
    assert (words[0].start, words[-1].end) == (0, len(text)) if words else text == ""


def test_a_word_keeps_its_reading_and_is_no_sign() -> None:
    words = words_of("大統領府で署名した。", "ja")
    assert "だいとうりょうふ" in words[0].html
    assert words[0].end == 4


def marked(mori: Person, words: str) -> Page:
    at = TEXT.index(words)
    return mori.open(f"{HOME}/article/words?from={at}&to={at + len(words)}")


@pytest.mark.usefixtures("review")
def test_marked_words_become_a_question_in_the_editor(mori: Person) -> None:
    page = marked(mori, "12億円")
    assert page.html.count('aria-current="true"') >= 1
    after = mori.send(page.form("/words"), deed="ask")
    assert "/records/" in after.address
    assert "12億円" in after.html


@pytest.mark.usefixtures("review")
def test_marked_words_become_a_slot_and_a_proof(mori: Person) -> None:
    slotted = mori.send(marked(mori, "12億円").form("/words"), deed="slot")
    assert "/records/" in slotted.address
    proof = mori.send(marked(mori, "費用は12億円").form("/words"), deed="quote")
    assert proof.address == f"{HOME}/article/words"
    assert "費用は12億円" in mori.open(slotted.address).html


@pytest.mark.usefixtures("review")
@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"deed": "burn"}, 400),
        ({"deed": "slot", "from": "9", "to": "3"}, 400),
        ({"deed": "slot", "from": "", "to": ""}, 400),
        ({"deed": "slot", "from": "0", "to": "80"}, 200),
        ({"deed": "quote", "statement": "99999"}, 404),
    ],
)
def test_what_is_no_mark_is_refused(mori: Person, fields: dict[str, str], status: int) -> None:
    mori.send(marked(mori, "12億円").form("/words"), deed="slot")
    assert mori.send(marked(mori, "約2年間").form("/words"), **fields).status == status


@pytest.mark.usefixtures("review")
def test_a_changed_text_leads_to_its_quotes(mori: Person) -> None:
    mori.send(marked(mori, "費用は12億円").form("/words"), deed="slot")
    new = TEXT.replace("費用は12億円", "費用は15億円")
    page = mori.send(mori.open(f"{HOME}/article").form("/article"), text=new)
    assert page.address == f"{HOME}/article/quotes"
    after = mori.send(next(form for form in page.forms if "/quotes/" in form.action))
    assert after.address == f"{HOME}/article/quotes"
    assert not [form for form in after.forms if "/quotes/" in form.action]


@pytest.fixture
def web() -> Iterator[Web]:
    """A site with the article."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/plain; charset=utf-8")
        request.end_headers()
        request.wfile.write(TEXT.encode())

    with stopped(serving(answer)) as port:
        yield Web(port, {})


def begun(mori: Person, **fields: str) -> Page:
    mori.send(mori.open("/workshop").form("/workshop/drafts"), begin="empty")
    return mori.send(mori.open(f"{HOME}/article").form("/article"), **fields)


def test_an_address_is_fetched_where_that_is_allowed(mori: Person, app: Flask, web: Web) -> None:
    app.config["FETCH_ARTICLES"], app.extensions[NETWORK] = True, web.network
    try:
        page = begun(mori, url="http://news.example/1")
        assert page.address == f"{HOME}/suggestions"
        web.names["news.example"] = ["10.0.0.1"]
        refused = mori.send(mori.open(f"{HOME}/article").form("/article"), url="http://news.example/1")
        assert refused.status == 422
        assert 'role="alert"' in refused.html
    finally:
        app.config["FETCH_ARTICLES"] = False
        del app.extensions[NETWORK]


def test_by_default_nothing_is_fetched(mori: Person, app: Flask, web: Web) -> None:
    app.extensions[NETWORK] = web.network
    assert begun(mori, url="http://news.example/1").status == 422
    assert web.looked_up == []
    del app.extensions[NETWORK]


@pytest.mark.usefixtures("review")
def test_a_model_is_asked_only_after_leave_and_after_all_was_shown(mori: Person, app: Flask) -> None:
    asking = f"{HOME}/article/model?service=translation"
    assert "/sending" not in mori.open(asking).html
    with server(says('{"sentences": []}')) as running:
        app.config["ASSISTANT_URL"] = running.url
        assert "/sending" not in mori.open(asking).html
        allowed = mori.send(mori.open(f"{HOME}/article").form("/article/model"), allowed="yes")
        assert asking in allowed.links
        page = mori.open(asking)
        assert "12億円" in page.text
        again = mori.send(page.form("/sending"), shown="0")
        assert (again.address, running.requests) == (f"{HOME}/article/model", [])
        assert mori.send(page.form("/sending")).address == f"{HOME}/suggestions"
        assert len(running.requests) == 1
        app.config["ASSISTANT_URL"] = ""
