// Keeps what was begun on a page, in this tab: whoever looks elsewhere, or reloads, finds it again.
import { recall, remember } from "../lib/remembering.js";
import { isPick, isUntouched } from "../lib/untouched.js";

const LEFT_TO_THE_SERVER = new Set(["csrf_token", "next", "not_sure"]);

export default function attach(form) {
  const key = `draft ${form.getAttribute("action")}`;

  function keep() {
    remember(key, valuesOf(form));
  }

  const kept = recall(key);
  if (kept) restore(form, kept);
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  return () => {
    form.removeEventListener("input", keep);
    form.removeEventListener("change", keep);
  };
}

const valuesOf = (form) => [...new FormData(form)].filter(([name]) => !LEFT_TO_THE_SERVER.has(name));

function restore(form, kept) {
  const names = new Set([...form.elements].map(({ name }) => name).filter((name) => !LEFT_TO_THE_SERVER.has(name)));
  for (const name of names) {
    const fields = [...form.elements].filter((field) => field.name === name && !field.matches("button"));
    // On a slow line somebody may have begun before this script was there.
    if (!fields.every(isUntouched)) continue;
    const values = kept.filter(([one]) => one === name).map(([, value]) => value);
    for (const field of fields) give(field, values);
  }
  form.dispatchEvent(new Event("restored"));
}

function give(field, values) {
  if (isPick(field)) field.checked = values.includes(field.value);
  else if (values.length) [field.value] = values;
}
