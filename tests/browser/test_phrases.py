"""Lines of Japanese break between phrases, never inside of one that fits the line."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import Device
from tests.server import Server

pytestmark = pytest.mark.browser

# Between two <wbr> stands a phrase. One on several lines, though it has room on one, is torn.
TORN = """() => {
  const torn = [];
  for (const said of document.querySelectorAll("main :is(.said, .word):lang(ja)")) {
    const phrases = [[]];
    const walk = (node) => {
      for (const child of node.childNodes) {
        if (child.nodeName === "WBR") phrases.push([]);
        else if (child.nodeType === Node.TEXT_NODE) {
          phrases.at(-1).push(child);
          // Where a space stands, a line may end as in English.
          if (/\\s$/.test(child.data)) phrases.push([]);
        }
        else if (["INPUT", "SELECT"].includes(child.nodeName)) phrases.at(-1).push(child);
        // English breaks by its own rules, also behind the hyphen of an address.
        else if (child.matches(":lang(en)")) phrases.push([]);
        else if (!child.matches("rt, rp, .unseen")) walk(child);
      }
    };
    walk(said);
    const room = said.parentElement.getBoundingClientRect().width;
    const size = parseFloat(getComputedStyle(said).fontSize);
    for (const texts of phrases) {
      const range = document.createRange(), middles = [];
      let width = 0;
      for (const text of texts) {
        range.selectNode(text);
        for (const box of range.getClientRects()) {
          if (box.width < 1) continue;
          width += box.width;
          middles.push((box.top + box.bottom) / 2);
        }
      }
      const isOnSeveralLines = Math.max(...middles) - Math.min(...middles) > size / 2;
      // Furigana that are wider than their kanji take a little room of their own.
      if (isOnSeveralLines && width + size < room) torn.push(texts.map((text) => text.data ?? "").join("|"));
    }
  }
  return torn;
}"""


def test_a_torn_phrase_is_seen(
    open_browser: Open, server: Server, seen: tuple[Device, dict[str, Place]]
) -> None:
    page = open_browser("ja", width=320, by=seen[0]).new_page()
    visit(page, server.address, seen[1]["reading"])
    page.evaluate(
        "document.querySelectorAll('main :lang(ja)').forEach((said) => said.style.wordBreak = 'break-all')"
    )
    assert len(torn(page)) > 10


def torn(page: Page) -> list[str]:
    """The phrases that stand on several lines without need."""
    found: list[str] = page.evaluate(TORN)
    return found
