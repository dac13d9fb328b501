// Saves a record while it is written, and keeps in this browser what is not saved yet.
import { drop, keep, kept } from "../lib/keeping.js";
import { refresh } from "../lib/living.js";
import { sender } from "../lib/sending.js";
import { isBegun, restored, stateOf, textsOf } from "../lib/texts.js";

const JSON_PLEASE = { Accept: "application/json" };

export default function attach(form) {
  const key = `record ${form.getAttribute("action")}`;
  const place = document.getElementById("saved");
  let sequence = restored(form, kept(key));

  function tell(state) {
    place.dataset.state = state;
    for (const words of place.children) words.hidden = words.dataset.when !== state;
  }

  async function send() {
    const sent = textsOf(form);
    const body = new URLSearchParams(new FormData(form));
    body.set("sequence", (sequence += 1));
    keep(key, stateOf(form, sequence));
    const answer = await fetch(form.action, { method: "POST", body, headers: JSON_PLEASE }).catch(() => null);
    if (!answer || answer.status >= 500) return "again";
    if (answer.status === 401 || answer.status === 400) return renew();
    const told = await answer.json();
    if (told.error === "clash") {
      form.submit();
      return "ended";
    }
    if (!answer.ok) return told.error === "gone" ? "gone" : "again";
    form.elements.version.value = told.version;
    if (JSON.stringify(sent) === JSON.stringify(textsOf(form))) drop(key);
    refresh(told.html, told.theirs);
    return "saved";
  }

  async function renew() {
    const answer = await fetch(form.dataset.tokens, { headers: JSON_PLEASE }).catch(() => null);
    if (answer?.ok) form.elements.csrf_token.value = (await answer.json()).token;
    return answer?.ok ? "again" : "signed-out";
  }

  const sending = sender({ send, tell });
  if (sequence || isBegun(form)) sending.changed();
  else drop(key);
  const stop = new AbortController();
  const listen = (on, type, does) => on.addEventListener(type, does, { signal: stop.signal });
  listen(form, "input", ({ isComposing }) => {
    keep(key, stateOf(form, sequence));
    if (!isComposing) sending.changed();
  });
  listen(form, "compositionend", sending.changed);
  listen(window, "visibilitychange", () => sending.isUnsent() && sending.now());
  const ask = (event) => sending.isUnsent() && event.preventDefault();
  listen(window, "beforeunload", ask);
  listen(form, "submit", () => removeEventListener("beforeunload", ask));
  return () => stop.abort();
}
