// Matches by pressing one of the prompts and then what belongs to it, or the other way round, or by dragging a letter.
// The selects stay what is sent, and what a keyboard uses; an answer given twice leaves its first place.
import { wordsOf } from "../lib/elements.js";
import { selectOf, show } from "../lib/pairs.js";

export default function attach(matching) {
  const { taken, freed } = matching.dataset;
  const prompts = [...matching.querySelectorAll(".prompt")];
  const answers = [...matching.querySelectorAll(".option")];
  const status = matching.querySelector("[role=status]");
  let held = null;

  function press(event) {
    const row = event.target.closest(".prompt, .option");
    if (!row || event.target.closest("select")) return;
    event.preventDefault();
    const isPair = held && prompts.includes(held) !== prompts.includes(row);
    if (isPair) match(...(prompts.includes(row) ? [row, held] : [held, row]));
    hold(isPair || held === row ? null : row);
  }

  function match(prompt, { dataset }) {
    give(prompt, selectOf(prompt).value === dataset.letter ? "" : dataset.letter);
  }

  function give(prompt, letter) {
    const select = selectOf(prompt);
    select.value = letter;
    hold(null);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function hold(row) {
    held = row;
    for (const one of [...prompts, ...answers]) one.toggleAttribute("data-held", one === row);
  }

  function settle({ target }) {
    for (const select of prompts.map(selectOf)) {
      if (select !== target && select.value === target.value) select.value = "";
    }
    show(prompts, answers);
    const what = wordsOf(target.closest(".prompt"));
    const answer = target.selectedOptions[0].text;
    status.textContent = (target.value ? taken : freed).replace("{what}", what).replace("{answer}", answer);
  }

  show(prompts, answers);
  const stop = new AbortController();
  const { signal } = stop;
  matching.addEventListener("click", press, { signal });
  matching.addEventListener("change", settle, { signal });
  matching.closest("form").addEventListener("restored", () => show(prompts, answers), { signal });
  // An addition: nobody waits for it.
  import("../lib/aiming.js").then(({ aimable }) => {
    for (const answer of answers) aimable(answer, { within: matching, prompts, give, signal });
  });
  return () => stop.abort();
}
