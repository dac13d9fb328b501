// An open menu closes at a press outside of it, and at Escape, which brings the focus back to its switch.
export function closable(menu, { signal }) {
  function close() {
    if (!menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  }

  function closeOnEscape({ key }) {
    if (key === "Escape") close();
  }

  function closeOutside({ target }) {
    if (!menu.contains(target)) menu.open = false;
  }

  menu.addEventListener("keydown", closeOnEscape, { signal });
  document.addEventListener("pointerdown", closeOutside, { signal });
  return close;
}
