// Keys of an opened record. Enter alone never sends it: an input method may mean a word by it.
export default function attach(desk) {
  function press(event) {
    if (event.isComposing) return;
    const name = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", event.key]
      .filter(Boolean)
      .join("+");
    const button = desk.querySelector(`[data-key="${CSS.escape(name)}"]`);
    const isLone = event.key === "Enter" && event.target.matches("#record-form input:not([type=checkbox])");
    if (!button && !isLone) return;
    event.preventDefault();
    button?.click();
  }

  desk.addEventListener("keydown", press);
  return () => desk.removeEventListener("keydown", press);
}
