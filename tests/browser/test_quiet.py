"""Pages ask nobody else, complain about nothing, and say in which language they speak."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Watch
from tests.browser.places import Place, visit
from tests.browser.stage import FLAGSHIP, Device, Stage, numbers_of
from tests.server import Server

pytestmark = pytest.mark.browser

Seen = tuple[Device, dict[str, Place]]

# Texts that a voice would read in the wrong language. Names and codes (NATO, JP) belong to both.
MISREAD = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("script, svg, code")) continue;
    // What a list offers in both languages has to be said in one.
    if (node.parentElement.matches("option") && / [A-Za-z]{2,}/.test(node.data)) continue;
    const language = node.parentElement.closest("[lang]").lang;
    const isJapanese = /[\\u3041-\\u30ff\\u3400-\\u9fff]/.test(node.data);
    const isEnglish = /[A-Za-z]{2,} [a-z]{2,}/.test(node.data) && !isJapanese;
    if ((isJapanese && language !== "ja") || (isEnglish && language !== "en"))
      found.push(`${language}: ${node.data.trim()}`);
  }
  return found;
}"""


def test_a_misread_text_is_seen(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    assert page.evaluate(MISREAD) == []
    page.evaluate("document.documentElement.lang = 'en'")
    assert page.evaluate(MISREAD)


def test_the_watch_sees_what_a_page_must_not_do(open_browser: Open, server: Server) -> None:
    page = open_browser().new_page()
    page.goto(server.address)
    bare = page.context.browser.new_context()  # type: ignore[union-attr]
    watch = Watch(bare, server.address)
    other = bare.new_page()
    other.goto(server.address)
    other.evaluate("fetch('http://127.0.0.1:9/').catch(() => {})")
    other.evaluate("document.body.setAttribute('style', 'color: red')")
    other.evaluate("setTimeout(() => { throw new Error('oh') })")
    other.wait_for_function("true")
    bare.close()
    said = "\n".join(watch.faults)
    assert "asked somebody else" in said or "Content Security Policy" in said
    assert "oh" in said


@pytest.mark.parametrize("name", ["question-choice", "question-choices", "question-truth"])
def test_another_language_keeps_the_choice(open_browser: Open, server: Server, seen: Seen, name: str) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    visit(page, server.address, seen[1][name])
    page.check(".pick[value=B]")
    for language in ("en", "both", "ja"):
        with page.expect_navigation():
            page.click(f"button[name=language][value={language}]")
        expect(page.locator(".pick[value=B]")).to_be_checked()
        expect(page.locator(".pick:checked")).to_have_count(1)
        shown = page.locator(".option[data-letter=B] .said").evaluate_all("all => all.map(one => one.lang)")
        assert sorted(set(shown)) == ["en", "ja"] if language == "both" else shown == [language]


def test_another_language_keeps_the_order(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("en", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-order"])
    page.locator(".option").last.locator("button[value=up]").click()
    order = letters(page)
    with page.expect_navigation():
        page.click("button[name=language][value=both]")
    assert letters(page) == order
    assert order != sorted(order)


def letters(page: Page) -> list[str]:
    """The letters of what is shown, from top to bottom, once the buttons are there."""
    expect(page.locator(".move").first).to_be_visible()
    found: list[str] = page.locator(".option").evaluate_all("all => all.map(one => one.dataset.letter)")
    return found


def test_an_option_is_named_by_its_letter_and_its_text(
    open_browser: Open, server: Server, stage: Stage, seen: Seen
) -> None:
    page = open_browser("en", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    first = stage.bank(FLAGSHIP).questions[numbers_of(stage.bank(FLAGSHIP), "choice")[0] - 1]
    for option in first.options:  # type: ignore[union-attr]
        radio = page.get_by_role("radio", name=re.compile(rf"^[A-D] {re.escape(option.text.en)}$"))
        expect(radio).to_have_count(1)
    expect(page.get_by_role("group", name="Choose one answer.")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("question-choice", "Question {first} of {all}. Show all questions."),
        ("question-short-line", "Question 2 of 5"),
        ("result-finished", "{right} of {points} points"),
    ],
)
def test_the_line_and_the_score_are_said_in_words(
    open_browser: Open, server: Server, stage: Stage, seen: Seen, name: str, words: str
) -> None:
    kinds = [question.kind for question in stage.bank(FLAGSHIP).questions]
    points = len(kinds) - kinds.count("poll")
    page = open_browser("en", by=seen[0]).new_page()
    visit(page, server.address, seen[1][name])
    first = kinds.index("choice") + 1
    said = words.format(first=first, all=len(kinds), right=points - 3, points=points)
    assert said in page.locator("main").aria_snapshot()


def test_every_question_can_be_reached_from_the_line(
    open_browser: Open, server: Server, stage: Stage, seen: Seen
) -> None:
    bank = stage.bank(FLAGSHIP)
    # The last of the choices is still open; the poll behind it has been answered on the way.
    far = numbers_of(bank, "choice")[-1]
    page = open_browser("en", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["reveal-partly"])
    page.click(".all-stops > summary")
    panel = page.get_by_role("navigation", name="All questions")
    expect(panel.get_by_role("link")).to_have_count(len(bank.questions))
    panel.get_by_role("link", name=re.compile(f"{far}.*not answered yet")).click()
    assert page.url.endswith(f"/questions/{far}")
