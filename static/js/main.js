// Everything works without scripts; a part only smooths what its element already does.
for (const element of document.querySelectorAll("[data-part]")) {
  const { default: attach } = await import(`./parts/${element.dataset.part}.js`);
  attach(element);
}
