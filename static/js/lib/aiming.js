// Lets the letter of an answer be dragged onto a prompt; the one under the pointer is marked, and given the letter.
import { drag } from "./dragging.js";
import { move, rest, settle } from "./motion.js";

export function aimable(answer, { within, prompts, give, signal }) {
  const piece = answer.querySelector(".badge");
  let target;

  function carry(x, y, { clientX, clientY }) {
    piece.dataset.dragged = "";
    move(piece, x, y);
    aim(document.elementsFromPoint(clientX, clientY).find((one) => prompts.includes(one)));
  }

  function aim(next) {
    target?.removeAttribute("data-target");
    next?.setAttribute("data-target", "");
    target = next;
  }

  function drop() {
    if (!target) return back();
    // It stays among the answers, so it must not fly back as if it were refused.
    rest(piece);
    give(target, answer.dataset.letter);
    release();
  }

  function back() {
    settle([piece]);
    release();
  }

  function release() {
    delete piece.dataset.dragged;
    aim();
  }

  drag(piece, { within, carry, drop, back, signal });
}
