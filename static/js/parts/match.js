// Matches by pressing one of the prompts and then what belongs to it, or the other way round.
// The selects stay what is sent, and what a keyboard uses; an answer given twice leaves its first place.
import { wordsOf } from "../lib/elements.js";

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
    const select = selectOf(prompt);
    select.value = select.value === dataset.letter ? "" : dataset.letter;
    settle({ target: select });
  }

  function hold(row) {
    held = row;
    for (const one of [...prompts, ...answers]) one.toggleAttribute("data-held", one === row);
  }

  function settle({ target }) {
    for (const select of prompts.map(selectOf)) {
      if (select !== target && select.value === target.value) select.value = "";
    }
    show();
    const what = wordsOf(target.closest(".prompt"));
    const answer = target.selectedOptions[0].text;
    status.textContent = (target.value ? taken : freed).replace("{what}", what).replace("{answer}", answer);
  }

  function show() {
    for (const prompt of prompts) prompt.dataset.letter = selectOf(prompt).value;
    for (const answer of answers) {
      const taker = prompts.findIndex((prompt) => prompt.dataset.letter === answer.dataset.letter);
      answer.querySelector(".takers").textContent = taker < 0 ? "" : String(taker + 1);
    }
  }

  show();
  const listeners = { click: press, change: settle };
  for (const [type, listener] of Object.entries(listeners)) matching.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of Object.entries(listeners)) matching.removeEventListener(type, listener);
  };
}

const selectOf = (prompt) => prompt.querySelector("select");
