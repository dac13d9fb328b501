"""The desk in a browser: what is typed is saved by itself, and nothing is lost on the way."""

import re
import time
from collections.abc import Callable

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from quiz import workshop
from quiz.accounts import Person
from quiz.manuscript.laying import lifted
from quiz.workshop import Hand
from tests.browser.conftest import Open
from tests.browser.stage import Stage
from tests.cast import Cast, sign_in_browser
from tests.conftest import EXAMPLE, NOON
from tests.loaded import loaded
from tests.server import Server
from tests.workshop.desk import making

SOON_MS = 8_000


class Desk:
    """A draft of Sato's with its first sentence, in the database of the running server."""

    def __init__(self, app: Flask, sato: Person, draft: int) -> None:
        self.app, self.sato, self.draft = app, sato, draft
        with app.app_context():
            opened = workshop.open_manuscript(draft, by=sato.id)
            self.number = opened.manuscript.of("statement")[0].number
            self.choice = next(
                each.number for each in opened.manuscript.of("question") if each.body["kind"] == "choice"
            )
        self.address = f"/workshop/drafts/{draft}/records/{self.number}"

    def text(self, side: str) -> str:
        with self.app.app_context():
            opened = workshop.open_manuscript(self.draft, by=self.sato.id)
            return lifted(str(opened.record(self.number).body.get(side, ""))).plain

    def comes_to_be(self, side: str, text: str) -> bool:
        ends = time.monotonic() + SOON_MS / 1000
        while self.text(side) != text and time.monotonic() < ends:
            time.sleep(0.05)
        return self.text(side) == text

    def written_by_another(self, side: str, text: str) -> None:
        with self.app.app_context():
            version = workshop.open_manuscript(self.draft, by=self.sato.id).record(self.number).version
            hand = Hand(self.sato.id, NOON, f"another-{time.monotonic_ns()}", 1)
            workshop.save(self.draft, self.number, version, {side: text}, hand)


@pytest.fixture(scope="module")
def sato(staff: Cast) -> Person:
    """One account for all of these."""
    return staff.sato


@pytest.fixture
def desk(stage: Stage, sato: Person) -> Desk:
    with stage.app.app_context():
        draft = workshop.make_from_bank(making(sato.id, f"desk-{time.monotonic_ns()}"), loaded(EXAMPLE))
    return Desk(stage.app, sato, draft)


@pytest.fixture
def opened(open_browser: Open, server: Server, desk: Desk) -> Callable[..., Page]:
    """Opens the first sentence; again in the same browser where that is given."""

    def open_it(context: BrowserContext | None = None, **more: object) -> Page:
        context = context or open_browser("en", **more)
        sign_in_browser(context, desk.app, desk.sato, server.address)
        page = context.new_page()
        page.goto(server.address + desk.address)
        return page

    return open_it


def test_what_is_typed_is_saved_by_itself_and_findings_come(desk: Desk, opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("[id='en']").fill("It ran for 77 years.")
    assert desk.comes_to_be("en", "It ran for 77 years.")
    expect(page.locator("#saved")).to_have_attribute("data-state", "saved", timeout=SOON_MS)
    expect(page.locator("#bridge-")).to_contain_text("Look again")
    expect(page.locator("#record")).to_contain_text("77")


def test_a_browser_that_dies_while_one_types_loses_a_second_at_most(
    desk: Desk, opened: Callable[..., Page]
) -> None:
    page = opened()
    field = page.locator("[id='en']")
    field.fill("")
    field.press_sequentially("one two three four five six seven eight nine ten", delay=60)
    page.context.close()
    assert desk.text("en").startswith("one two three four five")


def test_a_text_that_could_not_be_sent_is_there_again(
    desk: Desk, opened: Callable[..., Page], chrome: Browser
) -> None:
    # Not watched: the console tells of what this test cuts off.
    page = opened(chrome.new_context(locale="en"))
    page.route(
        "**/records/*", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
    )
    page.locator("[id='ja']").fill("とどかない文。")
    expect(page.locator("#saved")).to_have_attribute("data-state", "again")
    page.close(run_before_unload=False)
    page = opened(page.context)
    expect(page.locator("[id='ja']")).to_have_value("とどかない文。")
    assert desk.comes_to_be("ja", "とどかない文。")
    page.context.close()


def test_what_is_typed_before_the_script_is_there_is_saved_too(
    desk: Desk, opened: Callable[..., Page], chrome: Browser
) -> None:
    context, held = chrome.new_context(locale="en"), list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    context.route("**/parts/saving.js*", hold)
    page = opened(context)
    page.locator("[id='ja']").fill("早く書いた文。")
    assert held
    held[0].continue_()
    assert desk.comes_to_be("ja", "早く書いた文。")
    context.close()


def test_a_sign_in_that_ended_meanwhile_keeps_the_text(
    desk: Desk, opened: Callable[..., Page], chrome: Browser
) -> None:
    page = opened(chrome.new_context(locale="en"))
    cookies = page.context.cookies()
    page.context.clear_cookies()
    page.locator("[id='en']").fill("Written while signed out.")
    expect(page.locator("#saved")).to_have_attribute("data-state", "signed-out", timeout=SOON_MS)
    page.context.add_cookies(cookies)
    assert desk.comes_to_be("en", "Written while signed out.")
    page.context.close()


def test_two_tabs_of_the_same_text_end_in_a_choice(desk: Desk, opened: Callable[..., Page]) -> None:
    page = opened()
    desk.written_by_another("en", "Theirs.")
    page.locator("[id='en']").fill("Mine.")
    expect(page.locator("h1")).to_contain_text("Two of you wrote here")
    page.get_by_label("Theirs").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("[id='en']")).to_have_value("Theirs.")


