// Words that are chosen in a sentence's field, by mouse, key or finger, are the ones to be marked as a slot.
export default function attach(box) {
  const stop = new AbortController();

  function take() {
    const field = document.activeElement;
    const target = box.querySelector(`[data-from="${field?.id}"]`);
    if (!target || field.selectionStart === field.selectionEnd) return;
    target.value = field.value.slice(field.selectionStart, field.selectionEnd);
  }

  document.addEventListener("selectionchange", take, { signal: stop.signal });
  document.addEventListener("select", take, { signal: stop.signal });
  return () => stop.abort();
}
