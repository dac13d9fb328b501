// Words of an article are marked by tap, mouse or key: the first marks, the second marks up to there.
import { marksOf } from "../lib/wordmarks.js";

export default function attach(box) {
  const marks = marksOf(box);
  const stop = new AbortController();
  const wordAt = (event) => event.target.closest?.(".worded-word");
  let dragged = null;

  // One stop for Tab, wherever one was last; arrows go from word to word.
  function stand(on) {
    for (const word of box.querySelectorAll(".worded-word[tabindex='0']")) word.tabIndex = -1;
    if (on) on.tabIndex = 0;
  }

  function press(event) {
    const word = wordAt(event);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") marks.clear();
    else if (!word || (!step && event.key !== "Enter")) return;
    else if (event.key === "Enter") marks.take(word);
    else if (event.shiftKey) marks.widen(step);
    else if (event.altKey) marks.widenBySign(step);
    else marks.go(word, step);
    event.preventDefault();
  }

  function begin(event) {
    if (event.button === 0 && event.pointerType === "mouse") dragged = wordAt(event);
  }

  function over(event) {
    const word = wordAt(event);
    if (dragged && word && word !== dragged) marks.between(dragged, word);
  }

  function click(event) {
    const word = wordAt(event);
    if (!word) return;
    event.preventDefault();
    if (!dragged || dragged === word) marks.take(word);
    dragged = null;
  }

  for (const word of box.querySelectorAll(".worded-word")) word.tabIndex = -1;
  stand(box.querySelector(".worded-word"));
  const listen = (type, does, on = box) => on.addEventListener(type, does, { signal: stop.signal });
  listen("focusin", (event) => wordAt(event) && stand(wordAt(event)));
  listen("keydown", press);
  listen("pointerdown", begin);
  listen("pointerover", over);
  listen("click", click);
  listen("dragstart", (event) => event.preventDefault());
  listen("pointerup", () => setTimeout(() => (dragged = null)), document);
  return () => stop.abort();
}
