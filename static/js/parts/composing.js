// While an input method is composing, Enter chooses a word; it must not send the form.
// Safari tells of that Enter only after the composition has ended.
const STILL_THE_SAME_ENTER_MS = 50;

export default function attach(field) {
  let isComposing = false;
  let endedAt = -Infinity;

  function begin() {
    isComposing = true;
  }

  function end(event) {
    if (isComposing) endedAt = event.timeStamp;
    isComposing = false;
  }

  function hold(event) {
    if (event.key !== "Enter") return;
    const isOfTheMethod = isComposing || event.isComposing || event.keyCode === 229;
    if (!isOfTheMethod && event.timeStamp - endedAt > STILL_THE_SAME_ENTER_MS) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  field.addEventListener("compositionstart", begin);
  field.addEventListener("compositionend", end);
  // A field that is left composes no more, whatever the method said.
  field.addEventListener("blur", end);
  field.addEventListener("keydown", hold, { capture: true });
  return () => {
    field.removeEventListener("compositionstart", begin);
    field.removeEventListener("compositionend", end);
    field.removeEventListener("blur", end);
    field.removeEventListener("keydown", hold, { capture: true });
  };
}
