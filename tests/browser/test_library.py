"""The library and the pages around drafts: nobody is kept out, nothing is lost, keys are enough."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from quiz import workshop
from quiz.accounts import Person
from quiz.bank.notation import load
from quiz.workshop import Hand
from tests.bank.minimal import TEXT
from tests.browser.conftest import Open
from tests.browser.stage import Stage
from tests.browser.test_access import violations
from tests.browser.test_reflow import lost
from tests.cast import Cast, sign_in_browser
from tests.conftest import EXAMPLE, NOON
from tests.server import Server
from tests.workshop.desk import making

pytestmark = pytest.mark.browser

SOON_MS = 8_000
WIDTHS = (360, 1280, 1920)
PASTED = "1. 駅はどこですか。 | Where is it?\n○ 東 | East\n× 西 | West\n\n日本語の文だけ。\n\nA sentence.\n"

# Of the menus of rows only the last: each lies over the row below it.
UNFOLDED = """() => {
  const menus = [...document.querySelectorAll(".tools-more")];
  for (const one of document.querySelectorAll("details:not(.furigana)"))
    one.open = !menus.includes(one) || one === menus.at(-1);
}"""


@dataclass(frozen=True)
class Shelf:
    """A draft of Sato's with a past and something missing, a whole one, and one of Mori's to copy."""

    stage: Stage
    sato: Person
    mori: Person
    draft: int
    whole: int
    record: int

    def hand(self) -> Hand:
        return Hand(self.sato.id, NOON, f"shelf-{time.monotonic_ns()}", 1)

    def open(self, context: BrowserContext, server: Server, address: str) -> Page:
        sign_in_browser(context, self.stage.app, self.sato, server.address)
        page = context.new_page()
        page.goto(server.address + address)
        return page

    @property
    def pages(self) -> Iterator[str]:
        base = f"/workshop/drafts/{self.draft}"
        yield from ("/workshop", "/workshop?words=駅", "/workshop?where=trash", "/workshop?whose=shipped")
        yield from ("/workshop/imports", f"{base}/publishing", f"/workshop/drafts/{self.whole}/publishing")
        yield from (f"/workshop/drafts/{self.whole}/versions/1", f"{base}/history", f"{base}/sharing")
        yield from (f"{base}/records/{self.record}/history", f"{base}/paste")


@pytest.fixture(scope="module")
def shelf(stage: Stage, staff: Cast) -> Shelf:
    sato, mori = staff.sato, staff.mori
    with stage.app.app_context():
        draft, whole, away = (
            workshop.make_from_bank(making(sato.id, f"shelf-{time.monotonic_ns()}"), load(bank))
            for bank in (EXAMPLE, TEXT.encode(), TEXT.encode())
        )
        theirs = workshop.make_from_bank(making(mori.id, f"theirs-{time.monotonic_ns()}"), load(EXAMPLE))
        opened = workshop.open_manuscript(draft, by=sato.id)
        record, question = opened.manuscript.of("statement")[0].number, opened.manuscript.of("question")
        made = Shelf(stage, sato, mori, draft, whole, record)
        workshop.share(theirs, sato.id, "copy", by=mori.id)
        workshop.share(draft, mori.id, "edit", by=sato.id)
        workshop.publish(draft, made.hand())
        workshop.publish(whole, made.hand())
        workshop.save(draft, record, 1, {"ja": "工事は[[span|約6年間]]続きます。"}, made.hand())
        workshop.save(draft, question[0].number, 1, {"ask.en": "", "evidence": ""}, made.hand())
        workshop.remove(draft, [question[1].number], made.hand())
        workshop.throw_away(away, by=sato.id, at=NOON + timedelta(days=9999))
    return made


# In one language each these pages are in the walk of all pages.
@pytest.mark.parametrize("language", ["both"])
def test_nobody_is_kept_out_and_nothing_is_lost(
    open_browser: Open, server: Server, shelf: Shelf, language: str
) -> None:
    page = shelf.open(open_browser(language), server, "/workshop")
    found = []
    for address in shelf.pages:
        page.goto(server.address + address)
        page.evaluate(UNFOLDED)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{address}, {width}: {fault}" for fault in violations(page)]
        found += [f"{address}: {fault}" for fault in lost(page, ((360, 780), (320, 780)))]
    paste(page, server, shelf)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"pasted, {width}: {fault}" for fault in violations(page)]
    found += [f"pasted: {fault}" for fault in lost(page, ((360, 780),))]
    assert found == []


def paste(page: Page, server: Server, shelf: Shelf) -> None:
    page.goto(f"{server.address}/workshop/drafts/{shelf.draft}/paste")
    page.locator("#text").fill(PASTED)
    with page.expect_navigation():
        page.locator(".paste button.go").click()


@pytest.mark.parametrize("theme", [{"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_nobody_is_kept_out_in_another_theme(
    open_browser: Open, server: Server, shelf: Shelf, theme: dict[str, str]
) -> None:
    page = shelf.open(open_browser("both", **theme), server, "/workshop")
    found = []
    for address in shelf.pages:
        page.goto(server.address + address)
        found += [f"{address}: {fault}" for fault in violations(page)]
    assert found == []


def test_from_the_library_to_students_by_keys_alone(open_browser: Open, server: Server, shelf: Shelf) -> None:
    """Found by words, published by Tab and Enter; a student opens its address and begins."""
    with shelf.stage.app.app_context():
        draft = workshop.make_from_bank(making(shelf.sato.id, "by-keys"), load(TEXT.encode()))
        number = workshop.open_manuscript(draft, by=shelf.sato.id).manuscript.head.number
        title = {"title.ja": "鍵盤だけの問題集", "title.en": "A bank by keys"}
        workshop.save(draft, number, 1, title, shelf.hand())
    page = shelf.open(open_browser("en"), server, "/workshop")
    tab_to(page, "#words")
    page.keyboard.type("bank by keys")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=bank*")
    tab_to(page, f".tool[href$='/drafts/{draft}/publishing']")
    page.keyboard.press("Enter")
    expect(page.locator("#ready")).to_be_visible()
    tab_to(page, "[name=listed]")
    page.keyboard.press("ArrowDown")
    tab_to(page, ".publish-form .go")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/versions/1$"))
    address = page.locator(".link-address").inner_text()
    student = open_browser("en").new_page()
    student.goto(address)
    expect(student.locator("h1")).to_contain_text("A bank by keys")
    with student.expect_navigation(url=re.compile("/questions/1$")):
        student.click("form[action$='/attempts'] button")
    student.goto(server.address)
    assert student.get_by_text("A bank by keys").count() == 0, "by its address only"


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until that has the focus."""
    for _ in range(120):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(selector)


def test_two_see_each_other(open_browser: Open, server: Server, shelf: Shelf) -> None:
    theirs = open_browser("en")
    sign_in_browser(theirs, shelf.stage.app, shelf.mori, server.address)
    other = theirs.new_page()
    with other.expect_response(lambda answer: answer.url.endswith("/presence")):
        other.goto(f"{server.address}/workshop/drafts/{shelf.draft}/records/{shelf.record}")
    page = shelf.open(open_browser("en"), server, f"/workshop/drafts/{shelf.draft}")
    expect(page.locator(".present")).to_have_text("森 is here: Sentence 1.", timeout=SOON_MS)


def test_times_are_by_the_clock_of_the_reader(open_browser: Open, server: Server, shelf: Shelf) -> None:
    context = open_browser("en", timezone_id="Asia/Tokyo")
    page = shelf.open(context, server, f"/workshop/drafts/{shelf.draft}/history")
    expect(page.locator(".past time").last).to_contain_text("21:00")
