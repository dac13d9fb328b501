// Everything works without scripts; a part only smooths what its element already does.
// None waits for another: on a slow line the first would hold up the last.
async function attach(element, name) {
  const part = await import(`./parts/${name}.js`);
  part.default(element);
}

// A page that the browser kept as it was may be of another language, or answered since.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

const parts = [...document.querySelectorAll("[data-part]")];
await Promise.all(parts.flatMap((one) => one.dataset.part.split(" ").map((name) => attach(one, name))));
