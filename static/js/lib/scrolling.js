// Scrolls the page while a pointer rests near the upper or lower edge of the window, as far as the thing reaches in
// which it drags; only where the pointer went towards that edge, since many things lie near one from the beginning.
const EDGE_PX = 48;
const STEP_PX = 8;

export function scrollAtEdge(element, { from, at }) {
  const { top, bottom } = element.getBoundingClientRect();
  const isUp = at.clientY < Math.min(EDGE_PX, from.clientY) && top < 0;
  const isDown = at.clientY > Math.max(innerHeight - EDGE_PX, from.clientY) && bottom > innerHeight;
  if (isUp) window.scrollBy(0, -STEP_PX);
  if (isDown) window.scrollBy(0, STEP_PX);
}
