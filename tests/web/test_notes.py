"""Notes beside the proof, quotes in the language that is read, parts, and sources on paper."""

import re

import pytest
from flask import Flask
from markupsafe import Markup

from quiz.bank.model import Bank
from quiz.bank.notation import write
from quiz.library import shelve
from quiz.web.wording import bare
from tests.conftest import EXAMPLE, NOON
from tests.loaded import loaded
from tests.pages import Page, Person

TITLE = {"ja": "その後のことと、関連すること", "en": "Later events and background"}
BEGUN = {"ja": "工事は、2024年11月1日に始まりました。", "en": "The work began on 1 November 2024."}
TOWN = {"ja": "地図を新しくしました。", "en": "made a new map"}
EACH = pytest.mark.parametrize("language", ["ja", "en"])


def reader(app: Flask, language: str) -> Person:
    """Somebody who reads in one language, or in both."""
    person = Person(app.test_client(), "en" if language == "both" else language)
    person.client.set_cookie("language", language)
    return person


def revealed(person: Person, number: int) -> tuple[Page, Page]:
    """A question before and after its answer."""
    base = person.begin().address.rsplit("/", 1)[0]
    before = person.open(f"{base}/{number}")
    return before, person.send(before.form("/answer"), not_sure="1")


def quotes(page: Page) -> list[tuple[str, str]]:
    """The quotes of a page with their languages."""
    found = re.findall(r'<q class="quote" lang="(\w+)">(.*?)</q>', page.html)
    return [(language, bare(Markup(html))) for language, html in found]


@EACH
def test_a_note_stands_beside_the_proof_and_only_after_the_answer(app: Flask, language: str) -> None:
    before, after = revealed(reader(app, language), 1)
    assert BEGUN[language] not in before.text
    assert TITLE[language] not in before.text
    assert BEGUN[language] in after.text
    (notes,) = re.findall(r'<section class="notes">.*?</section>', after.html, re.DOTALL)
    assert 'class="slot' not in notes
    assert "2024" in notes
    assert not re.search(
        r'<figure class="proof">(?:(?!</figure>).)*<section class="notes"', after.html, re.DOTALL
    )


@EACH
@pytest.mark.parametrize("address", ["/banks/example/reading", "/banks/example/statements/s-span"])
def test_a_note_stands_with_its_statement(app: Flask, language: str, address: str) -> None:
    page = reader(app, language).open(address)
    assert TITLE[language] in page.text
    assert BEGUN[language] in page.text


@EACH
@pytest.mark.parametrize("address", ["/banks/example", "/banks/example/reading"])
def test_a_note_of_the_bank_stands_on_its_page_and_in_the_reading(
    app: Flask, language: str, address: str
) -> None:
    assert TOWN[language] in reader(app, language).open(address).text


def test_no_page_of_a_question_knows_a_note_before_the_answer(app: Flask, bank: Bank) -> None:
    person = reader(app, "both")
    base = person.begin().address.rsplit("/", 1)[0]
    for number in range(1, len(bank.questions) + 1):
        page = person.open(f"{base}/{number}")
        assert 'class="notes"' not in page.html
        assert BEGUN["en"] not in page.text


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ja", [("ja", "赤い線と青い線"), ("ja", "赤と青の二つの線")]),
        ("en", [("ja", "赤い線と青い線"), ("en", "two lines in red and blue")]),
        (
            "both",
            [("ja", "赤い線と青い線"), ("ja", "赤と青の二つの線"), ("en", "two lines in red and blue")],
        ),
    ],
)
def test_quotes_are_shown_in_the_languages_that_are_read(
    app: Flask, language: str, shown: list[tuple[str, str]]
) -> None:
    person = reader(app, language)
    assert quotes(person.open("/banks/example/statements/s-lines")) == shown
    assert quotes(revealed(person, 2)[1]) == shown


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", ["2024年11月2日に確認", "リンクはありません"]),
        ("en", ["read on 2 November 2024", "no link"]),
    ],
)
def test_a_source_on_paper_says_so_and_when_it_was_read(app: Flask, language: str, said: list[str]) -> None:
    person = reader(app, language)
    pages = [person.open(f"/banks/example{end}") for end in ("", "/statements/s-lines")]
    for page in [*pages, revealed(person, 2)[1]]:
        assert [words for words in said if words not in page.text] == []
        assert 'href="None"' not in page.html


def test_an_anchor_of_an_address_is_kept(app: Flask) -> None:
    whole = loaded(EXAMPLE)
    paper = whole.source("paper").model_copy(update={"url": "https://example.org/station#work"})
    with app.app_context():
        shelve(write(whole.model_copy(update={"sources": (paper, *whole.sources[1:])})), at=NOON)
    person = reader(app, "en")
    assert "https://example.org/station#work" in person.open("/banks/example").links
    assert "https://example.org/station#work" in revealed(person, 1)[1].links


@EACH
def test_the_page_of_a_bank_lists_its_parts(app: Flask, bank: Bank, language: str) -> None:
    page = reader(app, language).open("/banks/example")
    for part in bank.parts:
        assert part.title[language] in page.text  # type: ignore[index]
    assert ("5問" if language == "ja" else "5 questions") in page.text
    assert ("6問" if language == "ja" else "6 questions") in page.text


def test_a_bank_without_parts_and_notes_has_no_empty_boxes(app: Flask) -> None:
    plain = loaded(EXAMPLE).model_copy(update={"parts": (), "notes": ()})
    with app.app_context():
        shelve(write(plain), at=NOON)
    page = reader(app, "en").open("/banks/example")
    assert "bank-parts" not in page.html
    assert 'class="notes"' not in page.html
