// What was kept while two people's texts clashed is settled with this form.
import { drop } from "../lib/keeping.js";

export default function attach(form) {
  const settle = () => drop(`record ${form.dataset.of}`);
  form.addEventListener("submit", settle);
  return () => form.removeEventListener("submit", settle);
}
