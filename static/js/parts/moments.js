// Times by the clock of the reader, where it is not that of the server.
export default function attach(list) {
  const lang = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const clock = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const whole = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" });
  for (const time of list.querySelectorAll("time")) {
    const at = new Date(time.dateTime);
    const shown = time.lastElementChild?.textContent;
    if (shown && clock.format(at) !== shown) time.textContent = whole.format(at);
  }
  return () => {};
}
