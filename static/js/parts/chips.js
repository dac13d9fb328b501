// Numbered words go into the field above them where one stands in it: by a press, or by Alt and their number.
export default function attach(chips) {
  const field = document.getElementById(chips.dataset.into);
  const buttons = () => [...document.getElementById(chips.id).querySelectorAll("[data-insert]")];

  function insert(button) {
    field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  function press(event) {
    const nth = event.altKey && /^Digit[1-9]$/.test(event.code) && Number(event.code.at(-1));
    const button = nth && buttons()[nth - 1];
    if (!button) return;
    event.preventDefault();
    insert(button);
  }

  // The chips are made anew after each saving; what is around them stays.
  const around = chips.parentElement;
  const click = ({ target }) => {
    const button = target.closest("[data-insert]");
    if (button && buttons().includes(button)) insert(button);
  };
  field.addEventListener("keydown", press);
  around.addEventListener("click", click);
  return () => {
    field.removeEventListener("keydown", press);
    around.removeEventListener("click", click);
  };
}
