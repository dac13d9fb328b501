"""Pairs are made by tapping, by choosing from lists, with scripts and without; none of it needs dragging."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import Device, Stage, numbers_of
from tests.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def place(stage: Stage, device: Device) -> Place:
    """The question of the example bank, in an attempt of this test."""
    number = numbers_of(stage.bank("example"), "match")[0]
    return Place(f"/attempts/{stage.begin(device, 'example')}/questions/{number}")


@pytest.fixture
def touched(open_browser: Open, server: Server, place: Place) -> Page:
    """A phone before the question."""
    page = open_browser("en", width=360, height=640, has_touch=True).new_page()
    visit(page, server.address, place)
    expect(page.locator(".prompt[data-letter]").first).to_be_attached()
    return page


def tap_prompt(page: Page, number: int) -> None:
    page.locator(f".prompt:nth-child({number}) .prompt-text").tap()


def tap_answer(page: Page, letter: str) -> None:
    page.locator(f".option[data-letter={letter}]").tap()


def pairs(page: Page) -> list[str]:
    return [select.input_value() for select in page.locator("select").all()]


def test_a_thing_and_then_its_answer(touched: Page) -> None:
    tap_prompt(touched, 1)
    expect(touched.locator("[data-held]")).to_have_count(1)
    tap_answer(touched, "B")
    assert pairs(touched) == ["B", ""]
    expect(touched.locator("[data-held]")).to_have_count(0)
    expect(touched.locator(".option[data-letter=B] .takers")).to_have_text("1")
    expect(touched.locator("p[role=status]")).to_contain_text("The red line: B")


def test_an_answer_and_then_its_thing(touched: Page) -> None:
    tap_answer(touched, "C")
    tap_prompt(touched, 2)
    assert pairs(touched) == ["", "C"]


def test_an_answer_that_is_given_again_leaves_its_first_place(touched: Page) -> None:
    for number in (1, 2):
        tap_prompt(touched, number)
        tap_answer(touched, "A")
    assert pairs(touched) == ["", "A"]


def test_the_same_pair_again_takes_it_back(touched: Page) -> None:
    for _ in range(2):
        tap_prompt(touched, 1)
        tap_answer(touched, "A")
    assert pairs(touched) == ["", ""]
    expect(touched.locator("p[role=status]")).to_contain_text("was removed")


def test_another_thing_is_held_instead(touched: Page) -> None:
    tap_prompt(touched, 1)
    tap_prompt(touched, 2)
    tap_answer(touched, "A")
    assert pairs(touched) == ["", "A"]
    tap_prompt(touched, 1)
    tap_prompt(touched, 1)
    expect(touched.locator("[data-held]")).to_have_count(0)


def test_lists_alone_are_enough(open_browser: Open, server: Server, place: Place) -> None:
    page = open_browser("both", java_script_enabled=False).new_page()
    visit(page, server.address, place)
    page.select_option("#pair-1", "A")
    page.select_option("#pair-2", "A")
    page.click("#answer button.go")
    expect(page.locator("[role=alert]")).to_be_visible()
    assert pairs(page) == ["A", "A"]
    assert page.locator("#pair-1").evaluate("one => one === document.activeElement")
    page.select_option("#pair-2", "")
    page.click("#answer button.go")
    expect(page.locator("#verdict")).to_be_visible()


def test_another_language_keeps_the_pairs(touched: Page) -> None:
    tap_prompt(touched, 2)
    tap_answer(touched, "C")
    with touched.expect_navigation():
        touched.click("button[name=language][value=both]")
    expect(touched.locator(".option[data-letter=C] .takers")).to_have_text("2")
    assert pairs(touched) == ["", "C"]
