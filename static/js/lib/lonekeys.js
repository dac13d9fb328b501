// Keys that act without Ctrl or Alt: who speaks to the computer, or often presses by mistake, turns them off.
import { drop, keep, kept } from "./keeping.js";

const NAME = "lone keys";

export const areOn = () => kept(NAME) !== "off";

export function turn(isOn) {
  if (isOn) drop(NAME);
  else keep(NAME, "off");
}
