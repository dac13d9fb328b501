"""The review of suggestions in a browser: single keys act, can be turned off, and never act by mistake."""

import time

import pytest
from playwright.sync_api import Page, expect

from quiz import workshop
from quiz.article.readers.revision import revision_of
from quiz.workshop import articles
from tests.browser.articles import MUSEUM
from tests.browser.conftest import Open
from tests.browser.stage import Stage
from tests.cast import Cast, sign_in_browser
from tests.conftest import NOON
from tests.server import Server
from tests.workshop.desk import making

pytestmark = pytest.mark.browser

COMPOSING = """() => document.body.dispatchEvent(
  new KeyboardEvent("keydown", {key: "s", bubbles: true, isComposing: true}))"""


@pytest.fixture
def review(open_browser: Open, server: Server, stage: Stage, staff: Cast) -> Page:
    """The first suggestion of an article."""
    with stage.app.app_context():
        key = f"review-{time.monotonic_ns()}"
        draft = workshop.make_empty(making(staff.sato.id, key))
        articles.bring(draft, revision_of(MUSEUM.text), published=None, url="", by=staff.sato.id, at=NOON)
    context = open_browser("en")
    sign_in_browser(context, stage.app, staff.sato, server.address)
    page = context.new_page()
    page.goto(f"{server.address}/workshop/drafts/{draft}/suggestions", wait_until="networkidle")
    return page


def shown(page: Page) -> str | None:
    return page.locator("form.suggestion").get_attribute("action")


def test_a_single_key_decides_unless_it_is_turned_off(review: Page) -> None:
    first = shown(review)
    with review.expect_navigation():
        review.keyboard.press("s")
    second = shown(review)
    assert second != first
    review.wait_for_load_state("networkidle")
    review.locator("summary", has_text="Keys").click()
    review.get_by_label("Single keys").uncheck()
    for key in ("s", "j", "u", "?"):
        review.keyboard.press(key)
    review.reload(wait_until="networkidle")
    review.keyboard.press("s")
    assert shown(review) == second
    review.locator("summary", has_text="Keys").click()
    expect(review.get_by_label("Single keys")).not_to_be_checked()
    review.get_by_label("Single keys").check()
    with review.expect_navigation():
        review.keyboard.press("s")
    assert shown(review) != second


def test_no_key_decides_while_it_means_something_else(review: Page) -> None:
    first = shown(review)
    review.evaluate(COMPOSING)
    review.keyboard.press("Meta+s")
    review.locator("[data-say]").first.focus()
    review.keyboard.type("saga")
    assert shown(review) == first
