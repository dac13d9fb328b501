"""The whole way by keyboard alone; where the focus is can always be seen."""

import pytest
from playwright.sync_api import Locator, Page, expect

from quiz.text.language import Language
from tests.browser.conftest import Open
from tests.server import Server

pytestmark = pytest.mark.browser

# What is wrong with the focus as it can be seen; nothing where all is well.
UNSEEN_FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const drawn = [[element, null], [element, "::after"], [element.closest(".option, .certainty"), null]];
  const isDrawn = drawn.some(([one, part]) => {
    const style = one && getComputedStyle(one, part);
    return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const name = element.outerHTML.slice(0, 120);
  if (!isDrawn) return `no outline: ${name}`;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `outside: ${name}`;
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const above = document.elementFromPoint(x, y);
  const isSame = above && (element.contains(above) || above.contains(element));
  return isSame ? "" : `hidden under ${above?.outerHTML.slice(0, 120)}: ${name}`;
}"""
IS_FOCUSED = "element => element === document.activeElement"
ENOUGH = 80
TYPED: dict[Language, tuple[str, ...]] = {
    "ja": ("5年間", "駅長", "2024年10月18日"),
    "en": ("5", "the station master", "18 October 2024"),
}
GAP: dict[Language, str] = {"ja": "空欄", "en": "Gap "}
PAPER: dict[Language, str] = {"ja": "駅の新聞", "en": "The station paper"}


def press(page: Page, key: str) -> None:
    """Press a key and see where the focus went."""
    page.keyboard.press(key)
    assert page.evaluate(UNSEEN_FOCUS) == ""


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the focus is there; it must be seen at each stop."""
    for _ in range(ENOUGH):
        if target.evaluate(IS_FOCUSED):
            return
        press(page, "Tab")
    raise AssertionError(f"Tab never reached {target}")


def enter(page: Page, target: Locator) -> None:
    """Go to a link or a button and press Enter; a page follows."""
    tab_to(page, target)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def answered(page: Page) -> None:
    """Send the answer: the focus comes to the verdict, so that it is read out."""
    enter(page, page.locator("#answer button.go"))
    verdict = page.locator("#verdict")
    expect(verdict).to_be_visible()
    assert page.url.endswith("#verdict")
    assert verdict.evaluate(IS_FOCUSED)


def next_question(page: Page) -> None:
    enter(page, page.locator(".revealed a.go"))


def begin(page: Page, server: Server) -> None:
    page.goto(server.address)
    enter(page, page.locator("a.card-link[href='/banks/example']"))
    enter(page, page.locator("form[action$='/attempts'] button"))


def choose(page: Page, letter: str) -> None:
    """One of several radio buttons: Tab to the group, then the arrows."""
    picks = page.locator(".pick")
    tab_to(page, picks.first)
    for _ in range(ord(letter) - ord("A")):
        press(page, "ArrowDown")
    if letter == "A":
        press(page, "Space")
    expect(page.locator(f".pick[value={letter}]")).to_be_checked()


@pytest.mark.parametrize(
    ("language", "width", "height"),
    [("en", 360, 640), ("ja", 1280, 720)],
)
def test_the_whole_way(
    open_browser: Open, server: Server, language: Language, width: int, height: int
) -> None:
    page = open_browser(language, width=width, height=height).new_page()
    begin(page, server)
    choose(page, "B")
    # In the middle of a question: another language, and the choice is kept.
    enter(page, page.locator("button[name=language][value=both]"))
    expect(page.locator(".pick[value=B]")).to_be_checked()
    hide_readings(page)
    answered(page)
    next_question(page)
    for letter in "AB":
        tab_to(page, page.locator(f".pick[value={letter}]"))
        press(page, "Space")
        expect(page.locator(f".pick[value={letter}]")).to_be_checked()
    answered(page)
    next_question(page)
    choose(page, "A")
    answered(page)
    next_question(page)
    choose(page, "C")
    answered(page)
    next_question(page)
    move_last_up(page)
    answered(page)
    for typed in TYPED[language]:
        next_question(page)
        write(page, page.locator("#given"), typed)
        answered(page)
    next_question(page)
    match_by_letters(page)
    answered(page)
    next_question(page)
    fill_gaps(page, language)
    answered(page)
    next_question(page)
    choose(page, "B")
    answered(page)
    enter(page, page.locator(".revealed a.go"))
    assert page.url.endswith("/result")
    enter(page, page.locator("form[action$='/retries'] button"))
    expect(page.locator("#answer")).to_be_visible()


def write(page: Page, field: Locator, typed: str) -> None:
    """Go to a field and type."""
    tab_to(page, field)
    page.keyboard.type(typed)
    expect(field).to_have_value(typed)


def match_by_letters(page: Page) -> None:
    """In a list, the letter of an answer chooses it; one that is given again leaves its first place."""
    first, second = (page.locator(f"#pair-{number}") for number in (1, 2))
    for select, letter in ((first, "B"), (second, "B"), (first, "A")):
        tab_to(page, page.locator(".skip"))
        tab_to(page, select)
        page.keyboard.press(letter)
        expect(select).to_have_value(letter)
        if select is second:
            expect(first).to_have_value("")
    expect(page.locator(".matching p[role=status]")).to_contain_text("A")


def fill_gaps(page: Page, language: Language) -> None:
    """A text and a number are typed, and the last gap is a list."""
    name = GAP[language]
    write(page, page.get_by_role("textbox", name=f"{name}1", exact=True), PAPER[language])
    write(page, page.get_by_role("textbox", name=f"{name}2", exact=True), "5")
    tab_to(page, page.get_by_role("combobox", name=f"{name}3", exact=True))
    press(page, "ArrowDown")
    expect(page.locator("#gap-3")).to_have_value("A")


def hide_readings(page: Page) -> None:
    """The furigana menu: Enter opens it, Escape closes it, a choice brings the focus back."""
    switch = page.locator(".furigana-switch")
    tab_to(page, switch)
    press(page, "Enter")
    expect(page.locator(".menu")).to_be_visible()
    press(page, "Tab")
    press(page, "Escape")
    expect(page.locator(".menu")).to_be_hidden()
    assert switch.evaluate(IS_FOCUSED)
    press(page, "Enter")
    tab_to(page, page.locator("button[name=furigana][value=off]"))
    press(page, "Space")
    expect(page.locator("html")).to_have_attribute("data-furigana", "off")
    assert switch.evaluate(IS_FOCUSED)


def move_last_up(page: Page) -> None:
    """The order: a button moves a thing, keeps the focus, and the place is said."""
    last = page.locator(".option").last
    letter = last.get_attribute("data-letter")
    button = last.locator("button[value=up]")
    tab_to(page, button)
    press(page, "Enter")
    moved = page.locator(f".option[data-letter={letter}]")
    expect(moved.locator("select")).to_have_value("2")
    assert moved.locator("button[value=up]").evaluate(IS_FOCUSED)
    expect(page.locator("#answer p[role=status]")).to_contain_text("2")
    press(page, "Space")
    expect(moved.locator("select")).to_have_value("1")


def test_an_order_is_made_with_the_arrows_where_there_are_no_scripts(
    open_browser: Open, server: Server
) -> None:
    page = open_browser("en", java_script_enabled=False).new_page()
    begin(page, server)
    page.goto(page.url.replace("questions/1", "questions/5"))
    for select, presses in zip(page.locator("select").all(), ("ArrowDown", "ArrowUp"), strict=False):
        tab_to(page, select)
        press(page, presses)
    assert [select.input_value() for select in page.locator("select").all()] == ["2", "1", "3"]
    answered(page)


@pytest.mark.parametrize("path", ["/", "/banks/japan-poland-action-plan", "/guide", "/nowhere"])
def test_the_focus_is_seen_from_the_first_stop_to_the_last(
    open_browser: Open, server: Server, path: str
) -> None:
    page = open_browser("both", width=360, height=400).new_page()
    page.goto(server.address + path)
    press(page, "Tab")
    assert page.locator(".skip").evaluate(IS_FOCUSED)
    tab_to(page, page.locator(".foot a").last)


def test_the_skip_link_skips_the_header(open_browser: Open, server: Server) -> None:
    page = open_browser("en").new_page()
    page.goto(server.address)
    press(page, "Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("main").evaluate("main => main.contains(document.activeElement)")


def test_enter_on_an_option_answers_and_does_not_switch_the_language(
    open_browser: Open, server: Server
) -> None:
    page = open_browser("en").new_page()
    begin(page, server)
    choose(page, "B")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#verdict")).to_be_visible()
    assert page.get_attribute("html", "lang") == "en"
