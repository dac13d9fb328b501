"""No page keeps anybody out: axe-core finds nothing, in each language, at each width, in each theme."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import Device
from tests.server import Server

pytestmark = pytest.mark.browser

# What depends on the width of the window, and what on colours.
OF_LAYOUT = ("target-size", "scrollable-region-focusable")
OF_COLOUR = ("color-contrast", "link-in-text-block")
PLAIN = {"color_scheme": "light", "forced_colors": "none", "contrast": "no-preference"}
THEMES: dict[str, dict[str, str]] = {
    "dark": {**PLAIN, "color_scheme": "dark"},
    "forced-colors": {**PLAIN, "forced_colors": "active"},
    "more-contrast": {**PLAIN, "contrast": "more"},
}
THEMED = (
    *("home", "reading", "guide", "result-begun"),
    *(f"question-{name}" for name in ("choices", "order", "text", "match", "cloze", "certainty")),
    *("question-nothing-written", "reveal-wrong", "reveal-cloze-partly", "reveal-poll-right"),
)

# All rules of axe, also the one about the size of targets, which has to be asked for.
RUN = """(rules) => axe
  .run(document, {
    resultTypes: ["violations"],
    ...(rules.length ? {runOnly: rules} : {rules: {"target-size": {enabled: true}}}),
  })
  .then(({violations}) => violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`)))"""

# One below the other, without a gap, so that only their size can save them.
SPOIL = """([property, value]) => {
  const all = [...document.querySelectorAll("main a, main button")];
  document.querySelector("main").replaceChildren(...all);
  for (const one of all) {
    one.replaceChildren("Words");
    Object.assign(one.style, {display: "block", minBlockSize: 0, padding: 0, border: 0, [property]: value});
  }
}"""

Seen = tuple[Device, dict[str, Place]]


def violations(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    """What axe-core finds on the page as it is, by these rules or by all.

    `evaluate` is not bound by the page's own policy.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN, list(rules))
    return found


@pytest.mark.parametrize("name", ["question-choice", "question-short-line"])
def test_axe_finds_nothing_where_menus_are_open(
    open_browser: Open, server: Server, seen: Seen, name: str
) -> None:
    page = open_browser("both", by=seen[0], width=360).new_page()
    visit(page, server.address, seen[1][name])
    for menu in page.locator("details > summary").all():
        menu.click()
        assert violations(page) == []
        menu.click()


def test_axe_sees_what_is_wrong(open_browser: Open, server: Server) -> None:
    page = open_browser("en").new_page()
    page.goto(server.address)
    page.evaluate("document.querySelector('#code').removeAttribute('id')")
    assert any(fault.startswith("label:") for fault in violations(page))


@pytest.mark.parametrize(
    ("rules", "side", "value"),
    [(OF_COLOUR, "color", "#e0e0e0"), (OF_LAYOUT, "blockSize", "8px")],
)
def test_axe_sees_what_is_faint_or_small(
    open_browser: Open, server: Server, rules: tuple[str, ...], side: str, value: str
) -> None:
    page = open_browser("en").new_page()
    page.goto(server.address)
    assert violations(page, rules) == []
    page.evaluate(SPOIL, [side, value])
    assert violations(page, rules)
