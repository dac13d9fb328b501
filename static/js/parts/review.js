// One key for each deed of a review; whoever types into a field only types.
import { areOn } from "../lib/lonekeys.js";
import { isTyping } from "../lib/typing.js";

export default function attach(element) {
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    const wanted = isTyping(event.target) ? inField(element, event) : wantedBy(element, event);
    if (!wanted) return;
    event.preventDefault();
    if (wanted.matches("textarea")) wanted.focus();
    else if (wanted === event.target.ownerDocument.body) event.target.blur();
    else wanted.click();
  }

  function put(event) {
    const words = event.target.closest("[data-put]");
    if (!words) return;
    const field = document.getElementById(words.dataset.for);
    field.setRangeText(words.dataset.put, field.selectionStart, field.selectionEnd, "end");
    field.focus();
  }

  document.querySelector(".queue-stop[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  document.addEventListener("keydown", press);
  element.addEventListener("click", put);
  return () => {
    document.removeEventListener("keydown", press);
    element.removeEventListener("click", put);
  };
}

// Enter goes to the next text that waits, then accepts; Alt and a number put words in; Escape leaves.
function inField(element, event) {
  if (!event.target.matches("[data-say]")) return undefined;
  if (event.key === "Escape") return document.body;
  if (event.key === "Enter" && !event.shiftKey) {
    return waiting(element).find((field) => field !== event.target) ?? element.querySelector('[data-key="a"]');
  }
  const number = event.altKey && event.code.match(/^Digit([1-9])$/)?.[1];
  return number ? element.querySelectorAll(`[data-for="${event.target.id}"]`)[number - 1] : undefined;
}

const waiting = (element) => [...element.querySelectorAll("[data-say]")].filter((field) => !field.value.trim());

function wantedBy(element, event) {
  const key = event.key.toLowerCase();
  if (event.altKey || !areOn()) return undefined;
  if (key === "j" || key === "k") return beside(key === "j" ? 1 : -1);
  if (key === "t") return waiting(element)[0] ?? element.querySelector("[data-say]");
  return element.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

function beside(step) {
  const stops = [...document.querySelectorAll(".queue-stop")];
  return stops[stops.findIndex((stop) => stop.hasAttribute("aria-current")) + step];
}
