"""Words of an article are marked by mouse, finger and key, on their own page and beside the sentences."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from quiz import workshop
from quiz.accounts import Person
from quiz.article.readers.revision import revision_of
from quiz.workshop import articles
from tests.browser.conftest import Open
from tests.browser.stage import Stage
from tests.browser.test_access import violations
from tests.cast import Cast, sign_in_browser
from tests.conftest import NOON
from tests.server import Server
from tests.workshop.desk import making

pytestmark = pytest.mark.browser

TEXT = """港市に新しい図書館

港市は5日、駅の北に新しい市立図書館を作る計画を発表した。工事は約2年間続き、費用は12億円になる。
本は8万冊で、今の図書館の2倍になる。
"""
FIRST, LAST, BEHIND = "工事", "続", "費用"


@pytest.fixture(scope="module")
def sato(staff: Cast) -> Person:
    """One account for all of these."""
    return staff.sato


@pytest.fixture
def draft(stage: Stage, sato: Person) -> int:
    """A draft with an article, and nothing made of it."""
    with stage.app.app_context():
        made = workshop.make_empty(making(sato.id, f"marking-{time.monotonic_ns()}"))
        articles.bring(made, revision_of(TEXT), published=None, url="", by=sato.id, at=NOON)
    return made


@pytest.fixture
def opened(stage: Stage, server: Server, sato: Person, draft: int) -> Callable[..., Page]:
    """Opens a page of the draft in a browser."""

    def open_it(context: BrowserContext, path: str) -> Page:
        sign_in_browser(context, stage.app, sato, server.address)
        page = context.new_page()
        page.goto(f"{server.address}/workshop/drafts/{draft}{path}", wait_until="networkidle")
        return page

    return open_it


def said(page: Page) -> str:
    return page.locator("form.word-bar .word-said").inner_text()


def test_a_finger_marks_from_the_first_word_to_the_last(
    open_browser: Open, opened: Callable[..., Page]
) -> None:
    page = opened(open_browser("ja", width=360, has_touch=True), "/article/words")
    page.locator(f".worded-word:has-text('{FIRST}')").tap()
    page.locator(f".worded-word:has-text('{LAST}')").tap()
    assert said(page) == "工事は約2年間続き"
    assert violations(page) == []
    page.locator("button[value=slot]").tap()
    expect(page.locator("#slot-list")).to_contain_text("工事は約2年間続き")


def test_a_mouse_drags_over_words_and_what_is_clear_goes(
    open_browser: Open, opened: Callable[..., Page]
) -> None:
    page = opened(open_browser("en"), "/article/words")
    page.locator(f".worded-word:has-text('{FIRST}')").hover()
    page.mouse.down()
    page.locator(f".worded-word:has-text('{LAST}')").hover()
    page.mouse.up()
    assert said(page) == "工事は約2年間続き"
    page.keyboard.press("Escape")
    expect(page.locator("form.word-bar")).to_be_hidden()
    page.locator(f".worded-word:has-text('{BEHIND}')").click()
    page.locator("button[value=ask]").click()
    page.wait_for_url("**/questions?slot=*")
    expect(page.locator(".proposal").first).to_be_visible()


def test_keys_mark_and_tab_leads_past_the_article(open_browser: Open, opened: Callable[..., Page]) -> None:
    page = opened(open_browser("both"), "/article/words")
    assert page.locator(".worded-word[tabindex='0']").count() == 1
    page.locator(f".worded-word:has-text('{FIRST}')").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowLeft")
    assert said(page) == "工事は"
    page.keyboard.press("Alt+ArrowRight")
    assert said(page) == "工事は約"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "slot"
    page.keyboard.press("Enter")
    page.wait_for_url("**/records/*")


def test_the_article_stands_beside_the_sentences_where_there_is_room(
    open_browser: Open, opened: Callable[..., Page]
) -> None:
    page = opened(open_browser("en", width=1920, height=1080), "")
    page.locator(f"#article .worded-word:has-text('{FIRST}')").click()
    page.locator("#article button[value=slot]").click()
    page.wait_for_url("**/records/*")
    sentence = page.url
    assert page.locator("#article .worded-word").first.bounding_box()["x"] < 500  # type: ignore[index]
    page.locator(f"#article .worded-word:has-text('{BEHIND}')").click()
    page.locator("#article button[value=quote]").click()
    page.wait_for_url("**/article/words")
    page.goto(sentence)
    expect(page.locator("#article [data-quoted]")).to_contain_text(BEHIND)
    assert violations(page) == []
    page.set_viewport_size({"width": 360, "height": 780})
    page.reload()
    assert not page.locator("#article").get_attribute("open")
    page.locator("#article summary").click()
    expect(page.locator("#article .worded-word").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
