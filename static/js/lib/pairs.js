// Pairs of prompts and answers: the select of a prompt holds the letter of its answer.
export const selectOf = (prompt) => prompt.querySelector("select");

// Each prompt says its answer's letter, and each answer its prompt's number.
export function show(prompts, answers) {
  for (const prompt of prompts) prompt.dataset.letter = selectOf(prompt).value;
  for (const answer of answers) {
    const taker = prompts.findIndex((prompt) => prompt.dataset.letter === answer.dataset.letter);
    answer.querySelector(".takers").textContent = taker < 0 ? "" : String(taker + 1);
  }
}
