"""Pasted columns of a spreadsheet: with a line of names above them, or by what stands in them."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quiz.manuscript.pasting.cells import Both, as_words, both_in, joined, language_of
from quiz.manuscript.pasting.questions import Asked, row_of
from quiz.manuscript.pasting.slips import Row, Slip
from quiz.manuscript.tidying import tidy_text
from quiz.text.language import Language

Role = Literal["sentence", "ask", "key", "option", "wrong", "explain", "tags"]


@dataclass(frozen=True)
class Column:
    """What stands in a column; `nth` tells options apart. Without `language` each cell tells its own."""

    role: Role
    language: Language | None = None
    nth: str = ""


_LANGUAGES: tuple[tuple[re.Pattern[str], Language], ...] = (
    (re.compile(r"日本語|和文|japanese|(?<![a-z])(?:ja|jp)(?![a-z])|日(?!付)"), "ja"),
    (re.compile(r"英語|英文|english|(?<![a-z])en(?![a-z])|英"), "en"),
)
_ROLES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"誤答|不正解|wrong|incorrect|distractor"), "wrong"),
    (re.compile(r"選択肢|option|choice"), "option"),
    (re.compile(r"正解|正答|答え?|解答|answer|correct|key"), "key"),
    (re.compile(r"解説|説明|理由|explanation|reason|why"), "explain"),
    (re.compile(r"問題文?|問い|質問|設問|question|ask|prompt|^q$"), "ask"),
    (re.compile(r"タグ|tags?"), "tags"),
    (re.compile(r"^文$|sentence|statement|text"), "sentence"),
)
_NTH = re.compile(r"[0-9]+|(?<![a-z])[a-h](?![a-z])|[ア-ク①-⑩]")
# A cell that a spreadsheet would work out; here it is a text, and nobody means it.
_FORMULA = re.compile(r"[=@][A-Za-z(\"'=]|[+-][A-Za-z(\"'@]")


def cells_of(text: str, sign: str) -> tuple[list[list[str]], Slip | None]:
    """The cells of each line. An odd quotation mark would swallow the rest: then all are signs."""
    if text.count('"') % 2:
        last = text[: text.rindex('"')].count("\n") + 1
        return [line.split(sign) for line in text.split("\n")], Slip("open-quote", last)
    lines = text.splitlines(keepends=True)
    return list(csv.reader(lines, delimiter=sign)), None


def rows_of_table(table: Sequence[Sequence[str]]) -> Iterator[tuple[Row, tuple[Slip, ...]]]:
    """Each line of the table as a record."""
    filled = [(number, line) for number, line in enumerate(table, start=1) if any(map(str.strip, line))]
    if not filled:
        return
    named = _named(filled[0][1])
    columns = named or _told(filled[0][1])
    for number, line in filled[1:] if named else filled:
        row, slips = _row(number, line, columns)
        yield row, (*_strange(number, line, columns), *slips)


def _named(head: Sequence[str]) -> tuple[Column | None, ...] | None:
    """The columns by the names above them; nothing where they are no names."""
    columns = tuple(_column(name) for name in head)
    known = sum(column is not None for column in columns)
    return columns if known and known == sum(bool(name.strip()) for name in head) else None


def _column(name: str) -> Column | None:
    name = unicodedata.normalize("NFKC", name).strip().casefold().replace("_", " ")
    if len(name) > 30:
        return None
    language = next((language for pattern, language in _LANGUAGES if pattern.search(name)), None)
    role = next((role for pattern, role in _ROLES if pattern.search(name)), "sentence" if language else None)
    nth = _NTH.search(name)
    # A name, and not a sentence about languages.
    is_name = role is not None and (len(name) <= 15 or name.isascii())
    return Column(role, language, nth[0] if nth else "") if role is not None and is_name else None


def _told(first: Sequence[str]) -> tuple[Column | None, ...]:
    """The columns by the first line: a sentence in two languages, or question, key and what is wrong."""
    languages = [language_of(cell) if cell.strip() else None for cell in first]
    filled = [language for language in languages if language]
    if len(filled) <= 2 and len(set(filled)) == len(filled):
        return tuple(Column("sentence", language) if language else None for language in languages)
    wide = 2 if len(languages) > 1 and {languages[0], languages[1]} == {"ja", "en"} else 1
    roles: list[Role] = ["ask", "key"]
    return tuple(
        Column(
            roles[at // wide] if at // wide < 2 else "wrong",
            languages[at] if wide == 2 else None,
            str(at // wide),
        )
        for at in range(len(languages))
    )


def _row(number: int, line: Sequence[str], columns: Sequence[Column | None]) -> tuple[Row, tuple[Slip, ...]]:
    cells = [(column, tidy_text(cell)) for column, cell in zip(columns, line, strict=False) if column]
    if all(column.role == "sentence" for column, _ in cells):
        words = as_words(_together(cells, "sentence"))
        assert isinstance(words, dict)
        return Row(number, "statement", {"standing": "reported", **words}), ()
    return row_of(_asked(number, cells))


def _asked(number: int, cells: Sequence[tuple[Column, str]]) -> Asked:
    options = _options(cells)
    key = _together(cells, "key")
    has_wrong = any(column.role == "wrong" and cell for column, cell in cells)
    tags = [cell for column, cell in cells if column.role == "tags" and cell]
    return Asked(
        number,
        ask=_together(cells, "ask") or _together(cells, "sentence"),
        options=[*([(key, True)] if has_wrong and key else []), *options],
        answer={} if has_wrong else key,
        explain=_together(cells, "explain"),
        tags=tuple(tag for cell in tags for tag in re.split(r"[,、，;；]\s*", cell) if tag),
    )


def _options(cells: Sequence[tuple[Column, str]]) -> list[tuple[Both, bool]]:
    """What can be chosen, each in its languages, in the order of the columns."""
    found: dict[tuple[str, str], Both] = {}
    for column, cell in cells:
        if column.role in ("option", "wrong") and cell:
            name = (column.role, column.nth)
            # Two columns without a number and of one language are two options.
            if both_in(cell, column.language).keys() & found.get(name, {}).keys():
                name = (column.role, f"{column.nth}+{len(found)}")
            found[name] = joined(found.get(name, {}), both_in(cell, column.language))
    return [(text, False) for text in found.values()]


def _together(cells: Sequence[tuple[Column, str]], role: Role) -> Both:
    whole: Both = {}
    for column, cell in cells:
        if column.role == role:
            whole = joined(whole, both_in(cell, column.language))
    return whole


def _strange(number: int, line: Sequence[str], columns: Sequence[Column | None]) -> Iterator[Slip]:
    for at, cell in enumerate(line, start=1):
        if at > len(columns) and cell.strip():
            yield Slip("more-cells", number, at, cell.strip()[:40])
            return
        if _FORMULA.match(cell.strip()):
            yield Slip("formula", number, at, cell.strip()[:40])
