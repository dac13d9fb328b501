"""The words of the program: all of them in Japanese, and no others in the catalogue."""

import ast
import io
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from flask import Flask
from flask_babel import force_locale, ngettext

from quiz.bank.model import Bank
from quiz.bank.notation import load
from quiz.library import shelve
from tests.addresses import addresses
from tests.answers import fields, given
from tests.conftest import EXAMPLE, NOON
from tests.pages import Page, Person
from tests.rules import other_rules
from tests.sources import parsed

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "quiz" / "translations" / "ja" / "LC_MESSAGES" / "messages.po"
KEYWORDS = {
    "_": None,
    "_l": None,
    "gettext": None,
    "lazy_gettext": None,
    "bi": None,
    "ngettext": (1, 2),
}
# Most modules call none of them, and need not be parsed.
CALLED = re.compile(rf"\b({'|'.join(KEYWORDS)})\s*\(")
HOLE = re.compile(r"%\(\w+\)s")

# Latin letters that a Japanese page may show: names, language names, addresses and letters of options.
NAMES = {"Kotohashi", "English", "YAML", "EX"}


def catalogue() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="ja")


@cache
def words_on_screen() -> frozenset[str]:
    found = set()
    for folder in ("quiz", "templates"):
        for _, _, message, _, _ in extract_from_dir(
            ROOT / folder,
            method_map=[("**.py", "python"), ("**.html", "jinja2.ext.babel_extract")],
            options_map={"**.html": {"silent": "false", "trimmed": "true"}},
            keywords=KEYWORDS,
        ):
            found.add(message[0] if isinstance(message, tuple) else message)
    return frozenset(found)


def test_no_word_hides_in_a_string_from_which_it_is_not_collected() -> None:
    """What stands inside of an f-string is not seen when words are collected."""
    hidden = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in (ROOT / "quiz").rglob("*.py")
        if CALLED.search(path.read_text(encoding="utf-8"))
        for whole in ast.walk(parsed(path))
        if isinstance(whole, ast.JoinedStr)
        for call in ast.walk(whole)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in KEYWORDS
    ]
    assert hidden == []


def test_every_word_on_screen_has_its_japanese_and_nothing_else_has() -> None:
    translated = {_key(message.id) for message in catalogue() if message.id}
    on_screen = words_on_screen()
    assert len(on_screen) > 100
    assert on_screen - translated == set()
    assert translated - on_screen == set()


def test_every_japanese_text_is_there_is_japanese_and_has_the_same_holes() -> None:
    for message in catalogue():
        if not message.id:
            continue
        japanese = "".join(message.string if isinstance(message.string, tuple) else [message.string])
        assert not message.fuzzy, message.id
        assert re.search(r"[ぁ-んァ-ヶ一-鿿]", HOLE.sub("", japanese)) or japanese in (
            "%(score)s / %(total)s",
            "%(reason)s：「%(about)s」",
        ), message.id
        assert set(HOLE.findall(japanese)) == set(HOLE.findall(str(message.id))), message.id


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    fresh = io.BytesIO()
    write_mo(fresh, catalogue())
    fresh.seek(0)
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert {str(m.id): m.string for m in read_mo(fresh)} == {str(m.id): m.string for m in compiled}


def test_japanese_plurals_are_japanese_for_every_number(app: Flask) -> None:
    plurals = [message for message in catalogue() if isinstance(message.id, tuple)]
    assert plurals
    with app.test_request_context(), force_locale("ja"):
        for message in plurals:
            for number in (0, 1, 2, 5):
                said = ngettext(*message.id, number, **dict.fromkeys(_holes(message.id[0]), "7"))
                assert re.search(r"[ぁ-んァ-ヶ一-鿿]", said), message.id


def _holes(text: str) -> list[str]:
    return [name for name in re.findall(r"%\((\w+)\)s", text) if name != "num"]


def _key(message_id: str | tuple[str, ...]) -> str:
    return message_id[0] if isinstance(message_id, tuple) else message_id


def every_page(person: Person) -> list[Page]:
    """Each kind of page and each state of it, under the usual rules and under others."""
    app = person.client.application
    with app.app_context():
        shelve(other_rules(), at=NOON)
    person.begin("example")
    pages = [person.open(a) for a in addresses(app, "GET", "everybody") if not a.startswith("/static")]
    pages += [person.open(a) for a in ("/nowhere", "/banks/example/statements/s-claim")]
    for file in (EXAMPLE, other_rules()):
        pages += pages_of_an_attempt(person, load(file))
    pages.append(person.send(person.open("/").form("/resumptions"), code="ABCD"))
    return pages


def pages_of_an_attempt(person: Person, bank: Bank) -> Iterator[Page]:
    """Each question: as it is asked, sent without an answer, and answered; and the result so far."""
    base = person.begin(bank.id).address.rsplit("/", 1)[0]
    for number, question in enumerate(bank.questions, 1):
        page = person.open(f"{base}/{number}")
        yield page
        yield person.send(page.form("/answer"))
        # What is typed is nobody's translation: right answers are Japanese, and marked as such.
        chosen = given(bank, question, "right" if question.INPUT in ("written", "gaps") else "wrong")
        yield person.send(page.form("/answer"), **fields(page.html, bank, question, chosen))
        yield person.open(base.replace("/questions", "/result"))


@pytest.mark.long
def test_no_english_is_left_on_a_japanese_page(person: Callable[..., Person]) -> None:
    for page in every_page(person("ja")):
        page.html = re.sub(r'<code>.*?</code>|<q lang="en">.*?</q>', " ", page.html, flags=re.S)
        text = re.sub(r"https?://\S+|\b[0-9A-Z]{4}[- ]?[0-9A-Z]{4}\b|\bs-\w+", " ", page.text)
        left = {word for word in re.findall(r"[A-Za-z]{2,}", text) if word not in NAMES}
        assert left == set(), page.address


@pytest.mark.long
def test_no_japanese_is_left_on_an_english_page_but_names_and_quotes(person: Callable[..., Person]) -> None:
    for page in every_page(person("en")):
        html = re.sub(r'<(\w+)[^>]*lang="ja"[^>]*>.*?</\1>', " ", page.html, flags=re.S)
        left = set(re.findall(r"[ぁ-んァ-ヶ一-鿿]+", html))
        assert left <= {"言橋"}, page.address


@pytest.mark.parametrize("message", ["Answer"])
def test_a_word_without_translation_would_be_seen(message: str) -> None:
    assert message in words_on_screen()