def test_another_side_that_somebody_else_wrote_comes_into_the_form(
    desk: Desk, opened: Callable[..., Page]
) -> None:
    page = opened()
    desk.written_by_another("ja", "相手の文。")
    page.locator("[id='en']").fill("My side.")
    expect(page.locator("[id='ja']")).to_have_value("相手の文。")
    assert (desk.text("ja"), desk.text("en")) == ("相手の文。", "My side.")


def test_enter_alone_sends_nothing_and_the_keys_lead_on(desk: Desk, opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("[id='slot.ja']").press("Enter")
    assert page.url.endswith(desk.address)
    page.locator("[id='en']").fill("Changed by keys.")
    page.locator("[id='en']").press("Control+Enter")
    assert desk.comes_to_be("en", "Changed by keys.")
    page.wait_for_url("**/lists/sentences*")
    expect(page.locator(f"#r{desk.number}")).to_contain_text("Agreed")


def test_words_that_are_chosen_in_the_field_are_marked(opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("[id='ja']").fill("駅は新しい。")
    page.locator("[id='ja']").evaluate("field => { field.focus(); field.setSelectionRange(2, 4); }")
    expect(page.locator("[id='slot.ja']")).to_have_value("新し")


@pytest.mark.parametrize("width", [360, 1280, 1920])
def test_nothing_on_the_desk_is_wider_than_the_window(
    desk: Desk, opened: Callable[..., Page], width: int
) -> None:
    page = opened(width=width)
    for number in (desk.number, desk.choice):
        page.goto(page.url.partition("/records/")[0] + f"/records/{number}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_words_are_marked_by_keys_and_asked_about(opened: Callable[..., Page]) -> None:
    page = opened()
    page.wait_for_load_state("networkidle")
    word = page.locator("#words-ja .worded-word").first
    word.focus()
    word.press("Enter")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("#words-ja .word-said")).not_to_be_empty()
    page.keyboard.press("Escape")
    page.locator("#words-ja .worded-word:has(.chip-number)").first.click()
    expect(page.locator("#words-ja .word-said")).to_have_text(re.compile("^[^0-9]*約"))
    page.keyboard.press("Escape")
    word.press("Enter")
    page.locator("button[value='mark:ask']").press("Enter")
    page.wait_for_url("**/questions?slot=*")
    page.locator(".proposal").first.press("Enter")
    expect(page.locator("#preview")).to_be_visible()


def test_a_question_is_measured_on_the_projector(desk: Desk, opened: Callable[..., Page]) -> None:
    page = opened()
    page.goto(page.url.partition("/records/")[0] + f"/records/{desk.choice}")
    page.wait_for_load_state("networkidle")
    page.get_by_label("Projector").check()
    expect(page.locator(".fits [data-when='yes']")).to_be_visible(timeout=SOON_MS)
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_have_attribute("open", "")
