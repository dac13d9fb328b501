"""One sees what one chose or wrote in a gap, also on a narrow phone."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import Device, Stage, numbers_of
from tests.server import Server

pytestmark = pytest.mark.browser

# The room beside the words of a list that its arrow takes.
ARROW_PX = 20
# How much wider each choice of a list is than the list has room for, when it is chosen.
CUT = """(arrow) => [...document.querySelectorAll(".gap select.field")].flatMap(list => {
  const style = getComputedStyle(list), pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const room = list.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
  return [...list.options].map(choice => pen.measureText(choice.text).width - room);
})"""
OUTSIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("language", ["ja", "en", "both"])
@pytest.mark.parametrize("bank", ["example", "getting-started", "japan-poland-action-plan"])
def test_a_list_in_a_text_shows_the_whole_choice_on_a_phone(
    open_browser: Open, server: Server, stage: Stage, device: Device, bank: str, language: str
) -> None:
    page = open_browser(language, width=360, height=740).new_page()
    seen = 0
    attempt_id = stage.begin(device, bank)
    for number in numbers_of(stage.bank(bank), "cloze"):
        visit(page, server.address, Place(f"/attempts/{attempt_id}/questions/{number}"))
        cut = page.evaluate(CUT, ARROW_PX)
        seen += len(cut)
        assert [px for px in cut if px > 0] == []
        assert page.evaluate(OUTSIDE) <= 0
    assert seen or bank == "japan-poland-action-plan"


def test_a_gap_grows_with_what_is_written_but_not_out_of_the_page(
    open_browser: Open, server: Server, stage: Stage, device: Device
) -> None:
    page = open_browser("ja", width=360, height=740).new_page()
    number = numbers_of(stage.bank("example"), "cloze")[0]
    visit(page, server.address, Place(f"/attempts/{stage.begin(device, 'example')}/questions/{number}"))
    field = page.locator(".gap input.field").first
    widths = [_width_with(page, written) for written in ("", "戦略的パートナーシップ", "長い答え" * 20)]
    assert widths[0] >= 160
    assert widths == sorted(widths)
    assert field.evaluate("field => field.scrollWidth > field.clientWidth")
    assert page.evaluate(OUTSIDE) <= 0


def _width_with(page: Page, written: str) -> float:
    field = page.locator(".gap input.field").first
    field.fill(written)
    box = field.bounding_box()
    assert box
    return box["width"]
