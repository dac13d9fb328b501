"""How it is written down in which company a word has which reading."""

import re
from re import Pattern
from typing import NamedTuple


class Row(NamedTuple):
    """A reading of a dictionary form, and the company in which it is meant."""

    said: str
    before: Pattern[str]
    behind: Pattern[str]
    near: Pattern[str]


Senses = dict[str, tuple[Row, ...]]


def row(said: str, before: str = "", behind: str = "", *, near: str = "") -> Row:
    """What stands before the word, what behind its last kanji, and what anywhere in its sentence.

    Behind 開 in 開いた stands いた. All are patterns; an empty one fits everywhere.
    """
    return Row(said, re.compile(f"(?:{before})$"), re.compile(behind), re.compile(near))
