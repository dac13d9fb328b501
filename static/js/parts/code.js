// Takes the code of a link out of the address: there it would stay in the history of the browser.
// Another language is another page; until the tab is closed, the code comes along.
export default function attach(field) {
  const kept = `code ${location.pathname}`;
  const code = decodeURIComponent(location.hash.slice(1)) || sessionStorage.getItem(kept);
  if (!code) return () => {};
  if (!field.value) field.value = code;
  sessionStorage.setItem(kept, field.value);
  history.replaceState(null, "", location.pathname + location.search);
  return () => {};
}
