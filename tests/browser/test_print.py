"""On paper: what can be pressed is left out, and nothing depends on a background."""

import re

import pytest

from tests.browser.conftest import Open
from tests.browser.places import PLACES, Place, visit
from tests.browser.stage import Device
from tests.server import Server

pytestmark = pytest.mark.browser

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


@pytest.mark.parametrize(
    "name",
    [
        *(f"question-{kind}" for kind in ("choice", "order", "match", "cloze", "text", "certainty")),
        *("reveal-cloze-partly", "reading", "result-finished", "statement"),
    ],
)
@pytest.mark.parametrize("language", ["ja", "both"])
def test_a_page_is_a_handout(
    open_browser: Open, server: Server, seen: Seen, name: str, language: str
) -> None:
    page = open_browser(language, by=seen[0], color_scheme="dark").new_page()
    visit(page, server.address, seen[1][name])
    page.emulate_media(media="print")
    shown = [element for element in page.locator(NOT_ON_PAPER).all() if element.is_visible()]
    assert shown == []
    assert page.is_visible("main h1")
    dark = [value for value in page.evaluate(LUMINANCE, PAPER) if value < 200]
    assert dark == []
    pdf = page.pdf(format="A4")
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b", pdf)) >= 1


def test_a_question_is_one_sheet_of_paper(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("both", by=seen[0]).new_page()
    for name in PLACES:
        if not name.startswith("question-"):
            continue
        visit(page, server.address, seen[1][name])
        assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) == 1, name
