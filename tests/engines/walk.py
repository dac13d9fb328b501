"""What is measured on a page in any engine; `test_engines.py` sees each measure find what it looks for."""

import time
from dataclasses import dataclass, field

from quiz.web.language import FURIGANA
from tests.browser.places import Place
from tests.browser.test_furigana import BOXES
from tests.browser.test_phrases import TORN
from tests.browser.test_reflow import LOST
from tests.engines.commands import Engine, Refused

# A reading stands over its word: on the same line, and no further to a side than a long one may hang over.
ASTRAY = """() => [...document.querySelectorAll("ruby")].filter((ruby) => {
  const rt = ruby.querySelector("rt"), text = ruby.firstChild;
  if (!rt || text.nodeType !== Node.TEXT_NODE || !ruby.checkVisibility()) return false;
  const word = new Range(), said = new Range();
  word.selectNodeContents(text);
  said.selectNodeContents(rt.firstElementChild ?? rt);
  const below = word.getBoundingClientRect(), above = said.getBoundingClientRect();
  if (!below.width || !above.width || word.getClientRects().length > 1) return false;
  const size = parseFloat(getComputedStyle(ruby).fontSize);
  const aside = Math.abs((below.left + below.right) / 2 - (above.left + above.right) / 2);
  const up = (below.top + below.bottom) / 2 - (above.top + above.bottom) / 2;
  return aside > 1.5 * size || up < 0 || up > 2 * size;
}).map((ruby) => ruby.textContent)"""
CHOOSE = "(furigana) => { document.documentElement.dataset.furigana = furigana; }"
# Each part is attached once more and taken off again: an error in one would otherwise be told to nobody.
PARTS = """async () => {
  const found = [], main = document.querySelector("head > script[type=module]").src;
  for (const one of document.querySelectorAll("[data-part]")) {
    for (const name of one.dataset.part.split(" ")) {
      try {
        (await import(new URL(`parts/${name}.js`, main))).default(one)();
      } catch (error) {
        found.push(`${name}: ${error}`);
      }
    }
  }
  return found;
}"""

IS_OURS = "() => Boolean(document.querySelector('.sign'))"
PRESS = "(selector) => { document.querySelector(selector).click(); window.isLeft = true; }"
IS_NEW = "() => document.readyState === 'complete' && !window.isLeft"

PATIENCE_S = 20


@dataclass
class Faults:
    """What was found on the pages of a walk, each with where it was."""

    torn: list[str] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def all(self) -> list[str]:
        """Every one of them."""
        return [f"{kind}: {fault}" for kind, faults in vars(self).items() for fault in faults]


def opened(engine: Engine, address: str, place: Place) -> None:
    """Go to a place and bring it into its state."""
    engine.go(address + place.address)
    if "/attempts/" in place.address and not engine.run(IS_OURS):
        raise AssertionError(f"{engine.name} holds another device: {place.address}")
    if place.press:
        engine.run(PRESS, place.press)
        wait(engine, IS_NEW)


def enter(engine: Engine, address: str, session: tuple[str, str], language: str) -> None:
    """Become the device of this session, which reads this language.

    The guide names its icon; else a browser asks for one by itself, and is given a new session.
    """
    engine.go(f"{address}/guide")
    engine.cookie(*session)
    engine.cookie("language", language)


def look(engine: Engine, where: str, faults: Faults) -> None:
    """Measure the page that is open, as wide as its window is now."""
    faults.torn += [f"{where}: {phrase}" for phrase in engine.run(TORN)]
    faults.astray += [f"{where}: {ruby}" for ruby in engine.run(ASTRAY)]
    faults.lost += [f"{where}: {fault}" for fault in engine.run(LOST)]


def switch(engine: Engine, where: str, faults: Faults, choices: tuple[str, ...] = FURIGANA) -> None:
    """Choose each furigana in turn: no box may move."""
    before = engine.run(BOXES)
    for furigana in choices:
        engine.run(CHOOSE, furigana)
        if engine.run(BOXES) != before:
            faults.moved.append(f"{where}: furigana {furigana}")
    engine.run(CHOOSE, "on")


def listen(engine: Engine, where: str, faults: Faults) -> None:
    """What the console said, and what a part of the page throws."""
    faults.complaints += [f"{where}: {said}" for said in (*engine.complaints(), *engine.run(PARTS))]


def wait(engine: Engine, script: str, *arguments: object) -> None:
    """Wait until a script says yes; a page that is being left says nothing."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            if engine.run(script, *arguments):
                return
        except Refused:
            pass
        time.sleep(0.05)
    raise AssertionError(f"{engine.name}: never so: {script}")
