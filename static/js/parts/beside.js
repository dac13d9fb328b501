// Brings the article beside what is written: open where the window is wide, and elsewhere when somebody opens it.
import once from "./once.js";
import words from "./words.js";

const WIDE = "(min-width: 100em)";

export default function attach(box) {
  const place = box.querySelector(".beside-words");
  let isAsked = false;

  async function fill() {
    if (!box.open || isAsked) return;
    isAsked = true;
    const answer = await fetch(place.dataset.from).catch(() => null);
    isAsked = Boolean(answer?.ok);
    if (isAsked) show(await answer.text());
  }

  function show(html) {
    const made = new DOMParser().parseFromString(html, "text/html");
    place.replaceChildren(...[...made.body.children].map((one) => document.importNode(one, true)));
    words(place.querySelector("[data-part=words]"));
    const form = place.querySelector("form");
    if (form) once(form);
    const quoted = place.querySelector("[data-quoted]");
    if (quoted) place.scrollTop = quoted.offsetTop - place.clientHeight / 3;
  }

  box.addEventListener("toggle", fill);
  if (matchMedia(WIDE).matches) box.open = true;
  return () => box.removeEventListener("toggle", fill);
}
