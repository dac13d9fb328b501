"""A person takes a shipped bank in the browser, and every answer leads to its proof.

With plain HTTP, `tests/test_shipped_banks.py` takes both banks in every language.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from quiz.bank.model import Bank, Question
from tests.answers import fields, given, letters
from tests.browser.conftest import Open
from tests.browser.stage import FLAGSHIP, Stage
from tests.server import Server

pytestmark = pytest.mark.browser


def begin(page: Page) -> None:
    """Begin the bank of this page, and wait for its first question."""
    with page.expect_navigation(url=re.compile("/questions/1$")):
        page.click("form[action$='/attempts'] button")


def answer(page: Page, bank: Bank, question: Question, has_scripts: bool) -> None:
    """Give the right answer, by the words of what is offered."""
    chosen = given(bank, question, "right")
    if question.INPUT in ("one", "many"):
        for letter in letters(page.content(), bank, question, chosen):
            page.click(f".option[data-letter={letter}]")
    elif question.INPUT == "places" and has_scripts:
        move_to_order(page, letters(page.content(), bank, question, chosen))
    elif question.INPUT == "pairs" and has_scripts:
        tap_pairs(page, letters(page.content(), bank, question, chosen))
    else:
        fill(page, fields(page.content(), bank, question, chosen))
    with page.expect_navigation():
        page.click("#answer button.go")
    verdict = "noted" if question.kind == "poll" else "right"
    expect(page.locator("#verdict")).to_have_attribute("data-verdict", verdict)


def fill(page: Page, filled: dict[str, list[str]]) -> None:
    """Write into fields, and choose from lists."""
    for name, (value,) in filled.items():
        field = page.locator(f"[name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def tap_pairs(page: Page, chosen: list[str]) -> None:
    """With scripts each thing is tapped, and then what belongs to it."""
    expect(page.locator(".prompt[data-letter]").first).to_be_attached()
    for number, letter in enumerate(chosen, 1):
        page.click(f".prompt:nth-child({number}) .prompt-text")
        page.click(f".option[data-letter={letter}]")


def move_to_order(page: Page, chosen: list[str]) -> None:
    """With scripts each thing is moved up to its place."""
    for place, letter in enumerate(chosen, 1):
        option = page.locator(f".option[data-letter={letter}]")
        expect(option.locator("button[value=up]")).to_be_visible()
        while int(option.locator("select").input_value()) > place:
            option.locator("button[value=up]").click()


@pytest.mark.parametrize(
    ("bank_id", "language", "has_scripts"),
    [(FLAGSHIP, "ja", True), ("getting-started", "both", False)],
)
def test_a_bank_is_taken_from_home_to_result(
    open_browser: Open, server: Server, stage: Stage, bank_id: str, language: str, has_scripts: bool
) -> None:
    bank = stage.bank(bank_id)
    page = open_browser(language, width=390, height=844, java_script_enabled=has_scripts).new_page()
    page.goto(server.address)
    page.click(f"a.card-link[href='/banks/{bank_id}']")
    begin(page)
    for question in bank.questions:
        answer(page, bank, question, has_scripts)
        with page.expect_navigation():
            page.click(".revealed a.go")
    total = sum(question.kind != "poll" for question in bank.questions)
    expect(page.locator(".score")).to_contain_text(re.compile(rf"{total}.*{total}"))
    expect(page.locator("[data-verdict=right] .tally-number")).to_have_text(str(total))
    expect(page.locator("form[action$='/retries']")).to_have_count(0)


@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "no-scripts"])
def test_an_explanation_leads_to_the_statement_and_on_to_the_source(
    open_browser: Open, server: Server, stage: Stage, has_scripts: bool
) -> None:
    bank = stage.bank("example")
    page = open_browser("both", java_script_enabled=has_scripts).new_page()
    page.goto(f"{server.address}/banks/example")
    begin(page)
    answer(page, bank, bank.questions[0], has_scripts)
    expect(page.locator(".proof .lit").first).to_be_visible()
    page.click(".proof a[href*='/statements/']")
    expect(page.locator("blockquote")).to_contain_text("about five years")
    link = page.locator(".source-link")
    expect(link).to_have_attribute("href", bank.sources[0].url)
    expect(link).to_have_attribute("rel", re.compile("noopener"))
