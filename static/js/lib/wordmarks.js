// Which words are marked: places in the article's text, kept in the fields of the form below it.
export function marksOf(box) {
  // Asked anew each time: the words may have been made anew.
  const words = () => [...box.querySelectorAll(".worded-word")];
  const none = { from: { value: "" }, to: { value: "" } };
  const fields = () => box.querySelector(".word-bar")?.elements ?? none;
  const startOf = (word) => Number(word.dataset.start);
  const endOf = (word) => Number(word.dataset.end);
  const isMarked = () => fields().to.value !== "";

  function set(start, end) {
    [fields().from.value, fields().to.value] = start < end ? [start, end] : ["", ""];
    for (const word of words()) {
      const isIn = isMarked() && startOf(word) < end && endOf(word) > start;
      if (isIn) word.setAttribute("aria-current", "true");
      else word.removeAttribute("aria-current");
    }
    say();
  }

  // Where a mark ends inside of a word, its signs are counted without their readings.
  function say() {
    // A bar of its own comes with the first mark; one in a larger form is always there.
    const own = box.querySelector("form.word-bar");
    if (own) own.hidden = !isMarked();
    const parts = words().filter((word) => word.hasAttribute("aria-current"));
    const text = parts.map((word, nth) => (nth && endOf(parts[nth - 1]) < startOf(word) ? " " : "") + cut(textOf(word), startOf(word), Number(fields().from.value), Number(fields().to.value))).join("");
    box.querySelector(".word-said")?.replaceChildren(text);
  }

  function go(word, step) {
    const all = words();
    all[all.indexOf(word) + step]?.focus();
  }

  // An end of what is marked that lies inside of a word goes to the next border first.
  function widen(step) {
    if (!isMarked()) return;
    const end = Number(fields().to.value);
    const next = step > 0 ? words().find((word) => endOf(word) > end) : words().findLast((word) => endOf(word) < end);
    if (next && endOf(next) > Number(fields().from.value)) set(Number(fields().from.value), endOf(next));
  }

  return {
    clear: () => set(0, 0),
    go,
    take: (word) => (isMarked() ? set(Math.min(Number(fields().from.value), startOf(word)), Math.max(Number(fields().to.value), endOf(word))) : set(startOf(word), endOf(word))),
    between: (one, other) => set(Math.min(startOf(one), startOf(other)), Math.max(endOf(one), endOf(other))),
    widen,
    widenBySign: (step) => isMarked() && Number(fields().to.value) + step > Number(fields().from.value) && set(Number(fields().from.value), Number(fields().to.value) + step),
  };
}

function textOf(word) {
  const copy = word.cloneNode(true);
  for (const reading of copy.querySelectorAll("rt, rp, .chip-number")) reading.remove();
  return copy.textContent;
}

const cut = (text, at, start, end) => [...text].slice(Math.max(0, start - at), Math.max(0, end - at)).join("");
