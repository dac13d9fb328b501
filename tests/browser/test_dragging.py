"""Things are put in order and answers are matched by dragging as well, with a mouse or with a finger."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from quiz.bank.model import Kind
from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import EXAMPLE, Device, Stage, numbers_of
from tests.browser.test_access import violations
from tests.server import Server

pytestmark = pytest.mark.browser

Point = tuple[float, float]
Ask = Callable[..., Page]

# Notes everything that the status says from now on.
LISTEN = """status => {
  window.said = [];
  const hear = (records) => said.push(...records.flatMap(({ addedNodes }) => [...addedNodes]));
  new MutationObserver(hear).observe(status, { childList: true });
}"""
SAID = "() => said.map((one) => one.data)"
# How long the longest movement takes; a change of colour is none.
LONGEST_MS = """() => Math.max(...document.getAnimations()
  .filter((one) => !(one instanceof CSSTransition)).map((one) => one.effect.getTiming().duration))"""
# How far the page is scrolled once it rests: a finger gives it a push.
SCROLLED = """async () => {
  for (let before = null; before !== scrollY; ) {
    before = scrollY;
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
  }
  return scrollY;
}"""
ROOM = """async ([rows, own, by]) => {
  const { roomFor } = await import("/static/js/lib/room.js");
  const { carried, shifts, place } = roomFor(rows.map(([top, height]) => ({ top, height })), own, by);
  return [carried, shifts, place];
}"""


@pytest.fixture
def ask(open_browser: Open, server: Server, stage: Stage, device: Device) -> Ask:
    """`ask("order")`: the question of the example bank, ready to be dragged about."""

    def asked(kind: Kind, language: str = "ja", **more: Any) -> Page:
        number = numbers_of(stage.bank(EXAMPLE), kind)[0]
        page = open_browser(language, **more).new_page()
        address = f"/attempts/{stage.begin(device, EXAMPLE)}/questions/{number}"
        visit(page, server.address, Place(address))
        if more.get("java_script_enabled", True):
            expect(page.locator("[data-handle]")).to_have_count(3)
        return page

    return asked


class Finger:
    """One finger on the screen of a phone."""

    def __init__(self, page: Page) -> None:
        self._devtools = page.context.new_cdp_session(page)

    def drag(self, *way: Point) -> None:
        """Touch the first point and move to the others; the finger stays down."""
        for number, point in enumerate(way):
            self._send("touchMove" if number else "touchStart", point)

    def lift(self) -> None:
        """Let go."""
        self._send("touchEnd")

    def lose(self) -> None:
        """The system takes the touch away, for a call or a gesture of its own."""
        self._send("touchCancel")

    def _send(self, kind: str, *points: Point) -> None:
        touches = [{"x": x, "y": y} for x, y in points]
        self._devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


def middle(thing: Locator) -> Point:
    box = thing.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def handle(page: Page, letter: str) -> Locator:
    return page.locator(f".option[data-letter={letter}] .badge")


def top(page: Page, letter: str) -> float:
    box = page.locator(f".option[data-letter={letter}]").bounding_box()
    assert box
    return box["y"]


def carry(page: Page, letter: str, *way: Point) -> None:
    """Take a thing by its handle with the mouse and carry it along; the button stays down."""
    page.mouse.move(*middle(handle(page, letter)))
    page.mouse.down()
    for point in way:
        page.mouse.move(*point, steps=3)
    expect(page.locator("[data-dragged]")).to_have_count(1)


def order(page: Page) -> str:
    """The letters from top to bottom; what is sent says the same."""
    items = page.locator(".option").evaluate_all(
        "all => all.map(one => [one.dataset.letter, one.querySelector('select').value])"
    )
    assert [place for _, place in items] == [str(number) for number in range(1, len(items) + 1)]
    return "".join(letter for letter, _ in items)


def pairs(page: Page) -> list[str]:
    return [select.input_value() for select in page.locator("select").all()]


def test_a_thing_is_dragged_down_and_the_others_make_room(ask: Ask) -> None:
    page = ask("order")
    page.locator("p[role=status]").evaluate(LISTEN)
    first = top(page, "A")
    x, y = middle(handle(page, "A"))
    carry(page, "A", (x, y + 9))
    page.mouse.up()
    x, y = middle(handle(page, "C"))
    carry(page, "A", (x, y + 4))
    assert page.evaluate(LONGEST_MS) == 0
    shown = [top(page, "B"), top(page, "C")]
    assert shown[0] == pytest.approx(first, abs=1)
    assert order(page) == "ABC"
    page.mouse.up()
    assert order(page) == "BCA"
    assert [top(page, "B"), top(page, "C")] == pytest.approx(shown, abs=1)
    assert page.evaluate(SAID) == ["「ホーム」は3番目になりました。"]
    expect(page.locator(".option[data-letter=A] [value=down].move")).to_have_attribute(
        "aria-disabled", "true"
    )
    expect(page.locator("[data-dragged]")).to_have_count(0)


def test_a_thing_that_is_dropped_outside_stands_at_the_nearest_end(ask: Ask) -> None:
    page = ask("order", reduced_motion="no-preference")
    first = top(page, "A")
    x, _ = middle(handle(page, "C"))
    carry(page, "C", (x + 300, 2))
    assert page.evaluate(LONGEST_MS) > 0
    assert top(page, "C") == pytest.approx(first, abs=1)
    page.mouse.up()
    assert order(page) == "CAB"
    expect(page.locator("#answer p[role=status]")).to_contain_text("1番目")
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished)).then(() => {})")
    assert top(page, "C") == pytest.approx(first, abs=1)


@pytest.mark.parametrize("escape", ["Escape", "touchCancel"])
def test_what_is_given_up_goes_back(ask: Ask, escape: str) -> None:
    page = ask("order", has_touch=True)
    page.locator("p[role=status]").evaluate(LISTEN)
    before = [top(page, letter) for letter in "ABC"]
    x, y = middle(handle(page, "C"))
    if escape == "Escape":
        carry(page, "A", (x, y))
        page.keyboard.press("Escape")
    else:
        finger = Finger(page)
        finger.drag(middle(handle(page, "A")), (x, y - 40), (x, y))
        expect(page.locator("[data-dragged]")).to_have_count(1)
        finger.lose()
    expect(page.locator("[data-dragged]")).to_have_count(0)
    page.mouse.move(x, y + 40)
    page.mouse.up()
    assert [top(page, letter) for letter in "ABC"] == before
    assert order(page) == "ABC"
    assert page.evaluate(SAID) == []


def test_a_finger_drags_by_the_handle_and_scrolls_everywhere_else(ask: Ask) -> None:
    page = ask("order", width=360, height=500, has_touch=True)
    finger = Finger(page)
    x, y = middle(page.locator(".option[data-letter=A] .option-text"))
    finger.drag((x, y), (x, y - 60), (x, y - 120))
    finger.lift()
    scrolled = page.evaluate(SCROLLED)
    assert scrolled > 50
    assert order(page) == "ABC"
    x, y = middle(handle(page, "B"))
    finger.drag((x, y), (x, y - 30), (x, top(page, "A")))
    finger.lift()
    assert order(page) == "BAC"
    assert page.evaluate(SCROLLED) == scrolled


def test_the_order_that_was_dragged_is_the_answer(ask: Ask) -> None:
    page = ask("order", "en")
    for place, words in enumerate(("The entrance", "The platform")):
        item = page.locator(".option").filter(has_text=words)
        there = page.locator(".option").nth(place)
        if item.get_attribute("data-letter") != there.get_attribute("data-letter"):
            carry(page, item.get_attribute("data-letter") or "", middle(there.locator(".badge")))
            page.mouse.up()
    page.click("#answer button.go")
    expect(page.locator("#verdict")).to_have_attribute("data-verdict", "right")


def test_without_scripts_there_is_no_handle(ask: Ask) -> None:
    page = ask("order", java_script_enabled=False)
    expect(page.locator(".badge")).to_have_count(3)
    expect(page.locator("[data-handle], .grip:visible")).to_have_count(0)
    assert handle(page, "A").evaluate("one => getComputedStyle(one).touchAction") == "auto"


def test_a_letter_is_dragged_onto_what_it_belongs_to(ask: Ask) -> None:
    page = ask("match", "en")
    page.locator("p[role=status]").evaluate(LISTEN)
    carry(page, "B", middle(page.locator(".prompt").nth(1)))
    expect(page.locator("[data-target]")).to_have_count(1)
    assert pairs(page) == ["", ""]
    page.mouse.up()
    assert pairs(page) == ["", "B"]
    carry(page, "B", middle(page.locator(".prompt").nth(1)))
    page.mouse.up()
    assert pairs(page) == ["", "B"]
    carry(page, "B", middle(page.locator(".prompt").nth(0)))
    page.mouse.up()
    assert pairs(page) == ["B", ""]
    said = page.evaluate(SAID)
    assert [words.partition(":")[0] for words in said] == ["The blue line", "The blue line", "The red line"]
    # A drop is no tap.
    expect(page.locator("[data-held], [data-dragged], [data-target]")).to_have_count(0)
    handle(page, "C").click()
    expect(page.locator("[data-held]")).to_have_count(1)


@pytest.mark.parametrize("escape", ["beside", "Escape"])
def test_a_letter_that_is_dropped_beside_goes_back(ask: Ask, escape: str) -> None:
    page = ask("match")
    before = middle(handle(page, "A"))
    carry(page, "A", middle(page.locator(".prompt").nth(0)))
    if escape == "Escape":
        page.keyboard.press("Escape")
    else:
        page.mouse.move(*middle(page.locator(".option[data-letter=C] .option-text")))
    page.mouse.up()
    assert pairs(page) == ["", ""]
    assert middle(handle(page, "A")) == before
    expect(page.locator("[data-held], [data-dragged], [data-target]")).to_have_count(0)


def test_the_page_scrolls_to_what_a_finger_drags_towards(ask: Ask) -> None:
    page = ask("match", width=360, height=420, has_touch=True)
    handle(page, "C").scroll_into_view_if_needed()
    expect(page.locator(".prompt").nth(0)).not_to_be_in_viewport()
    x, y = middle(handle(page, "C"))
    finger = Finger(page)
    finger.drag((x, y), (x + 40, y - 60), (x + 40, 30))
    expect(page.locator(".prompt").nth(0)).to_have_attribute("data-target", "")
    finger.lift()
    assert pairs(page) == ["C", ""]


@pytest.mark.parametrize(
    ("kind", "theme"), [("order", {"color_scheme": "dark"}), ("match", {"forced_colors": "active"})]
)
def test_axe_finds_nothing_while_something_is_carried(ask: Ask, kind: Kind, theme: dict[str, str]) -> None:
    page = ask(kind, "both", **theme)
    carry(page, "A", middle(page.locator(".prompt, .option").nth(1)))
    assert violations(page) == []
    page.mouse.up()


EQUAL = [(0, 50), (60, 50), (120, 50)]
ROOMS: list[tuple[list[Point], int, int, int, list[int], int]] = [
    (EQUAL, 0, 0, 0, [0, 0, 0], 0),
    # The edge of what is carried passes the middle of the next one.
    (EQUAL, 0, 35, 35, [0, 0, 0], 0),
    (EQUAL, 0, 36, 36, [0, -60, 0], 1),
    (EQUAL, 2, -36, -36, [0, 60, 0], 1),
    # It never leaves its list.
    (EQUAL, 1, -90, -60, [60, 0, 0], 0),
    (EQUAL, 0, 900, 120, [0, -60, -60], 2),
    # The others make as much room as it needs, not as they take themselves.
    ([(0, 100), (110, 20), (140, 20)], 0, 60, 60, [0, -110, -110], 2),
    ([(0, 20), (30, 100), (140, 20)], 0, 65, 65, [0, -30, 0], 1),
]


def test_room_is_made_for_what_is_carried(ask: Ask) -> None:
    page = ask("order")
    for rows, own, by, *made in ROOMS:
        assert page.evaluate(ROOM, [rows, own, by]) == made, (rows, own, by)
