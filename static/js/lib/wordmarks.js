// Which words are marked: places in the article's text, kept in the fields of the form below it.
export function marksOf(box) {
  const words = [...box.querySelectorAll(".worded-word")];
  const form = box.querySelector(".word-bar");
  const [from, to] = form ? [form.elements.from, form.elements.to] : [{ value: "" }, { value: "" }];
  const startOf = (word) => Number(word.dataset.start);
  const endOf = (word) => Number(word.dataset.end);
  const isMarked = () => to.value !== "";

  function set(start, end) {
    [from.value, to.value] = start < end ? [start, end] : ["", ""];
    for (const word of words) {
      const isIn = isMarked() && startOf(word) < end && endOf(word) > start;
      if (isIn) word.setAttribute("aria-current", "true");
      else word.removeAttribute("aria-current");
    }
    say();
  }

  // Where a mark ends inside of a word, its signs are counted without their readings.
  function say() {
    const parts = words.filter((word) => word.hasAttribute("aria-current"));
    const text = parts.map((word, nth) => (nth && endOf(parts[nth - 1]) < startOf(word) ? " " : "") + cut(textOf(word), startOf(word), Number(from.value), Number(to.value))).join("");
    box.querySelector(".word-said")?.replaceChildren(text);
  }

  function go(word, step) {
    words[words.indexOf(word) + step]?.focus();
  }

  // An end of what is marked that lies inside of a word goes to the next border first.
  function widen(step) {
    if (!isMarked()) return;
    const end = Number(to.value);
    const next = step > 0 ? words.find((word) => endOf(word) > end) : words.findLast((word) => endOf(word) < end);
    if (next && endOf(next) > Number(from.value)) set(Number(from.value), endOf(next));
  }

  return {
    clear: () => set(0, 0),
    go,
    take: (word) => (isMarked() ? set(Math.min(Number(from.value), startOf(word)), Math.max(Number(to.value), endOf(word))) : set(startOf(word), endOf(word))),
    between: (one, other) => set(Math.min(startOf(one), startOf(other)), Math.max(endOf(one), endOf(other))),
    widen,
    widenBySign: (step) => isMarked() && Number(to.value) + step > Number(from.value) && set(Number(from.value), Number(to.value) + step),
  };
}

function textOf(word) {
  const copy = word.cloneNode(true);
  for (const reading of copy.querySelectorAll("rt, rp")) reading.remove();
  return copy.textContent;
}

const cut = (text, at, start, end) => [...text].slice(Math.max(0, start - at), Math.max(0, end - at)).join("");
