// Turns the places of an order into buttons that move each thing; the selects stay what is sent.
import { add, wordsOf } from "../lib/elements.js";

export default function attach(list) {
  const { up, down, moved } = list.dataset;
  const status = add("p", list.parentElement, { className: "unseen", role: "status" });
  const items = [...list.children].sort((one, other) => selectOf(one).value - selectOf(other).value);
  for (const item of items) addButtons(item, { up, down });
  list.append(...items);
  number(list);

  function move(event) {
    const button = event.target.closest("button");
    if (!button || button.ariaDisabled === "true") return;
    const item = button.closest("li");
    if (button.value === "up") item.previousElementSibling.before(item);
    else item.nextElementSibling.after(item);
    number(list);
    button.focus();
    status.textContent = moved.replace("{what}", wordsOf(item)).replace("{place}", selectOf(item).value);
  }

  list.addEventListener("click", move);
  return () => list.removeEventListener("click", move);
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
