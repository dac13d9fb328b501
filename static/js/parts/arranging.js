// Alt and an arrow move the row in which one stands; the ticks of the others stay as they are for nobody to see.
export default function attach(list) {
  const form = document.getElementById("arrange");

  function press(event) {
    const step = { ArrowUp: "up", ArrowDown: "down" }[event.key];
    const row = event.target.closest(".record-row");
    if (!step || !row || !event.altKey) return;
    event.preventDefault();
    for (const box of list.querySelectorAll("[name=picked]")) box.checked = row.contains(box);
    form.querySelector(`[value="${step}"]`).click();
  }

  const here = /^#r\d+$/.test(location.hash) && document.querySelector(`${location.hash} .record-link`);
  if (here) here.focus();
  if (form) list.addEventListener("keydown", press);
  return () => list.removeEventListener("keydown", press);
}
