// Shows the question as it is saved now, in the size of a screen, and measures whether a projector shows all of it.
export default function attach(box) {
  const [screen, frame, form] = [".screen", ".screen-frame", ".preview-choice"].map((name) => box.querySelector(name));
  const saved = document.getElementById("saved");

  function fit() {
    const scale = screen.clientWidth / frame.offsetWidth;
    frame.animate({ transform: [`scale(${scale})`, `scale(${scale})`] }, { duration: 1, fill: "forwards" });
  }

  function measure() {
    const root = frame.contentDocument?.documentElement;
    const isWhole = root && root.scrollHeight <= frame.clientHeight;
    const told = screen.dataset.as === "projector" ? (isWhole ? "yes" : "no") : "";
    for (const words of box.querySelectorAll("[data-when]")) words.hidden = words.dataset.when !== told;
  }

  function show() {
    screen.dataset.as = new FormData(form).get("as");
    fit();
    form.requestSubmit();
  }

  const again = new MutationObserver(() => saved.dataset.state === "saved" && form.requestSubmit());
  if (saved) again.observe(saved, { attributeFilter: ["data-state"] });
  const size = new ResizeObserver(fit);
  size.observe(screen);
  form.addEventListener("change", show);
  frame.addEventListener("load", measure);
  fit();
  return () => {
    again.disconnect();
    size.disconnect();
    form.removeEventListener("change", show);
    frame.removeEventListener("load", measure);
  };
}
