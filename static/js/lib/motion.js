// Moves what is drawn; the page itself stands still until `settle`.
// By animations, since the policy of this house admits no style on an element.
const GLIDE_MS = 150;
const drawnAt = new WeakMap();

export function move(element, x, y) {
  draw(element, x, y, 0);
}

export function slide(element, x, y) {
  draw(element, x, y, glideMs());
}

// Lets everything glide from where it is drawn to where it belongs after a change.
export function settle(elements, change = () => {}) {
  const before = elements.map(cornerOf);
  for (const element of elements) rest(element);
  change();
  for (const [index, element] of elements.entries()) glide(element, before[index]);
}

export function rest(element) {
  drawnAt.delete(element);
  for (const animation of element.getAnimations()) animation.cancel();
}

function draw(element, x, y, duration) {
  const transform = `translate(${x}px, ${y}px)`;
  if (drawnAt.get(element) === transform) return;
  drawnAt.set(element, transform);
  element.animate({ transform }, { duration, easing: "ease-out", fill: "forwards" });
}

function glide(element, { left, top }) {
  const now = cornerOf(element);
  const transform = [`translate(${left - now.left}px, ${top - now.top}px)`, "none"];
  element.animate({ transform }, { duration: glideMs(), easing: "ease-out" });
}

function cornerOf(element) {
  return element.getBoundingClientRect();
}

function glideMs() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : GLIDE_MS;
}
