// One key for each deed of a review; whoever types into a field only types.
import { isTyping } from "../lib/typing.js";

export default function attach(element) {
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const wanted = wantedBy(element, key);
    if (!wanted) return;
    event.preventDefault();
    if (wanted.matches("textarea")) wanted.focus();
    else wanted.click();
  }

  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}

function wantedBy(element, key) {
  if (key === "j" || key === "k") return beside(key === "j" ? 1 : -1);
  return element.querySelector(`[data-key="${CSS.escape(key)}"], [data-focus-key="${CSS.escape(key)}"]`);
}

function beside(step) {
  const stops = [...document.querySelectorAll(".queue-stop")];
  return stops[stops.findIndex((stop) => stop.ariaCurrent || stop.hasAttribute("aria-current")) + step];
}
