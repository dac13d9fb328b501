"""A new teacher, by keyboard alone: from the printed link to a published bank, and a student who answers it.

Keys are counted: what is pressed to go somewhere or to decide, and apart from it the letters of the English.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.articles import MUSEUM, Brought, action_plan
from tests.browser.conftest import Watch
from tests.browser.test_whole_way import begin
from tests.cast import PASSWORD
from tests.server import Server
from tests.skips import ARTICLE

pytestmark = [pytest.mark.browser, pytest.mark.long]

WANTED, KINDS = 20, 5
MOST_KEYS = 12
MOST_TABS, MOST_SUGGESTIONS = 120, 90
IS_FOCUSED = "element => element === document.activeElement"


@dataclass
class Keyboard:
    """Hands on the keys: how often they pressed, how many letters they wrote, how long they waited."""

    page: Page
    pressed: int = 0
    letters: int = 0
    waited_s: float = 0.0
    accepted: list[str] = field(default_factory=list)

    def press(self, key: str) -> None:
        self.pressed += 1
        self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        self.letters += len(text)
        self.page.keyboard.insert_text(text)

    def paste(self, text: str) -> None:
        self.pressed += 1
        self.page.keyboard.insert_text(text)

    def go_to(self, target: Locator) -> None:
        """Tab until the focus is there."""
        for _ in range(MOST_TABS):
            if target.evaluate(IS_FOCUSED):
                return
            self.press("Tab")
        raise AssertionError(f"Tab never reached {target}")

    def fill(self, name: str, text: str) -> None:
        """Go to a field and write, over what stands there."""
        self.go_to(self.page.locator(f"[id='{name}']"))
        self.press("Control+A")
        self.write(text)

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """What is pressed leads to another page; the machine's time until it is there."""
        began = time.monotonic()
        with self.page.expect_navigation():
            yield
        self.waited_s += time.monotonic() - began

    def enter(self, target: Locator) -> None:
        self.go_to(target)
        with self.leaving():
            self.press("Enter")


@pytest.fixture(params=["museum", pytest.param("action-plan", marks=pytest.mark.article)])
def brought(request: pytest.FixtureRequest) -> Brought:
    """A text of our own, and the article that began this project."""
    if request.param == "museum":
        return MUSEUM
    return action_plan(ARTICLE)


def test_a_new_teacher_publishes_twenty_questions_and_a_student_answers_one(
    chrome: Browser, tmp_path: Path, brought: Brought
) -> None:
    with Server(tmp_path) as server:
        code = server.line_with("/claim#").strip().partition("#")[2]
        context = chrome.new_context(locale="ja", reduced_motion="reduce")
        watch, page = Watch(context, server.address), context.new_page()
        page.goto(f"{server.address}/claim#{code}")
        keys = Keyboard(page)
        arrive(keys)
        bring(keys, brought)
        on_the_way = keys.pressed
        review(keys, brought)
        for_each = (keys.pressed - on_the_way) / len(keys.accepted)
        finish(keys, brought)
        address = publish(keys)
        _tell(keys, for_each)
        assert for_each <= MOST_KEYS
        assert len(set(keys.accepted)) >= KINDS
        answer_one(chrome, server.address, address)
        assert watch.faults == []


def _tell(keys: Keyboard, for_each: float) -> None:
    """For whoever runs it with `-s`."""
    told = f"{len(keys.accepted)} accepted, {for_each:.1f} keys for each; {keys.pressed} keys in all, "
    sys.stdout.write(f"{told}{keys.letters} letters, {keys.waited_s:.1f} s of the machine\n")


def arrive(keys: Keyboard) -> None:
    """From the printed link to an empty draft."""
    page = keys.page
    keys.fill("name", "佐藤")
    keys.fill("password", PASSWORD)
    with keys.leaving():
        keys.press("Enter")
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/", 3)[2] + "/workshop")
    keys.enter(page.locator("button[name=begin][value=article]"))


