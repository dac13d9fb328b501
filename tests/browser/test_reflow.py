"""Every page fits every window: nothing is cut off, nothing has to be scrolled sideways."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import FLAGSHIP, Device, Stage
from tests.server import Server

pytestmark = pytest.mark.browser

# 1280 × 1024 at 400 % is 320 × 256: WCAG 1.4.10.
WINDOWS = (
    *((320, 256), (360, 780), (390, 844)),
    *((768, 1024), (1280, 800), (1920, 1080), (3840, 2160)),
)
SPACED_WINDOWS = ((1280, 800), (320, 780))

# WCAG 1.4.12: what a reader may set without losing anything.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""

# Text that stands outside the window or outside the box that is drawn around it.
LOST = """() => {
  const root = document.scrollingElement, found = [];
  const excess = root.scrollWidth - root.clientWidth;
  if (excess > 0) found.push(`scrolls sideways by ${excess} px`);
  const boxes = ".option, .prompt, .part, .written, .gapped, .certainty, .card, .sheet, .sign, .verdict,"
    + " .proof, .passage, .prose, .menu, .numbers-panel,"
    + " .frame, .tag, .badge, .stop-link, .tongue, .choice, .standing-tag, .row, .bar, .foot, button, .go,"
    + " .calm, summary";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest(".unseen, .skip, .brand, rt, option, script")) continue;
    // A line of links that scrolls by itself, whichever has the focus.
    if (element.closest(".queue ol")) continue;
    // What is folded away has a place of its own.
    if (!element.checkVisibility()) continue;
    range.selectNodeContents(node);
    for (const text of range.getClientRects()) {
      if (!text.width) continue;
      const box = element.closest(boxes)?.getBoundingClientRect();
      const sticks = Math.max(-text.left, text.right - innerWidth, box ? box.left - text.left : 0,
        box ? text.right - box.right : 0);
      const clipped = Math.max(box ? box.top - text.top : 0, box ? text.bottom - box.bottom : 0);
      // A line's own height may be a little larger than the box of a short word in a frame.
      if (sticks > 1 || clipped > text.height / 4) {
        found.push(`${element.className || element.tagName}: ${node.data.trim().slice(0, 30)}`
          + ` (${Math.round(sticks)}, ${Math.round(clipped)})`);
      }
    }
  }
  return [...new Set(found)];
}"""

# As `quiz.reading.tags` writes a word that no line has room for.
ENDLESS = """() => {
  for (const said of document.querySelectorAll("main .said:lang(en)"))
    said.innerHTML = "aaaaaaaaaa<wbr>".repeat(30);
}"""

WHERE = """elements => elements.map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [element.className, x, y, width, height].join(" ");
}).join()"""

Seen = tuple[Device, dict[str, Place]]


def lost(page: Page, windows: tuple[tuple[int, int], ...]) -> list[str]:
    """What is lost in windows of these sizes."""
    found = []
    for width, height in windows:
        page.set_viewport_size({"width": width, "height": height})
        found += [f"{width} × {height}: {fault}" for fault in page.evaluate(LOST)]
    return found


@pytest.mark.parametrize("name", ["home", "bank", "question-choice", "reveal-wrong", "result-finished"])
def test_a_word_of_three_hundred_letters_widens_no_page(
    open_browser: Open, server: Server, seen: Seen, name: str
) -> None:
    page = open_browser("en", width=320, by=seen[0]).new_page()
    visit(page, server.address, seen[1][name])
    page.evaluate(ENDLESS)
    assert lost(page, ((320, 780), (1280, 800))) == []


def test_what_is_lost_is_seen(open_browser: Open, server: Server) -> None:
    page = open_browser("en").new_page()
    page.goto(server.address)
    page.evaluate("document.querySelector('h1').replaceChildren('a'.repeat(300))")
    page.evaluate("document.querySelector('h1').style.overflowWrap = 'normal'")
    assert any("scrolls sideways" in fault for fault in lost(page, ((320, 256),)))


@pytest.mark.parametrize("language", ["ja", "en", "both"])
def test_open_menus_fit_a_small_phone(open_browser: Open, server: Server, seen: Seen, language: str) -> None:
    page = open_browser(language, width=320, height=568, by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    for menu in page.locator("details > summary").all():
        menu.click()
        assert page.evaluate(LOST) == []
        menu.click()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_marks_on_a_long_line_stand_apart(
    open_browser: Open, server: Server, stage: Stage, seen: Seen, width: int
) -> None:
    page = open_browser("en", width=width, by=seen[0]).new_page()
    visit(page, server.address, seen[1]["result-finished"])
    boxes = [mark.bounding_box() for mark in page.locator(".stops .mark").all()]
    edges = [(box["x"], box["x"] + box["width"]) for box in boxes if box]
    assert len(edges) == len(stage.bank(FLAGSHIP).questions)
    assert [one for one, other in pairwise(edges) if one[1] > other[0] + 0.5] == []


def test_the_header_stands_still_from_page_to_page(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    places = set()
    for name in ("home", "reading", "question-choice", "reveal-wrong", "result-finished", "nowhere"):
        visit(page, server.address, seen[1][name])
        places.add(page.locator(".bar > :visible").evaluate_all(WHERE))
    assert len(places) == 1
