"""No page keeps anybody out: axe-core finds nothing, in each language, at each width, in each theme."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.places import PLACES, Place, visit
from tests.browser.stage import Device
from tests.server import Server

pytestmark = pytest.mark.browser

WIDTHS = {"ja": (360, 1024, 1920), "en": (360, 1024, 1920), "both": (360, 1920)}
WALKS = 3
THEMES: dict[str, dict[str, str]] = {
    "dark": {"color_scheme": "dark"},
    "forced-colors": {"forced_colors": "active"},
    "more-contrast": {"contrast": "more"},
}
THEMED = (
    *("home", "reading", "guide", "result-begun"),
    *(f"question-{name}" for name in ("choices", "order", "text", "match", "cloze", "certainty")),
    *("question-nothing-written", "reveal-wrong", "reveal-cloze-partly", "reveal-poll-right"),
)

# All rules of axe, also the one about the size of targets, which has to be asked for.
RUN = """() => axe
  .run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}})
  .then(({violations}) => violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`)))"""

Seen = tuple[Device, dict[str, Place]]


def violations(page: Page) -> list[str]:
    """What axe-core finds on the page as it is; `evaluate` is not bound by the page's own policy."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN)
    return found


# Several walks, so that several processes may share them.
@pytest.mark.parametrize("part", range(WALKS))
@pytest.mark.parametrize("language", WIDTHS)
def test_axe_finds_nothing(open_browser: Open, server: Server, seen: Seen, language: str, part: int) -> None:
    page = open_browser(language, by=seen[0]).new_page()
    assert walk(page, server, {name: seen[1][name] for name in PLACES[part::WALKS]}, WIDTHS[language]) == []


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_another_theme(
    open_browser: Open, server: Server, seen: Seen, theme: str
) -> None:
    more: dict[str, Any] = THEMES[theme]
    page = open_browser("both", by=seen[0], **more).new_page()
    assert walk(page, server, {name: seen[1][name] for name in THEMED}, (1280,)) == []


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


def walk(page: Page, server: Server, places: dict[str, Place], widths: tuple[int, ...]) -> list[str]:
    """What axe-core finds on a walk through these places."""
    found: list[str] = []
    for name, place in places.items():
        visit(page, server.address, place)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 1080})
            found += [f"{name}, {width} px: {fault}" for fault in violations(page)]
    return found


def test_axe_sees_what_is_wrong(open_browser: Open, server: Server) -> None:
    page = open_browser("en").new_page()
    page.goto(server.address)
    page.evaluate("document.querySelector('#code').removeAttribute('id')")
    assert any(fault.startswith("label:") for fault in violations(page))
