"""On paper: what can be pressed is left out, and nothing depends on a background."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import Device
from tests.server import Server

pytestmark = pytest.mark.browser

SPOIL = """() => {
  document.querySelector(".foot").style.setProperty("display", "block", "important");
  document.querySelector(".sign").style.background = "black";
  document.querySelector(".option").style.blockSize = "300mm";
}"""

Seen = tuple[Device, dict[str, Place]]

NOT_ON_PAPER = ".bar, .foot, .actions, .skip, .all-stops"
PAPER = (
    "html, body, main, .sign, .sheet, .option, .written, .field, .gapped, .prompt, .pair, .part, .certainty"
)
LUMINANCE = """selector => [...document.querySelectorAll(selector)].map((element) => {
  const colour = getComputedStyle(element).backgroundColor;
  const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
  return alpha ? 0.2126 * red + 0.7152 * green + 0.0722 * blue : 255;
})"""


def misprints(page: Page, name: str, language: str) -> list[str]:
    """What is wrong with the page that is open when it is printed by somebody who likes it dark."""
    page.emulate_media(media="print", color_scheme="dark")
    shown = [f"on paper: {element}" for element in page.locator(NOT_ON_PAPER).all() if element.is_visible()]
    dark = [f"dark on paper: {value}" for value in page.evaluate(LUMINANCE, PAPER) if value < 200]
    found = [*shown, *dark, *([] if page.is_visible("main h1") else ["no heading on paper"])]
    if name.startswith("question-") and language == "both" and sheets(page) > 1:
        found.append("on several sheets of paper")
    page.emulate_media(media="screen", color_scheme="light")
    return found


def sheets(page: Page) -> int:
    """How many sheets of paper it takes."""
    return len(re.findall(rb"/Type /Page\b", page.pdf(format="A4")))


def test_misprints_are_seen(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("both", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    assert misprints(page, "question-choice", "both") == []
    page.evaluate(SPOIL)
    assert len(misprints(page, "question-choice", "both")) >= 3
