// A list that is opened and closed.
import { closable } from "../lib/closing.js";

export default function attach(menu) {
  const stop = new AbortController();
  closable(menu, { signal: stop.signal });
  return () => stop.abort();
}
