"""What was begun is there again after a look elsewhere; the focus stays where somebody was."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import EXAMPLE, Device, Stage, numbers_of
from tests.server import Server

pytestmark = pytest.mark.browser

Seen = tuple[Device, dict[str, Place]]

VALUES = """() => Object.fromEntries([...new FormData(document.querySelector("#answer"))]
  .filter(([name]) => !["csrf_token", "next"].includes(name)))"""
HAS_FOCUS = "value => document.activeElement.value === value"


def begin(page: Page, kind: str) -> dict[str, str]:
    """Begin an answer; what would be sent."""
    page.wait_for_load_state("networkidle")
    match kind:
        case "order":
            page.locator(".option").last.locator("button[value=up]").click()
        case "match":
            page.click(".prompt-text >> nth=1")
            page.click(".option[data-letter=B]")
        case "choices":
            page.click(".option[data-letter=B]")
        case _:
            page.fill("#given", "5")
    given: dict[str, str] = page.evaluate(VALUES)
    return given


@pytest.mark.parametrize("kind", ["text", "number", "choices", "order", "match"])
def test_what_was_not_sent_is_there_again(
    open_browser: Open, server: Server, stage: Stage, device: Device, kind: str
) -> None:
    number = numbers_of(stage.bank(EXAMPLE), kind)[0]  # type: ignore[arg-type]
    page = open_browser("en").new_page()
    visit(page, server.address, Place(f"/attempts/{stage.begin(device, EXAMPLE)}/questions/{number}"))
    untouched = page.evaluate(VALUES)
    given = begin(page, kind)
    assert given != untouched
    page.click(".actions a.quiet")
    page.wait_for_url("**/result")
    page.go_back(wait_until="networkidle")
    assert page.evaluate(VALUES) == given
    page.reload(wait_until="networkidle")
    assert page.evaluate(VALUES) == given


def test_a_choice_made_before_the_script_was_there_stands(
    open_browser: Open, server: Server, seen: Seen
) -> None:
    page = open_browser("en", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    page.wait_for_load_state("networkidle")
    page.click(".option[data-letter=B]")
    waiting: list[Route] = []
    page.route("**/draft.js", lambda route: waiting.append(route))
    with page.expect_request("**/draft.js"):
        page.reload(wait_until="commit")
    page.check(".pick[value=C]")
    waiting[0].continue_()
    page.wait_for_load_state("networkidle")
    expect(page.locator(".pick[value=C]")).to_be_checked()


def test_the_focus_stays_on_the_switch_of_the_language(
    open_browser: Open, server: Server, seen: Seen
) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    page.wait_for_load_state("networkidle")
    for value, press in (("en", "Enter"), ("both", "Space")):
        page.focus(f"button[name=language][value={value}]")
        with page.expect_navigation(wait_until="networkidle"):
            page.keyboard.press(press)
        assert page.evaluate(HAS_FOCUS, value)
    page.reload(wait_until="networkidle")
    assert not page.evaluate(HAS_FOCUS, "both")


@pytest.mark.parametrize("menu", [".furigana", ".all-stops"])
def test_a_menu_closes_at_escape_and_at_a_press_outside(
    open_browser: Open, server: Server, seen: Seen, menu: str
) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    page.wait_for_load_state("networkidle")
    summary = page.locator(f"{menu} > summary")
    summary.click()
    expect(page.locator(menu)).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(page.locator(menu)).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    summary.click()
    page.mouse.click(5, 700)
    expect(page.locator(menu)).not_to_have_attribute("open", "")
