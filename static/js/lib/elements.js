// Making elements, and reading what they say.
export function add(tag, parent, properties) {
  const element = Object.assign(document.createElement(tag), properties);
  parent.append(element);
  return element;
}

// The words of a text in its first language, without furigana.
export function wordsOf(element) {
  const said = element.querySelector(".said").cloneNode(true);
  for (const reading of said.querySelectorAll("rt, rp")) reading.remove();
  return said.textContent.trim();
}
