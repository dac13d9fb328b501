// Dragging by a handle with mouse, pen or finger: `carry` hears how far it is, and in the end comes `drop` or `back`.
import { scrollAtEdge } from "./scrolling.js";

const BEGINS_AFTER_PX = 5;

export function drag(handle, { within, carry, drop, back, signal }) {
  let held = null;

  function take(event) {
    if (held || !event.isPrimary || event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    held = { from: event, at: event, isCarried: false };
  }

  function move(event) {
    if (!isOurs(event)) return;
    held.at = event;
    if (held.isCarried || Math.hypot(...way(held)) < BEGINS_AFTER_PX) return;
    held.isCarried = true;
    ignoreClick(handle);
    step();
  }

  // Once a frame, since the page may be scrolled under a pointer that rests.
  function step() {
    if (!held) return;
    scrollAtEdge(within, held);
    carry(...way(held), held.at);
    requestAnimationFrame(step);
  }

  function end(event) {
    if (!isOurs(event)) return;
    const { isCarried } = held;
    if (isCarried && event.type === "pointerup") carry(...way({ ...held, at: event }), event);
    held = null;
    if (isCarried) (event.type === "pointerup" ? drop : back)();
  }

  const isOurs = ({ key, pointerId }) => held && (key ? key === "Escape" : pointerId === held.from.pointerId);

  const heard = { pointerdown: take, pointermove: move, pointerup: end, pointercancel: end, lostpointercapture: end };
  for (const [type, listener] of Object.entries(heard)) handle.addEventListener(type, listener, { signal });
  document.addEventListener("keydown", end, { signal });
  // Where a drag begins on text, WebKit would mark all the text it passes.
  document.addEventListener("selectstart", (event) => held && event.preventDefault(), { signal });
  handle.dataset.handle = "";
}

const way = ({ from, at }) => [at.clientX + scrollX - from.pageX, at.clientY + scrollY - from.pageY];

// Of a drop, browsers make a click as well.
function ignoreClick(handle) {
  const over = new AbortController();
  const { signal } = over;
  handle.addEventListener("click", (event) => event.stopPropagation(), { signal });
  handle.addEventListener("lostpointercapture", () => setTimeout(() => over.abort()), { signal });
}
