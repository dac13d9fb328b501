"""An accepted answer stands: after a second tap, the back button, another tab, a reload, a killed server."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE_MS, Open
from tests.browser.stage import Device, Stage
from tests.server import Server

pytestmark = pytest.mark.browser

STANDS = "Your first answer counts"


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def question(
    request: pytest.FixtureRequest, open_browser: Open, server: Server, stage: Stage, device: Device
) -> Page:
    """Stands before the first question of the example bank."""
    attempt_id = stage.begin(device, "example")
    page = open_browser("en", java_script_enabled=request.param).new_page()
    page.goto(f"{server.address}/attempts/{attempt_id}/questions/1")
    return page


def answer(page: Page, letter: str) -> None:
    page.check(f".pick[value={letter}]")
    page.click("#answer button.go")
    expect(page.locator("#verdict")).to_be_visible()


def own_answer(page: Page) -> str | None:
    """The letter that the page shows as one's own answer."""
    return page.get_attribute("[data-chosen]", "data-letter")


def answers_to(stage: Stage, page: Page) -> int:
    """How many answers the attempt of this page has."""
    return stage.answers(int(urlsplit(page.url).path.split("/")[2]))


def test_a_double_click_is_one_answer(question: Page, stage: Stage) -> None:
    question.check(".pick[value=B]")
    question.locator("#answer button.go").dblclick()
    expect(question.locator("#verdict")).to_be_visible()
    assert own_answer(question) == "B"
    assert STANDS not in question.inner_text("#verdict")
    assert answers_to(stage, question) == 1


def test_a_double_click_on_not_sure_is_one_answer(question: Page, stage: Stage) -> None:
    question.locator("button[name=not_sure]").dblclick()
    expect(question.locator("#verdict[data-verdict=skipped]")).to_be_visible()
    assert answers_to(stage, question) == 1


def test_going_back_shows_the_answer_that_stands(question: Page) -> None:
    answer(question, "A")
    question.click(".revealed a.go")
    expect(question.locator("#answer")).to_be_visible()
    for _ in range(2):
        question.go_back()
        expect(question.locator("#verdict")).to_be_visible()
        assert own_answer(question) == "A"
    assert question.locator("#answer").count() == 0


def test_a_reload_after_the_answer_is_harmless(question: Page, stage: Stage) -> None:
    answer(question, "A")
    question.reload()
    assert own_answer(question) == "A"
    assert STANDS not in question.inner_text("#verdict")
    assert answers_to(stage, question) == 1


def test_the_first_of_two_tabs_stands(question: Page, stage: Stage) -> None:
    other = question.context.new_page()
    other.goto(question.url)
    answer(question, "A")
    answer(other, "B")
    assert STANDS in other.inner_text("#verdict")
    assert own_answer(other) == "A"
    assert answers_to(stage, question) == 1


def test_the_same_answer_in_two_tabs_is_no_news(question: Page, stage: Stage) -> None:
    other = question.context.new_page()
    other.goto(question.url)
    answer(question, "A")
    answer(other, "A")
    assert STANDS not in other.inner_text("#verdict")
    assert answers_to(stage, question) == 1


@pytest.fixture
def own_server(example_instance: Path, tmp_path: Path) -> Iterator[Server]:
    """A server that may be killed."""
    folder = tmp_path / "instance"
    shutil.copytree(example_instance, folder)
    with Server(folder) as running:
        yield running


@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_killed_server_that_is_back_takes_the_answer(
    chrome: Browser, own_server: Server, has_scripts: bool
) -> None:
    with chrome.new_context(java_script_enabled=has_scripts, locale="en-US") as context:
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.goto(f"{own_server.address}/banks/example")
        page.click("form[action$='/attempts'] button")
        page.check(".pick[value=B]")
        own_server.kill()
        own_server.start(port=urlsplit(own_server.address).port or 0)
        answer(page, "B")
        own_server.kill()
        own_server.start(port=urlsplit(own_server.address).port or 0)
        page.reload()
        assert own_answer(page) == "B"
        assert Stage(own_server.instance).answers(1) == 1
