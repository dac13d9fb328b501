// While an input method is composing, Enter chooses a word; it must not send the form.
// Safari tells of that Enter only after the composition has ended.
const STILL_THE_SAME_ENTER_MS = 50;

export default function attach(field) {
  let isComposing = false;
  let endedAt = -Infinity;

  function begin() {
    isComposing = true;
  }

  // By our own clock: keys that a method hands back may carry the time of another one, or none.
  function end() {
    if (isComposing) endedAt = performance.now();
    isComposing = false;
  }

  function hold(event) {
    if (event.key !== "Enter") return;
    const isOfTheMethod = isComposing || event.isComposing || event.keyCode === 229;
    if (!isOfTheMethod && performance.now() - endedAt > STILL_THE_SAME_ENTER_MS) return;
    // One Enter belongs to one composition.
    if (!isOfTheMethod) endedAt = -Infinity;
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
