"""Each kind of question over plain HTTP: its fields, its rule, what comes back, and what it reveals."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from quiz.answers import Step, Why
from quiz.bank.model import KINDS, Bank, Kind, Question
from quiz.library import shelve
from quiz.practice import Unreadable
from quiz.sheets import FieldSheet, GapSheet
from quiz.sheets.question import Precision
from quiz.text.language import SHOWN
from quiz.web.student.forms import PROBLEMS, problem_of
from tests.answers import Wish, fields, given
from tests.conftest import EXAMPLE, NOON
from tests.pages import Page, Person

pytestmark = pytest.mark.long

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def app(example_instance: Path, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """One application for all: each test begins an attempt of its own."""
    folder = tmp_path_factory.mktemp("kinds") / "instance"
    shutil.copytree(example_instance, folder)
    return create_app({"INSTANCE": str(folder)})


@pytest.fixture(params=SHOWN)
def reader(client: FlaskClient, request: pytest.FixtureRequest) -> Person:
    """Somebody who reads Japanese, English, or both."""
    client.set_cookie("language", request.param)
    return Person(client, "en")


def of_kind(bank: Bank, kind: Kind) -> tuple[int, Question]:
    """The number of the question of that kind, and the question."""
    return next((n, each) for n, each in enumerate(bank.questions, 1) if each.kind == kind)


def stand_before(person: Person, bank: Bank, kind: Kind) -> tuple[Page, Question]:
    """The page of the question of that kind, in a new attempt."""
    number, question = of_kind(bank, kind)
    first = person.begin()
    return person.open(f"{first.address.rpartition('/')[0]}/{number}"), question


def filled(bank: Bank, page: Page, question: Question, wish: Wish) -> dict[str, list[str]]:
    return fields(page.html, bank, question, given(bank, question, wish))


def verdict(page: Page) -> str:
    return page.html.partition('id="verdict"')[2].partition('data-verdict="')[2].partition('"')[0]


@pytest.mark.parametrize("wish", ["right", "wrong"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_answered(reader: Person, bank: Bank, kind: Kind, wish: Wish) -> None:
    page, question = stand_before(reader, bank, kind)
    answered = reader.send(page.form("/answer"), **filled(bank, page, question, wish))
    assert verdict(answered) == ("noted" if kind == "poll" else wish)


@pytest.mark.parametrize("kind", ["choices", "order", "match", "cloze"])
def test_what_is_partly_right_says_how_much(reader: Person, bank: Bank, kind: Kind) -> None:
    page, question = stand_before(reader, bank, kind)
    answered = reader.send(page.form("/answer"), **filled(bank, page, question, "partly"))
    assert verdict(answered) == "partly"
    assert re.search(r"You earn 0\.(33|5) of 1 point|得点は0\.(33|5)点（1点満点）", answered.text)


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_has_to_be_sure(emma: Person, bank: Bank, kind: Kind) -> None:
    page, _ = stand_before(emma, bank, kind)
    assert verdict(emma.send(page.form("/answer"), not_sure="1")) == "skipped"


@pytest.mark.parametrize("kind", KINDS)
def test_the_rule_is_said_before_the_answer(emma: Person, bank: Bank, kind: Kind) -> None:
    page, _ = stand_before(emma, bank, kind)
    said = re.search(r'<p class="rule" id="rule">(.*?)</p>', page.html, re.DOTALL)
    assert said
    assert re.search(r"point|counts|takes away", said[1])
    assert re.search(r'aria-describedby="[^"]*\brule\b', page.html)


@pytest.mark.parametrize("kind", KINDS)
def test_another_language_keeps_what_was_filled_in(emma: Person, bank: Bank, kind: Kind) -> None:
    page, question = stand_before(emma, bank, kind)
    chosen = filled(bank, page, question, "wrong")
    again = emma.send(page.form("/answer"), **chosen)
    assert again.status == 200
    page, _ = stand_before(emma, bank, kind)
    switched = emma.switch(page.form("/answer"), language="ja", **chosen)
    assert 'lang="ja"' in switched.html
    kept = {name: [""] for name in chosen} | kept_in(switched, chosen)
    assert kept == chosen


def kept_in(page: Page, names: dict[str, list[str]]) -> dict[str, list[str]]:
    """What the fields of these names hold."""
    held: dict[str, list[str]] = {}
    for name, value in page.form("/answer").fields:
        if name in names:
            held.setdefault(name, []).append(value)
    return held


def test_a_long_answer_is_kept_too(emma: Person, bank: Bank) -> None:
    page, _ = stand_before(emma, bank, "text")
    long = "長い名前" * 200
    kept = emma.switch(page.form("/answer"), language="both", given=long)
    assert dict(kept.form("/answer").fields)["given"] == long
    assert verdict(emma.send(kept.form("/answer"))) == "wrong"


@pytest.mark.parametrize(
    ("precision", "words"), [("year", "as a year"), ("month", "like July 1998"), ("day", "like 20 July 1998")]
)
def test_the_words_about_a_date_ask_for_what_the_question_asks(
    app: Flask, precision: Precision, words: str
) -> None:
    with app.test_request_context(headers={"Accept-Language": "en"}):
        for code, part in (("not-a-date", None), ("not-a-date", 1)):
            field = FieldSheet("date", precision=precision)
            gaps = (GapSheet(1, field, ()),) if part else ()
            problem = problem_of(Unreadable(code, part), field=None if part else field, gaps=gaps)
            assert (words in str(problem.words), problem.part) == (True, part)


def test_every_way_in_which_an_answer_can_be_read_has_its_words() -> None:
    words = (ROOT / "templates" / "student" / "_parts.html").read_text(encoding="utf-8")
    said = set(re.findall(r'(?:why|step) == "([\w-]+)"', words))
    steps = {step for group in get_args(Step) for step in get_args(group)}
    assert steps <= said
    # Whatever has no words of its own is none of the accepted answers.
    assert set(get_args(Why)) - said - set(PROBLEMS) == {"no-match"}


@pytest.mark.parametrize(
    ("kind", "sent", "words"),
    [
        ("number", {"given": "many"}, "as a number"),
        ("number", {"given": "  "}, "Write your answer first"),
        ("text", {"given": ""}, "Write your answer first"),
        ("text", {"given": "長" * 1001}, "too long"),
        ("date", {"given": "someday"}, "as a date"),
        ("date", {"given": "03/04/2024"}, "cannot be told apart"),
        ("text", {"given": "ekichō"}, "Japanese in Latin letters"),
        ("order", {"place-A": "1", "place-B": "2", "place-C": "3"}, "Nothing has been moved"),
        ("match", {"pair-1": "A", "pair-2": "A"}, "used one answer twice"),
        ("match", {"pair-1": "", "pair-2": ""}, "Choose an answer first"),
        ("cloze", {"gap-1": "paper", "gap-2": "many", "gap-3": "A"}, "as a number"),
        ("poll", {"given": ["A", "B"]}, "only one"),
        ("poll", {}, "Choose an answer first"),
    ],
)
def test_what_cannot_be_read_comes_back_and_costs_nothing(
    emma: Person, bank: Bank, kind: Kind, sent: dict[str, str | list[str]], words: str
) -> None:
    page, question = stand_before(emma, bank, kind)
    again = emma.send(page.form("/answer"), **sent)
    assert again.status == 422
    alert = re.search(r'<p class="problem" role="alert" id="problem">(.*?)</p>', again.html)
    assert alert
    assert words in alert[1]
    assert re.search(r'aria-describedby="[^"]*\bproblem\b', again.html)
    held = kept_in(again, {name: [] for name in sent})
    assert {name: held[name] for name, value in sent.items() if isinstance(value, str)} == {
        name: [value] for name, value in sent.items() if isinstance(value, str)
    }
    answered = emma.send(again.form("/answer"), **filled(bank, again, question, "right"))
    assert verdict(answered) in ("right", "noted")


@pytest.mark.parametrize(
    ("kind", "sent", "name"),
    [
        ("number", {"given": "many"}, "given"),
        ("cloze", {"gap-1": "paper", "gap-2": "many", "gap-3": "A"}, "gap-2"),
        # Nothing was written: the focus goes to the gap that comes first in the text that is read.
        ("cloze", {"gap-1": "", "gap-2": "", "gap-3": ""}, "gap-2"),
        ("match", {"pair-1": "A", "pair-2": "A"}, "pair-1"),
    ],
)
def test_the_focus_goes_to_the_field_that_cannot_be_read(
    emma: Person, bank: Bank, kind: Kind, sent: dict[str, str], name: str
) -> None:
    page, _ = stand_before(emma, bank, kind)
    again = emma.send(page.form("/answer"), **sent)
    focused = re.findall(r'<(?:input|select)[^>]* name="([\w-]+)"[^>]* autofocus', again.html)
    assert focused == [name]


@pytest.mark.parametrize(
    ("kind", "inputmode"), [("number", "text"), ("text", "text"), ("date", "text"), ("cloze", "text")]
)
@pytest.mark.parametrize("language", SHOWN)
def test_a_field_is_made_for_a_keyboard_of_its_language(
    client: FlaskClient, bank: Bank, kind: Kind, inputmode: str, language: str
) -> None:
    client.set_cookie("language", language)
    page, _ = stand_before(Person(client, "en"), bank, kind)
    fields_shown = re.findall(r'<input class="field"[^>]*>', page.html)
    assert fields_shown
    lang = "en" if language == "en" else "ja"
    for shown in fields_shown:
        for attribute in (
            f'lang="{lang}"',
            f'inputmode="{inputmode}"',
            'autocomplete="off"',
            'autocapitalize="none"',
            'spellcheck="false"',
            'enterkeyhint="done"',
        ):
            assert attribute in shown
        assert "maxlength" not in shown


@pytest.mark.parametrize(
    ("language", "fields_by_place"), [("ja", [1, 2, 3]), ("en", [2, 1, 3]), ("both", [1, 2, 3])]
)
def test_gaps_are_numbered_as_they_follow_in_the_text(
    client: FlaskClient, bank: Bank, language: str, fields_by_place: list[int]
) -> None:
    client.set_cookie("language", language)
    reader = Person(client, "ja")
    page, question = stand_before(reader, bank, "cloze")
    asked = page.html.partition('<div class="gapped">')[2].partition("</p>")[0]
    labels = re.findall(r'for="gap-(\d)".*?<span aria-hidden="true">(\d)</span>', asked, re.DOTALL)
    assert labels == [(str(field), str(seen)) for seen, field in enumerate(fields_by_place, 1)]
    answered = reader.send(page.form("/answer"), **filled(bank, page, question, "partly"))
    shown = answered.html.partition('<div class="gapped">')[2].partition("</p>")[0]
    assert re.findall(r'class="gap-number">(\d)', shown) == ["1", "2", "3"]
    listed = answered.html.partition('<ol class="parts">')[2].partition("</ol>")[0]
    assert re.findall(r'class="gap-number">(\d)', listed) == ["1", "2", "3"]


@pytest.mark.parametrize("kind", ["choices", "order", "match", "cloze"])
def test_full_marks_need_no_formula(emma: Person, bank: Bank, kind: Kind) -> None:
    page, question = stand_before(emma, bank, kind)
    answered = emma.send(page.form("/answer"), **filled(bank, page, question, "right"))
    assert verdict(answered) == "right"
    assert "1 point" not in answered.text


@pytest.mark.parametrize("kind", ["text", "match", "cloze"])
def test_what_nobody_was_sure_of_is_not_called_left_blank(emma: Person, bank: Bank, kind: Kind) -> None:
    page, question = stand_before(emma, bank, kind)
    assert "left this blank" not in emma.send(page.form("/answer"), not_sure="1").text
    if kind == "cloze":
        page, question = stand_before(emma, bank, kind)
        partly = filled(bank, page, question, "right") | {"gap-1": [""]}
        assert "left this blank" in emma.send(page.form("/answer"), **partly).text


def test_a_view_without_evidence_has_no_heading_for_it(app: Flask, emma: Person, bank: Bank) -> None:
    head, mark, poll = EXAMPLE.decode().partition("  - id: q-poll\n")
    bare = head + mark + poll.replace("    evidence: [s-ways]\n", "", 1)
    with app.app_context():
        shelve(bare.replace("id: example\n", "id: bare\n", 1).encode(), at=NOON)
    number, _ = of_kind(bank, "poll")
    for bank_id, is_proved in (("example", True), ("bare", False)):
        page = emma.open(f"{emma.begin(bank_id).address.rpartition('/')[0]}/{number}")
        answered = emma.send(page.form("/answer"), given="A")
        assert ("The proof" in answered.text) is is_proved


def test_a_view_is_neither_right_nor_wrong(emma: Person, bank: Bank) -> None:
    page, question = stand_before(emma, bank, "poll")
    answered = emma.send(page.form("/answer"), **filled(bank, page, question, "right"))
    outcome = answered.html.partition('<section class="outcome">')[2].partition("</section>")[0]
    assert "Thank you" in outcome
    assert "data-own" in outcome
    assert not re.search(r'data-verdict="(right|wrong|partly)"|data-key', outcome)
    result = emma.open(urlsplit(answered.address).path.partition("/questions/")[0] + "/result")
    assert 'data-verdict="noted"' in result.html


def test_what_was_typed_is_shown_as_text(person: Callable[..., Person], bank: Bank) -> None:
    for language in ("ja", "en"):
        reader = person(language)
        page, _ = stand_before(reader, bank, "text")
        answered = reader.send(page.form("/answer"), given="<b>駅\u202e長</b>")
        assert '<bdi class="own-text" lang="ja">&lt;b&gt;駅\u202e長&lt;/b&gt;</bdi>' in answered.html
