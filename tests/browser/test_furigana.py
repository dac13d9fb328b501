"""Switching furigana moves nothing, asks nobody, is remembered, and hides readings from everyone alike."""

import pytest
from playwright.sync_api import Page

from quiz.web.language import FURIGANA
from tests.browser.conftest import Open
from tests.browser.places import Place, visit
from tests.browser.stage import Device
from tests.server import Server

pytestmark = pytest.mark.browser

Seen = tuple[Device, dict[str, Place]]

BOXES = """() => [...document.querySelectorAll("main *")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [element.tagName, x + scrollX, y + scrollY, width, height].join(" ");
})"""
# How much wider a ruby is than its word, and how far its reading stands out on either side; both in em.
# The box of a word in a ruby is no measure: Chromium widens it together with the ruby.
ROOM = """() => [...document.querySelectorAll("main ruby")].flatMap((ruby) => {
  if (!ruby.checkVisibility()) return [];
  const said = new Range(), rt = ruby.querySelector("rt");
  said.selectNodeContents(rt.firstElementChild ?? rt);
  const size = parseFloat(getComputedStyle(ruby).fontSize), letters = ruby.firstChild.textContent.length;
  const { left, right, width } = ruby.getBoundingClientRect(), above = said.getBoundingClientRect();
  return {
    text: ruby.textContent,
    hole: width / size - letters,
    out: Math.max(left - above.left, above.right - right) / size,
  };
})"""
MOVED = f"""(choices) => {{
  const {{ dataset }} = document.documentElement, {{ furigana }} = dataset, boxes = {BOXES};
  const before = boxes().join();
  const found = choices.filter((choice) => {{
    dataset.furigana = choice;
    return boxes().join() !== before;
  }});
  dataset.furigana = furigana;
  return found;
}}"""
COLLAPSE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("[data-furigana=off] rt { display: none !important; }");
  document.adoptedStyleSheets = [sheet];
}"""
SEEN_AS_A_HOLE = 0.15
OVERHANG = 0.5
LETTERS = """options => options.map((option) => {
  const copy = option.cloneNode(true);
  for (const reading of copy.querySelectorAll("rp, rt")) reading.remove();
  return copy.textContent.replace(/\\s/g, "");
})"""
SHOWN = "rts => rts.filter(rt => rt.checkVisibility({ visibilityProperty: true })).length"


def holes(page: Page) -> list[str]:
    """Rubies so wide that a hole stands where their reading is hidden; readings that stick out of theirs."""
    wide = [ruby for ruby in page.evaluate(ROOM) if ruby["hole"] > SEEN_AS_A_HOLE or ruby["out"] > OVERHANG]
    return [f"a hole where a reading is hidden: {ruby}" for ruby in wide]


def moved(page: Page) -> list[str]:
    """The choices of furigana that move anything."""
    return [
        f"furigana {furigana} moves what stands there" for furigana in page.evaluate(MOVED, list(FURIGANA))
    ]


def choose(page: Page, furigana: str) -> None:
    """Choose in the menu of the header."""
    page.click(".furigana-switch")
    page.click(f"button[name=furigana][value='{furigana}']")


def shown_readings(page: Page) -> int:
    """How many readings can be seen."""
    count: int = page.eval_on_selector_all("rt", SHOWN)
    return count


def spoken_readings(page: Page) -> list[str]:
    """The readings that a screen reader is given: Chromium describes what they stand over by them."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    rubies = [node for node in nodes if not node["ignored"] and node["role"]["value"] == "Ruby"]
    return [reading for node in rubies if (reading := node.get("description", {}).get("value"))]


def test_nothing_moves_when_one_chooses(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("ja", width=360, by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    before = page.evaluate(BOXES)
    for furigana in FURIGANA:
        choose(page, furigana)
        assert page.evaluate(BOXES) == before, f"furigana {furigana}"
    assert moved(page) == []


def test_what_moves_is_seen(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("ja", width=360, by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    page.evaluate(COLLAPSE)
    assert "furigana off moves what stands there" in moved(page)


def test_a_hole_would_be_seen(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["reading"])
    page.evaluate("document.querySelectorAll('rt > span').forEach((said) => said.style.inlineSize = '6em')")
    assert holes(page)


def test_each_choice_shows_fewer_readings(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["reading"])
    counts = []
    for furigana in ("on", "1", "2", "3", "4", "5", "6", "off"):
        choose(page, furigana)
        counts.append(shown_readings(page))
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) == len(counts)
    assert counts[-1] == 0


def test_switching_asks_nobody_and_is_remembered(open_browser: Open, server: Server, seen: Seen) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    page.check(".option >> nth=1")
    # A script may still be on its way.
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    choose(page, "off")
    choose(page, "3")
    assert asked == []
    readings = shown_readings(page)
    assert page.is_checked(".pick >> nth=1")
    page.reload()
    assert page.get_attribute("html", "data-furigana") == "3"
    assert shown_readings(page) == readings
    assert page.get_attribute("button[value='3']", "aria-pressed") == "true"


def test_switching_works_without_scripts_and_keeps_the_choice(
    open_browser: Open, server: Server, seen: Seen
) -> None:
    page = open_browser("ja", by=seen[0], java_script_enabled=False).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    page.check(".pick >> nth=1")
    with page.expect_navigation():
        choose(page, "off")
    assert page.get_attribute("html", "data-furigana") == "off"
    assert page.is_checked(".pick >> nth=1")


@pytest.mark.parametrize("name", ["question-choice", "reading"])
def test_hidden_readings_are_not_read_out(open_browser: Open, server: Server, seen: Seen, name: str) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    visit(page, server.address, seen[1][name])
    for furigana in ("on", "2", "off"):
        choose(page, furigana)
        assert len(spoken_readings(page)) == shown_readings(page)


def test_readings_are_not_spoken_into_the_name_of_an_option(
    open_browser: Open, server: Server, seen: Seen
) -> None:
    page = open_browser("ja", by=seen[0]).new_page()
    visit(page, server.address, seen[1]["question-choice"])
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    names = [node["name"]["value"] for node in nodes if node["role"]["value"] == "radio"]
    # Where a line may break, Chromium says a space.
    assert [name.replace(" ", "") for name in names] == page.eval_on_selector_all(".option", LETTERS)
    assert page.locator(".option rt").count() > 3
