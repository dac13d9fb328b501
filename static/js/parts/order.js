// Turns the places of an order into buttons that move each thing; the selects stay what is sent.
import { add, wordsOf } from "../lib/elements.js";

export default function attach(list) {
  const { up, down, moved } = list.dataset;
  const status = add("p", list.parentElement, { className: "unseen", role: "status" });
  const items = [...list.children].sort((one, other) => selectOf(one).value - selectOf(other).value);
  for (const item of items) addButtons(item, { up, down });
  list.append(...items);
  number(list);

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
    if (item.contains(activeElement)) activeElement.focus();
    status.textContent = moved.replace("{what}", wordsOf(item)).replace("{place}", selectOf(item).value);
  }

  const stop = new AbortController();
  const { signal } = stop;
  list.addEventListener("click", press, { signal });
  // An addition: nobody waits for it.
  import("../lib/sorting.js").then(({ sortable }) => {
    for (const item of items) sortable(item, { put, signal });
  });
  return () => stop.abort();
}

function addButtons(item, labels) {
  selectOf(item).hidden = true;
  const moves = add("span", item, { className: "moves" });
  for (const [value, textContent] of [["up", "▲"], ["down", "▼"]]) {
    const ariaLabel = labels[value].replace("{what}", wordsOf(item));
    add("button", moves, { type: "button", className: "move", value, textContent, ariaLabel });
  }
}

function number(list) {
  const items = [...list.children];
  for (const [index, item] of items.entries()) {
    selectOf(item).value = String(index + 1);
    item.querySelector("[value=up].move").ariaDisabled = String(index === 0);
    item.querySelector("[value=down].move").ariaDisabled = String(index === items.length - 1);
  }
}

function selectOf(item) {
  return item.querySelector("select");
}
