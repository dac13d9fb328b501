"""One visit of each page in each language answers whatever the house asks of every page.

What is asked is written beside a test that sees it fail: axe-core (test_access.py), the language of each text
(test_quiet.py), what stands outside of its box (test_reflow.py), phrases (test_phrases.py), readings
(test_furigana.py), themes (test_contrast_theme.py), paper (test_print.py).
"""

from collections.abc import Iterator, Sequence
from itertools import chain

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.places import PLACES, Place, visit
from tests.browser.stage import Device, Stage
from tests.browser.teaching import teaching_places
from tests.browser.test_access import OF_COLOUR, OF_LAYOUT, PLAIN, THEMED, THEMES, violations
from tests.browser.test_contrast_theme import CONTRAST_THEMES, FAINT
from tests.browser.test_furigana import holes, moved
from tests.browser.test_phrases import TORN
from tests.browser.test_print import misprints
from tests.browser.test_quiet import MISREAD
from tests.browser.test_reflow import LOST, SPACED_WINDOWS, SPACING, WINDOWS
from tests.cast import Cast, sign_in_browser
from tests.server import Server

pytestmark = pytest.mark.browser

# Several walks, so that several processes may share them.
WALKS = 3
LANGUAGES = ("ja", "en", "both")
# The widths at which each rule of axe is asked; where both languages stand, each text has been asked twice.
ALL_RULES = {"ja": (360,), "en": (360,), "both": (360, 1920)}
PHONES = (320, 360, 390)
# Pages of teachers are asked in every window where both languages stand, and in these where one does.
FEWER_WINDOWS = tuple(window for window in WINDOWS if window[0] in (320, 360, 768, 1920))
# In these no word may be torn; elsewhere a field stands in the line.
WHOLE = ("reading", "statement", "reveal-wrong", "result-finished", "question-cloze", "question-match")

Seen = tuple[Device, dict[str, Place]]


@pytest.mark.parametrize("part", range(WALKS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_students_find_every_page_as_it_should_be(
    open_browser: Open, server: Server, seen: Seen, language: str, part: int
) -> None:
    page = open_browser(language, by=seen[0]).new_page()
    found = []
    for name in PLACES[part::WALKS]:
        visit(page, server.address, seen[1][name])
        found += [
            f"{name}, {fault}" for fault in chain(faults(page, language, name), special(page, language, name))
        ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("part", range(WALKS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_teachers_find_every_page_as_it_should_be(
    open_browser: Open, server: Server, stage: Stage, staff: Cast, language: str, part: int
) -> None:
    context = open_browser(language)
    page = context.new_page()
    sign_in_browser(context, stage.app, staff.sato, server.address)
    found = []
    for name, place in [*teaching_places(stage, staff).items()][part::WALKS]:
        visit(page, server.address, place)
        windows = WINDOWS if language == "both" else FEWER_WINDOWS
        found += [f"{name}, {fault}" for fault in faults(page, language, name, windows)]
    assert not found, "\n".join(found)


def faults(
    page: Page, language: str, name: str, windows: Sequence[tuple[int, int]] = WINDOWS
) -> Iterator[str]:
    """What is wrong with the page that is open, in windows of these sizes."""
    yield from page.evaluate(MISREAD)
    for width, height in windows:
        page.set_viewport_size({"width": width, "height": height})
        yield from (f"{width} px: {fault}" for fault in at_width(page, language, name, width))
    page.evaluate(SPACING)
    for width, height in SPACED_WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        yield from (f"more space, {width} px: {fault}" for fault in page.evaluate(LOST))
    page.evaluate("document.adoptedStyleSheets = []")


def at_width(page: Page, language: str, name: str, width: int) -> Iterator[str]:
    """What is wrong in a window of this width."""
    yield from page.evaluate(LOST)
    yield from holes(page)
    if language == "ja" and width in PHONES and name in WHOLE:
        yield from (f"torn: {phrase}" for phrase in page.evaluate(TORN))
    if width in ALL_RULES[language]:
        yield from violations(page)
        yield from moved(page)
    elif width in (360, 768, 1920):
        yield from violations(page, OF_LAYOUT)


def special(page: Page, language: str, name: str) -> Iterator[str]:
    """What is wrong in other themes, with both languages, and on paper."""
    if language == "both" and name in THEMED:
        page.set_viewport_size({"width": 1280, "height": 800})
        for theme, wishes in THEMES.items():
            page.emulate_media(**wishes)
            yield from (f"{theme}: {fault}" for fault in violations(page, OF_COLOUR))
        for wishes in CONTRAST_THEMES:
            page.emulate_media(forced_colors="active", contrast="no-preference", color_scheme=wishes)
            yield from (f"contrast theme, {wishes}: {fault}" for fault in page.evaluate(FAINT))
        page.emulate_media(**PLAIN)
    if language != "en":
        yield from misprints(page, name, language)
