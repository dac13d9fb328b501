// Lets a row of a list be dragged by its letter; the others make room, and `put` brings it before the one it is over.
import { drag } from "./dragging.js";
import { move, settle, slide } from "./motion.js";
import { roomFor } from "./room.js";

export function sortable(row, { put, signal }) {
  const list = row.parentElement;
  let next = null;

  function carry(_, y) {
    const rows = [...list.children];
    const { carried, shifts, place } = roomFor(rows.map(boxOf), rows.indexOf(row), y);
    row.dataset.dragged = "";
    for (const [index, other] of rows.entries()) if (other !== row) slide(other, 0, shifts[index]);
    move(row, 0, carried);
    next = rows.filter((other) => other !== row)[place] ?? null;
  }

  function drop() {
    back(() => {
      if (next !== row.nextElementSibling) put(row, next);
    });
  }

  function back(change) {
    delete row.dataset.dragged;
    settle([...list.children], change);
  }

  drag(row.querySelector(".badge"), { within: list, carry, drop, back, signal });
}

// Where it belongs, wherever it is drawn.
const boxOf = ({ offsetTop, offsetHeight }) => ({ top: offsetTop, height: offsetHeight });
