import { areOn } from "../lib/lonekeys.js";
import { isTyping } from "../lib/typing.js";

// Keys of an opened record, and the question mark, which shows them. Enter alone never sends it: an input method may mean a word by it.
export default function attach(desk) {
  function press(event) {
    if (event.isComposing || shows(event)) return;
    const name = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", event.key]
      .filter(Boolean)
      .join("+");
    const button = desk.querySelector(`[data-key="${CSS.escape(name)}"]`);
    const isLone = event.key === "Enter" && event.target.matches("#record-form input:not([type=checkbox])");
    if (!button && !isLone) return;
    event.preventDefault();
    button?.click();
  }

  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}

function shows(event) {
  const keys = document.getElementById("keys");
  if (event.key !== "?" || !areOn() || !keys || isTyping(event.target)) return false;
  event.preventDefault();
  keys.open = !keys.open;
  keys.querySelector("summary").focus();
  return true;
}
