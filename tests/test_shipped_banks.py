"""The shipped banks can be taken from beginning to end, in each language, without scripts."""

import io
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask

from app import create_app
from quiz.bank.model import LANGUAGES, Bank, Question
from quiz.bank.notation import load
from quiz.bank.records import Cite
from quiz.serve import prepare, shipped_banks
from tests.answers import Wish, fields, given
from tests.pages import Page, Person

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.long

BANKS = {path.parent.name: load(path.read_bytes()) for path in shipped_banks(ROOT)}


@pytest.fixture(scope="module")
def shipped_instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance folder as the first start of the program leaves it."""
    folder = tmp_path_factory.mktemp("shipped")
    prepare(create_app({"INSTANCE": str(folder)}), out=io.StringIO())
    return folder


@pytest.fixture
def app(shipped_instance: Path, tmp_path: Path) -> Flask:
    """An application with the shipped banks and a database of its own."""
    folder = tmp_path / "instance"
    shutil.copytree(shipped_instance, folder)
    return create_app({"INSTANCE": str(folder)})


@pytest.fixture(params=["ja", "en", "both"])
def reader(app: Flask, request: pytest.FixtureRequest) -> Person:
    """Somebody who reads Japanese, English, or both side by side."""
    client = app.test_client()
    client.set_cookie("language", request.param)
    return Person(client, "ja")


@pytest.fixture(params=BANKS)
def shipped(request: pytest.FixtureRequest) -> Bank:
    """Each of the shipped banks."""
    return BANKS[request.param]


def answer(person: Person, page: Page, bank: Bank, question: Question, wish: Wish) -> Page:
    """Answer the question on the page as a person would."""
    if wish == "skipped":
        return person.send(page.form("/answer"), not_sure="1")
    filled = fields(page.html, bank, question, given(bank, question, wish))
    return person.send(page.form("/answer"), **filled)


def take(person: Person, bank: Bank, page: Page, wish: Wish) -> list[Page]:
    """Answer every question of an attempt; the pages that reveal the answers."""
    base = page.address.rpartition("/")[0]
    return [
        answer(person, person.open(f"{base}/{number}"), bank, question, wish)
        for number, question in enumerate(bank.questions, 1)
    ]


def result_of(person: Person, reveal: Page) -> Page:
    """The result of the attempt that this page belongs to."""
    return person.open(reveal.address.partition("/questions/")[0] + "/result")


def test_all_right_is_full_score_and_every_answer_leads_to_its_source(reader: Person, shipped: Bank) -> None:
    reveals = take(reader, shipped, reader.begin(shipped.id), "right")
    wanted = ["noted" if question.kind == "poll" else "right" for question in shipped.questions]
    assert [verdict(page) for page in reveals] == wanted
    total = wanted.count("right")
    assert f'aria-hidden="true">{total}</span>' in result_of(reader, reveals[-1]).html
    opened: dict[str, Page] = {}
    for question, page in zip(shipped.questions, reveals, strict=True):
        links, text = page.links, page.text
        for name in question.evidence:
            assert_it_leads_to_its_source(reader, shipped, name, links, text)
            link = next(link for link in links if urlsplit(link).path.endswith(f"/statements/{name}"))
            opened[name] = opened.get(name) or reader.open(link)
    assert [page.address for page in opened.values() if page.status != 200] == []
    for name, page in opened.items():
        assert_it_leads_to_its_source(reader, shipped, name, page.links, page.text)


def assert_it_leads_to_its_source(
    reader: Person, bank: Bank, statement_id: str, links: list[str], text: str
) -> None:
    """A page that shows the statement quotes each source, in the language that is read, and links to it."""
    for cite in bank.statement(statement_id).cites:
        url = bank.source(cite.source).url
        assert url is None or url in links
        for quote in quotes_shown(reader, cite):
            assert quote in text


def quotes_shown(reader: Person, cite: Cite) -> tuple[str, ...]:
    """A source in one language has one quote for all readers; one in both has the reader's."""
    cookie = reader.client.get_cookie("language")
    reads = cookie.value if cookie else "both"
    if len(cite.quotes) == 1 or reads == "both":
        return cite.quotes
    return (cite.quotes[LANGUAGES.index("ja" if reads == "ja" else "en")],)


def test_not_sure_of_everything_is_nothing_and_all_comes_again(reader: Person, shipped: Bank) -> None:
    reveals = take(reader, shipped, reader.begin(shipped.id), "skipped")
    assert {verdict(page) for page in reveals} == {"skipped"}
    result = result_of(reader, reveals[-1])
    assert 'aria-hidden="true">0</span>' in result.html
    again = reader.send(result.form("/retries"))
    assert 'id="answer"' in again.html
    # A poll has no right answer that could be missed.
    with_key = [question for question in shipped.questions if question.kind != "poll"]
    assert f">1 / {len(with_key)}</span>" in again.html


def verdict(page: Page) -> str:
    """How the answer was marked."""
    return page.html.partition('id="verdict"')[2].partition('data-verdict="')[2].partition('"')[0]
