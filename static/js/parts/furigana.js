// Switches furigana at once; the cookie tells the server, so that the next page has it too.
const KEPT_FOR_S = 365 * 24 * 60 * 60;

export default function attach(menu) {
  const buttons = [...menu.querySelectorAll("button[name=furigana]")];

  function choose(event) {
    const button = event.target.closest("button[name=furigana]");
    if (!button) return;
    event.preventDefault();
    document.documentElement.dataset.furigana = button.value;
    keep(button.value);
    for (const one of buttons) one.setAttribute("aria-pressed", String(one === button));
    close();
  }

  function close() {
    if (!menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  }

  function closeOnEscape(event) {
    if (event.key === "Escape") close();
  }

  function closeOutside(event) {
    if (!menu.contains(event.target)) menu.open = false;
  }

  menu.addEventListener("click", choose);
  menu.addEventListener("keydown", closeOnEscape);
  document.addEventListener("pointerdown", closeOutside);
  return () => {
    menu.removeEventListener("click", choose);
    menu.removeEventListener("keydown", closeOnEscape);
    document.removeEventListener("pointerdown", closeOutside);
  };
}

function keep(value) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `furigana=${value}; Path=/; Max-Age=${KEPT_FOR_S}; SameSite=Lax${secure}`;
}
