"""Whether a paste is a table or lines, and how much of it is taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from quiz.manuscript.pasting.lists import rows_of_lines
from quiz.manuscript.pasting.slips import Row, Slip
from quiz.manuscript.pasting.tables import cells_of, rows_of_table
from quiz.manuscript.tidying import tidy_text

MOST_SIGNS = 200_000
MOST_ROWS = 500
# Of a row with all its cells; what looks for signs in a line takes the square of its length.
LONGEST_LINE = 5_000


@dataclass(frozen=True)
class Pasted:
    """The records of a paste in their order, and what could not be read as it was meant."""

    rows: tuple[Row, ...]
    slips: tuple[Slip, ...] = ()


def pasted(text: str) -> Pasted:
    """Read a paste; never raises. What is too much is left out, and said."""
    text = tidy_text(text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = text[:MOST_SIGNS].split("\n")
    slips = [Slip("too-long", len(lines), about=str(MOST_SIGNS))] if len(text) > MOST_SIGNS else []
    slips += [
        Slip("long-line", at, about=str(LONGEST_LINE))
        for at, line in enumerate(lines, start=1)
        if len(line) > LONGEST_LINE
    ]
    text = "\n".join(line[:LONGEST_LINE] for line in lines)
    read, slip = _read(text, _sign(text))
    found = list(islice(read, MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        slips.append(Slip("too-many", found.pop()[0].line, about=str(MOST_ROWS)))
    if not found:
        slips.append(Slip("nothing", 1))
    slips += [slip] if slip else []
    return Pasted(tuple(row for row, _ in found), (*slips, *(each for _, of_row in found for each in of_row)))


def _read(text: str, sign: str | None) -> tuple[Iterator[tuple[Row, tuple[Slip, ...]]], Slip | None]:
    if sign is None:
        return rows_of_lines(text), None
    table, slip = cells_of(text, sign)
    return rows_of_table(table), slip


def _sign(text: str) -> str | None:
    """What stands between the cells; nothing where these are lines. Spreadsheets put tabs, files commas."""
    lines = [line for line in text.split("\n") if line.strip()]
    if sum("\t" in line for line in lines) * 2 > len(lines):
        return "\t"
    head = lines[0] if lines else ""
    names = head.count(",")
    is_table = names >= 1 and len(lines) > 1 and "。" not in head and not head.rstrip().endswith("?")
    return "," if is_table and sum(line.count(",") >= names for line in lines) * 2 > len(lines) else None
