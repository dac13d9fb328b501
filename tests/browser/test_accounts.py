"""Accounts in a real browser: the link with its code, all pages at all widths, and the keyboard alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open
from tests.browser.test_access import violations
from tests.browser.test_keyboard import enter, tab_to
from tests.browser.test_reflow import lost
from tests.cast import PASSWORD, Cast
from tests.server import Server

pytestmark = pytest.mark.browser

WIDTHS = (360, 1280, 3840)
WINDOWS = ((320, 256), (360, 740), (1280, 800), (3840, 2160))
FOR_ALL = ("/sign-in", "/invitation", "/reset")


def faults(page: Page, address: str) -> list[str]:
    """What keeps anybody out of the page as it is, at each width."""
    found = [f"{address}: {fault}" for fault in lost(page, WINDOWS)]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 1080})
        found += [f"{address}, {width} px: {fault}" for fault in violations(page)]
    return found


@pytest.mark.parametrize("language", ["ja", "en", "both"])
def test_the_way_in_keeps_nobody_out(open_browser: Open, server: Server, language: str) -> None:
    context = open_browser(language)
    page = context.new_page()
    found = []
    for address in FOR_ALL:
        page.goto(server.address + address)
        found += faults(page, address)
        page.locator("main form button.go").click()
        page.evaluate("document.querySelector('main form').noValidate = true")
        page.locator("main form button.go").click()
        expect(page.locator("[role=alert]").first).to_be_visible()
        found += faults(page, f"{address} with problems")
    assert found == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_first_teacher_comes_by_the_printed_link(chrome: Browser, tmp_path: Path, scripts: bool) -> None:
    with Server(tmp_path) as server:
        code = server.line_with("/claim#").strip().partition("#")[2]
        context = chrome.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{server.address}/claim#{code}")
        if scripts:
            expect(page.locator("#code")).to_have_value(code)
            assert "#" not in page.url
            # Another language is another page; the code comes along.
            page.locator("button[name=language][value=ja]").click()
            expect(page.locator("#code")).to_have_value(code)
        else:
            page.fill("#code", code.lower())
        page.fill("#name", "佐藤")
        page.fill("#password", PASSWORD)
        page.locator("main form button.go").click()
        expect(page.locator(".whose[href='/account']")).to_have_text("佐藤")
        page.goto(f"{server.address}/claim")
        expect(page.locator(".whose[href='/account']")).to_be_visible()
        assert page.locator("#code").count() == 0
        context.close()


def test_one_signs_in_and_out_by_keyboard(open_browser: Open, server: Server, staff: Cast) -> None:
    page = open_browser("en", width=360).new_page()
    page.goto(f"{server.address}/account")
    assert "/sign-in" in page.url
    tab_to(page, page.locator("#name"))
    page.keyboard.type(staff.mori.name)
    tab_to(page, page.locator("#password"))
    page.keyboard.type(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == f"{server.address}/account"
    enter(page, page.locator("form[action$='/sign-out'] button"))
    expect(page.locator(".whose")).to_have_count(0)
