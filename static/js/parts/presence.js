// Says that somebody has this draft open, and who else has: for as long as the page is looked at.
const EVERY_MS = 15_000;

export default function attach(line) {
  let timer;

  async function ping() {
    const { address, token, record } = line.dataset;
    const body = new URLSearchParams({ csrf_token: token, record });
    const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
    // A page that is signed out or out of date says nothing more; one that was cut off tries again.
    if (answer && answer.status >= 400 && answer.status < 500) return stop();
    if (answer?.ok) show((await answer.json()).others);
  }

  // Whoever listens hears it only where something changed.
  function show(words) {
    if (line.textContent !== words) line.textContent = words;
  }

  function begin() {
    stop();
    if (document.hidden) return;
    ping();
    timer = setInterval(ping, EVERY_MS);
  }

  function stop() {
    clearInterval(timer);
  }

  begin();
  document.addEventListener("visibilitychange", begin);
  return () => {
    stop();
    document.removeEventListener("visibilitychange", begin);
  };
}
