import { isUntouched } from "./untouched.js";

// What is written in a form, as far as it is kept until it is saved.
export const textsOf = (form) => [...new FormData(form)].filter(([name]) => /^(f|seen)\./.test(name));

// With the version that was seen, and the tab and sending that were next: nobody clashes with oneself.
export const stateOf = (form, sequence) => ({
  texts: textsOf(form),
  version: form.elements.version.value,
  tab: form.elements.tab.value,
  sequence,
});

// Whether somebody wrote before the script was there.
export const isBegun = (form) => fieldsOf(form).some((field) => !isUntouched(field));

const fieldsOf = (form) => [...form.querySelectorAll("[name^='f.']:not([type=hidden])")];

// Puts back what was kept; the number of the sending after which it goes on, 0 where nothing was to be put back.
export function restored(form, state) {
  const isOther = state && [...form.querySelectorAll(".write[name^='f.']")].filter((field) => put(field, state)).length;
  if (!isOther) return 0;
  for (const [name, text] of state.texts) {
    if (name.startsWith("seen.") && form.elements[name]) form.elements[name].value = text;
  }
  form.elements.version.value = state.version;
  form.elements.tab.value = state.tab;
  return state.sequence + 1;
}

function put(field, { texts }) {
  const [, text] = texts.find(([name]) => name === field.name) ?? [];
  if (text === undefined || text === field.value || !isUntouched(field)) return false;
  field.value = text;
  return true;
}
