// What the server made anew takes the place of what is shown; fields keep what is being written in them.
export function refresh(html, names) {
  const made = new DOMParser().parseFromString(html, "text/html");
  for (const fresh of made.querySelectorAll("[data-live]")) {
    const shown = document.getElementById(fresh.id);
    // Whoever stands on a button there must not lose it.
    if (shown && !shown.contains(document.activeElement) && shown.textContent !== fresh.textContent) {
      shown.replaceWith(document.importNode(fresh, true));
    }
  }
  for (const name of names) take(made, `f.${name}`, `seen.${name}`);
}

function take(made, ...names) {
  for (const name of names) {
    const fresh = made.getElementsByName(name)[0];
    const [shown] = document.getElementsByName(name);
    if (fresh && shown && shown !== document.activeElement) shown.value = fresh.value;
  }
}
