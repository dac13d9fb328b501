// One request in flight, the next one with what was written meanwhile; nothing counts as saved until the server says so.
const AFTER_THE_LAST_KEY_MS = 400;
const AT_LATEST_MS = 1000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

// `send()` resolves to "saved", to what stands in the way, or to "ended"; `tell(state)` says it.
export function sender({ send, tell }) {
  let timer, since, wait, isUnsent, inFlight;

  function changed() {
    isUnsent = true;
    since ??= performance.now();
    const left = AT_LATEST_MS - (performance.now() - since);
    if (!inFlight) later(Math.max(0, Math.min(AFTER_THE_LAST_KEY_MS, left)));
  }

  function later(ms) {
    clearTimeout(timer);
    timer = setTimeout(now, ms);
  }

  function now() {
    clearTimeout(timer);
    inFlight ??= (isUnsent ? attempt() : Promise.resolve()).finally(() => (inFlight = undefined));
    return inFlight;
  }

  async function attempt() {
    [isUnsent, since] = [false, undefined];
    tell("saving");
    const state = await send();
    if (state !== "saved") return failed(state);
    wait = undefined;
    if (isUnsent) return setTimeout(now);
    tell("saved");
  }

  function failed(state) {
    tell(state);
    isUnsent = true;
    if (state === "ended" || state === "gone") return;
    wait = Math.min(2 * (wait ?? FIRST_WAIT_MS / 2), LONGEST_WAIT_MS);
    later(wait);
  }

  return { changed, now, isUnsent: () => Boolean(isUnsent || inFlight) };
}
