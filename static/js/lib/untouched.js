// Whether a field still is as the server sent it: on a slow line somebody may have begun before a script was there.
export function isUntouched(field) {
  if (isPick(field)) return field.checked === field.defaultChecked;
  if (!field.options) return field.value === field.defaultValue;
  const preset = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
  return field.selectedIndex === Math.max(preset, 0);
}

export const isPick = (field) => field.matches("[type=radio], [type=checkbox]");
