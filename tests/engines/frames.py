"""A page in a frame of its own: every width in one go, without a window that has to be dragged there.

A frame has its own width, media queries and units, as a window has, and the same engine lays it out; each
page of the walk is compared with its window once. In the frame stands the page as its scripts left it.
"""

from collections.abc import Sequence
from typing import Any

from tests.browser.test_furigana import BOXES
from tests.browser.test_phrases import TORN
from tests.browser.test_reflow import LOST
from tests.engines.commands import Engine, Gone
from tests.engines.walk import ASTRAY, Faults

HEIGHT = 900
# An engine has to answer now and then.
AT_ONCE = 8

COPY = """async (height) => {
  const page = document.documentElement.cloneNode(true), frame = document.createElement("iframe");
  for (const script of page.querySelectorAll("script")) script.remove();
  document.documentElement.append(frame);
  const place = { position: "absolute", inset: "0 auto auto 0", border: "0", height: `${height}px` };
  Object.assign(frame.style, place);
  const inside = frame.contentDocument;
  inside.open();
  inside.write("<!doctype html>");
  inside.close();
  inside.documentElement?.remove();
  inside.append(page);
  const loading = [...inside.querySelectorAll("link[rel=stylesheet], img")];
  const isThere = (one) => one.sheet || one.complete;
  await Promise.all(loading.map((one) => isThere(one) || new Promise((done) => { one.onload = done; })));
}"""
# The measures know the page by these names. WebKit lays a page that is turned out from what it had before,
# which is neither what a load does nor what kills it: there, all boxes are made a second time.
AT_EACH_WIDTH = f"""(widths, isRebuilt) => widths.map((width) => {{
  const frame = document.querySelector("html > iframe");
  frame.style.width = `${{width}}px`;
  const inside = frame.contentWindow, {{ Node, Range, NodeFilter, getComputedStyle }} = inside;
  return ((document, innerWidth, scrollX, scrollY) => {{
    const boxes = {BOXES}, body = document.body, turned = boxes();
    if (isRebuilt) {{
      body.style.display = "none";
      body.getBoundingClientRect();
      body.style.display = "";
    }}
    const loaded = isRebuilt ? boxes() : turned;
    const moved = loaded.filter((box, place) => box !== turned[place]).map((box) => `turned, not ${{box}}`);
    return {{ boxes: loaded, moved, torn: ({TORN})(), astray: ({ASTRAY})(), lost: ({LOST})() }};
  }})(inside.document, inside.innerWidth, 0, 0);
}})"""


def look_everywhere(engine: Engine, widths: Sequence[int], where: str, faults: Faults) -> None:
    """Measure the page that is open at each width; `Gone` says where it was when its engine died."""
    engine.run(COPY, HEIGHT)
    for first in range(0, len(widths), AT_ONCE):
        some = widths[first : first + AT_ONCE]
        for width, found in zip(some, _measured(engine, some), strict=True):
            _note(f"{width} {where}", found, faults)


def is_as_in_its_window(engine: Engine, width: int) -> bool:
    """Whether each box of the page has the place in the frame that it has in a window of this width."""
    engine.resize(width, HEIGHT)
    in_window = engine.run(BOXES)
    [found] = _measured(engine, [width])
    return all(map(_is_alike, found["boxes"], in_window))


def _is_alike(one: str, other: str) -> bool:
    """A box that begins at another fraction of a pixel is rounded in another way."""
    (tag, *sizes), (other_tag, *others) = one.split(), other.split()
    return tag == other_tag and all(
        abs(float(size) - float(its)) < 1 for size, its in zip(sizes, others, strict=True)
    )


def _measured(engine: Engine, widths: Sequence[int]) -> list[dict[str, Any]]:
    try:
        found: list[dict[str, Any]] = engine.run(AT_EACH_WIDTH, list(widths), engine.name == "WebKitGTK")
    except Gone as gone:
        raise Gone(f"{widths[0]} to {widths[-1]} px: {gone}") from gone
    return found


def _note(where: str, found: dict[str, Any], faults: Faults) -> None:
    faults.torn += [f"{where}: {phrase}" for phrase in found["torn"]]
    faults.astray += [f"{where}: {ruby}" for ruby in found["astray"]]
    faults.lost += [f"{where}: {fault}" for fault in found["lost"]]
    faults.moved += [f"{where}: {fault}" for fault in found["moved"][:1]]
