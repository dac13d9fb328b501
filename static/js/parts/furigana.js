// Switches furigana at once; the cookie tells the server, so that the next page has it too.
import { closable } from "../lib/closing.js";

const KEPT_FOR_S = 365 * 24 * 60 * 60;

export default function attach(menu) {
  const buttons = [...menu.querySelectorAll("button[name=furigana]")];

  function choose(event) {
    const button = event.target.closest("button[name=furigana]");
    if (!button) return;
    event.preventDefault();
    document.documentElement.dataset.furigana = button.value;
    keep(button.value);
    for (const one of buttons) one.setAttribute("aria-pressed", String(one === button));
    close();
  }

  const stop = new AbortController();
  const { signal } = stop;
  const close = closable(menu, { signal });
  menu.addEventListener("click", choose, { signal });
  return () => stop.abort();
}

function keep(value) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `furigana=${value}; Path=/; Max-Age=${KEPT_FOR_S}; SameSite=Lax${secure}`;
}
