// Turns the places of an order into buttons that move each thing; the selects stay what is sent.
import { add, wordsOf } from "../lib/elements.js";
import { addButtons, number, selectOf } from "../lib/places.js";

export default function attach(list) {
  const { up, down, moved } = list.dataset;
  const status = add("p", list.parentElement, { className: "unseen", role: "status" });
  const items = [...list.children];
  for (const item of items) addButtons(item, { up, down });
  arrange();

  function arrange() {
    list.append(...items.sort((one, other) => selectOf(one).value - selectOf(other).value));
    number(list);
  }

  function press(event) {
    const button = event.target.closest("button");
    if (!button || button.ariaDisabled === "true") return;
    const item = button.closest("li");
    button.focus();
    if (button.value === "up") put(item, item.previousElementSibling);
    else put(item, item.nextElementSibling.nextElementSibling);
  }

  // By a button or by dragging, whatever has the focus keeps it.
  function put(item, next) {
    const { activeElement } = document;
    list.insertBefore(item, next);
    number(list);
    list.dispatchEvent(new Event("change", { bubbles: true }));
    if (item.contains(activeElement)) activeElement.focus();
    status.textContent = moved.replace("{what}", wordsOf(item)).replace("{place}", selectOf(item).value);
  }

  const stop = new AbortController();
  const { signal } = stop;
  list.addEventListener("click", press, { signal });
  list.closest("form").addEventListener("restored", arrange, { signal });
  // An addition: nobody waits for it.
  import("../lib/sorting.js").then(({ sortable }) => {
    for (const item of items) sortable(item, { put, signal });
  });
  return () => stop.abort();
}
