"""Enter belongs to the input method while it composes; it sends the answer only after that."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import Device, Stage, numbers_of
from tests.server import Server

pytestmark = pytest.mark.browser

# What an input method makes of a key; `detail` fills the event, and the answer is whether a page let it pass.
KEYDOWN = """(field, detail) => {
  const event = new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true, ...detail});
  for (const name of ["keyCode", "timeStamp"])
    if (name in detail) Object.defineProperty(event, name, {value: detail[name]});
  return field.dispatchEvent(event);
}"""
COMPOSE = """(field, [type, data]) =>
  field.dispatchEvent(new CompositionEvent(type, {bubbles: true, data}))"""
END_AND_ENTER = """field => {
  field.dispatchEvent(new CompositionEvent("compositionend", {bubbles: true, data: "駅長"}));
  return field.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true}));
}"""
# The longest time after which a page may still take Enter for that of the method.
WAIT_FOR_NEXT_ENTER_MS = 200
ENOUGH = 1000


@pytest.fixture(params=["number", "text"])
def page(
    request: pytest.FixtureRequest, open_browser: Open, server: Server, stage: Stage, device: Device
) -> Page:
    """Stands before a question that is answered by typing."""
    number = numbers_of(stage.bank("example"), request.param)[0]
    attempt_id = stage.begin(device, "example")
    page = open_browser("ja").new_page()
    visit(page, server.address, Place(f"/attempts/{attempt_id}/questions/{number}"))
    attached(page.locator("input.field").first)
    return page


def attached(field: Locator) -> None:
    """Wait until the script of the field is there."""
    for _ in range(ENOUGH):
        if not field.evaluate(KEYDOWN, {"isComposing": True}):
            return
    raise AssertionError("the field has no script")


def test_enter_sends_nothing_while_a_method_composes(page: Page) -> None:
    field = page.locator("input.field").first
    field.focus()
    before = page.url
    field.evaluate(COMPOSE, ["compositionstart", ""])
    field.evaluate(COMPOSE, ["compositionupdate", "ご"])
    page.keyboard.type("12")
    # A real key: without the part it would send the form.
    page.keyboard.press("Enter")
    for detail in ({"isComposing": True}, {"keyCode": 229}):
        assert field.evaluate(KEYDOWN, detail) is False
    assert page.evaluate("new Promise(done => setTimeout(() => done(location.href), 100))") == before
    expect(field).to_have_value("12")


def test_the_enter_that_ended_a_composition_sends_nothing(page: Page) -> None:
    """Safari tells of it only after the composition has ended; then it looks like any other."""
    field = page.locator("input.field").first
    field.focus()
    field.evaluate(COMPOSE, ["compositionstart", ""])
    assert field.evaluate(END_AND_ENTER) is False


def test_the_next_enter_sends(page: Page) -> None:
    field = page.locator("input.field").first
    field.fill("2024")
    field.evaluate(COMPOSE, ["compositionstart", ""])
    field.evaluate(COMPOSE, ["compositionend", "2024"])
    page.wait_for_timeout(WAIT_FOR_NEXT_ENTER_MS)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("#verdict, #problem").count() == 1


def test_keys_with_the_time_of_another_clock_are_sent(page: Page) -> None:
    """Fcitx hands keys back with the time of an earlier key, or with none at all."""
    field = page.locator("input.field").first
    field.focus()
    field.evaluate(COMPOSE, ["compositionstart", ""])
    assert field.evaluate(END_AND_ENTER) is False
    # At once: one composition has one Enter.
    assert field.evaluate(KEYDOWN, {"timeStamp": 0}) is True
    assert field.evaluate(KEYDOWN, {"timeStamp": 1}) is True


def test_a_real_composition_of_the_browser_is_not_sent(page: Page) -> None:
    field = page.locator("input.field").first
    field.focus()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "ごねん", "selectionStart": 3, "selectionEnd": 3})
    before = page.url
    assert field.evaluate(KEYDOWN, {}) is False
    assert page.url == before
    session.send("Input.insertText", {"text": "五年"})
    expect(field).to_have_value("五年")