def bring(keys: Keyboard, brought: Brought) -> None:
    """Paste the article, and say where it comes from."""
    page = keys.page
    keys.go_to(page.locator("#text"))
    keys.paste(brought.text)
    keys.fill("url", brought.url)
    with keys.leaving():
        keys.press("Enter")
    keys.enter(page.locator("main a[href$='/article']").first)
    keys.fill("title-other", brought.headline)
    keys.fill("publisher", brought.publisher[0])
    keys.fill("publisher-other", brought.publisher[1])
    with keys.leaving():
        keys.press("Enter")
    keys.enter(page.locator("main a[href$='/suggestions']").first)


def review(keys: Keyboard, brought: Brought) -> None:
    """Accept what can be said in English, one after the other, until there are enough."""
    for _ in range(MOST_SUGGESTIONS):
        if len(keys.accepted) >= WANTED and len(set(keys.accepted)) >= KINDS:
            return
        decide(keys, brought)
    raise AssertionError(f"only {keys.accepted}")


def decide(keys: Keyboard, brought: Brought) -> None:
    page = keys.page
    shown = page.locator("form.suggestion")
    kind, before = shown.get_attribute("data-kind"), tally(page)
    waiting = [each for each in page.locator("[data-say]").all() if not each.input_value()]
    english = [brought.said(label(page, each)) for each in waiting]
    has_fault = page.locator("[data-say][aria-invalid]").count() > 0
    if has_fault or not all(english):
        with keys.leaving():
            keys.press("4" if has_fault else "s")
        return
    if not waiting:
        with keys.leaving():
            keys.press("a")
    else:
        say(keys, english)
    if tally(page) > before:
        keys.accepted.append(kind or "")


def say(keys: Keyboard, english: list[str]) -> None:
    """T leads to what is missing, Enter to the next field, and in the end onwards."""
    keys.press("t")
    for text in english[:-1]:
        keys.write(text)
        keys.press("Enter")
    keys.write(english[-1])
    with keys.leaving():
        keys.press("Enter")


def label(page: Page, say: Locator) -> str:
    """The Japanese of a field, without its furigana."""
    name = say.get_attribute("id")
    return page.locator(f"label[for='{name}']").evaluate(
        """label => {
          const copy = label.cloneNode(true);
          copy.querySelectorAll("rt, rp").forEach((one) => one.remove());
          return copy.textContent.trim();
        }"""
    )


def tally(page: Page) -> int:
    """How many are accepted, as the page says."""
    return int(page.locator(".tally b").first.inner_text())


def finish(keys: Keyboard, brought: Brought) -> None:
    """Say what the bank is called and what it is about."""
    page = keys.page
    keys.enter(page.locator("main a").first)
    keys.enter(page.locator("a[href$='/lists/bank']"))
    keys.enter(page.locator("#rows a[href*='/records/']").first)
    for name, text in (
        ("title.ja", "みなとの問題"),
        ("title.en", brought.headline),
        ("summary.ja", "記事を読んで答えます。"),
        ("summary.en", "Read an article and answer."),
    ):
        keys.fill(name, text)
    with keys.leaving():
        keys.press("Control+Enter")


def publish(keys: Keyboard) -> str:
    """Publish it, and return the address of the bank."""
    page = keys.page
    keys.enter(page.locator("a[href$='/publishing']").first)
    keys.enter(page.locator(".publish-form button.go"))
    return page.locator("a.go[href^='/banks/']").get_attribute("href") or ""


def answer_one(chrome: Browser, site: str, bank: str) -> None:
    """A student answers the first question and follows its explanation to the phrase that is lit."""
    context = chrome.new_context(locale="en")
    watch, page = Watch(context, site), context.new_page()
    page.goto(site + bank)
    begin(page)
    page.locator(".option").first.click()
    page.locator("#answer button.go").click()
    expect(page.locator("#verdict")).to_be_visible()
    expect(page.locator(".proof .lit").first).to_be_visible()
    page.locator(".proof a[href*='/statements/']").first.click()
    expect(page.locator(".quote").first).to_be_visible()
    assert watch.faults == []
