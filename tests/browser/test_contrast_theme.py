"""With a contrast theme of the system every text can be read: its colours replace ours in pairs."""

import pytest

from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import Device
from tests.server import Server

pytestmark = pytest.mark.browser

Seen = tuple[Device, dict[str, Place]]

CONTRAST_THEMES = ("dark", "light")
# Texts on a ground of nearly the same colour, in the colours that are really painted.
FAINT = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const groundOf = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const [red, green, blue, alpha = 1] = channels(getComputedStyle(one).backgroundColor);
      if (alpha > 0.5) return [red, green, blue];
    }
    return channels(getComputedStyle(document.body).backgroundColor).slice(0, 3);
  };
  const brightness = (rgb) => {
    const linear = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = rgb.map((v) => linear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, .unseen, .skip, rp, [data-grip]")) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const text = channels(getComputedStyle(element).color).slice(0, 3);
    const [high, low] = [brightness(text), brightness(groundOf(element))].sort((a, b) => b - a);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 4.5) found.add(`${element.tagName}.${element.className} ${contrast.toFixed(1)}`);
  }
  return [...found];
}"""


def test_a_faint_text_is_seen(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("ja", by=seen[0], forced_colors="active", color_scheme="dark").new_page()
    visit(page, server.address, seen[1]["reading"])
    page.evaluate("document.querySelectorAll('.slot').forEach((slot) => slot.style.color = 'MarkText')")
    assert page.evaluate(FAINT)
