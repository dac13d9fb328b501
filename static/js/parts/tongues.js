// Another language is another page: the switch that was pressed has the focus there too.
import { recall, remember } from "../lib/remembering.js";

const PRESSED = "pressed";

export default function attach(switches) {
  const pressed = recall(PRESSED);
  remember(PRESSED, null);
  // Whoever used a mouse needs no ring.
  if (pressed && document.activeElement === document.body) {
    switches.querySelector(`[value=${pressed.value}]`).focus({ focusVisible: pressed.isByKey });
  }

  function press({ target, detail }) {
    if (target.value) remember(PRESSED, { value: target.value, isByKey: detail === 0 });
  }

  switches.addEventListener("click", press);
  return () => switches.removeEventListener("click", press);
}
