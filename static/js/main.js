// Everything works without scripts; a part only smooths what its element already does.
// None waits for another: on a slow line the first would hold up the last.
async function attach(element) {
  const part = await import(`./parts/${element.dataset.part}.js`);
  part.default(element);
}

await Promise.all([...document.querySelectorAll("[data-part]")].map(attach));
