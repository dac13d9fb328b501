"""Lay a text on a longer one with the fewest edits, to see where each of its letters went."""

# The table has as many cells as one length times the other; longer texts are laid on piece by piece.
_LONGEST = 400


def alignment(text: str, window: str) -> tuple[int, ...]:
    """For each place of `text`, with its end, the place in `window` where it lies, from left to right.

    What stands in the window before and behind costs nothing.
    """
    places: list[int] = []
    begin = 0
    for at in range(0, len(text), _LONGEST):
        piece = text[at : at + _LONGEST]
        part = _table_walk(piece, window[begin : begin + 2 * _LONGEST])
        places += [begin + place for place in part[:-1]]
        begin += part[-1]
    return (*places, begin)


def _table_walk(text: str, window: str) -> list[int]:
    rows = _distances(text, window)
    at = min(range(len(window) + 1), key=rows[-1].__getitem__)
    places = [at]
    for row in range(len(text), 0, -1):
        above, here = rows[row - 1], rows[row]
        while (
            at
            and here[at] == here[at - 1] + 1
            and here[at] < above[at - 1] + (text[row - 1] != window[at - 1])
        ):
            at -= 1
        if at and here[at] == above[at - 1] + (text[row - 1] != window[at - 1]):
            at -= 1
        places.append(at)
    return places[::-1]


def _distances(text: str, window: str) -> list[list[int]]:
    """Sellers' table: the fewest edits with which a beginning of `text` ends at each place of the window."""
    rows = [[0] * (len(window) + 1)]
    for count, sign in enumerate(text, start=1):
        above, row = rows[-1], [count]
        last = count
        for at, other in enumerate(window):
            last = min(above[at] + (sign != other), above[at + 1] + 1, last + 1)
            row.append(last)
        rows.append(row)
    return rows
