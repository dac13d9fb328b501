// A box to tick: whether single keys act, in this browser.
import { areOn, turn } from "../lib/lonekeys.js";

export default function attach(box) {
  const change = () => turn(box.checked);
  box.checked = areOn();
  box.addEventListener("change", change);
  return () => box.removeEventListener("change", change);
}
