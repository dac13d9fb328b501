// The places of things in a list: the select of each says its number, and buttons move it.
import { add, wordsOf } from "./elements.js";

export function addButtons(item, labels) {
  selectOf(item).hidden = true;
  const moves = add("span", item, { className: "moves" });
  for (const [value, textContent] of [["up", "▲"], ["down", "▼"]]) {
    const ariaLabel = labels[value].replace("{what}", wordsOf(item));
    add("button", moves, { type: "button", className: "move", value, textContent, ariaLabel });
  }
}

export function number(list) {
  const items = [...list.children];
  for (const [index, item] of items.entries()) {
    selectOf(item).value = String(index + 1);
    item.querySelector("[value=up].move").ariaDisabled = String(index === 0);
    item.querySelector("[value=down].move").ariaDisabled = String(index === items.length - 1);
  }
}

export function selectOf(item) {
  return item.querySelector("select");
}
