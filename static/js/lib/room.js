// Where a row comes to stand that is carried over its neighbours, and how far each row moves for that.
// The rows are { top, height } of what stands there, from top to bottom; the carried one never leaves them.
export function roomFor(rows, own, by) {
  const { top, height } = rows[own];
  const first = rows[0];
  const last = rows[rows.length - 1];
  const carried = Math.min(Math.max(top + by, first.top), last.top + last.height - height);
  const step = height + rows[1].top - first.top - first.height;

  function shiftOf(row, index) {
    const middle = row.top + row.height / 2;
    if (index < own && carried < middle) return step;
    if (index > own && carried + height > middle) return -step;
    return 0;
  }

  const shifts = rows.map(shiftOf);
  const place = shifts.reduce((before, shift) => before - Math.sign(shift), own);
  return { carried: carried - top, shifts, place };
}
