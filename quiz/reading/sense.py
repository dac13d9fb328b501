"""How it is written down in which company a word has which reading."""

import re
from re import Pattern

Row = tuple[str, Pattern[str], Pattern[str]]
Senses = dict[str, tuple[Row, ...]]


def row(said: str, before: str = "", behind: str = "") -> Row:
    """The reading of a dictionary form; what stands before the word, and what behind its last kanji.

    Behind 開 in 開いた stands いた. Both are patterns; an empty one fits everywhere.
    """
    return said, re.compile(f"(?:{before})$"), re.compile(behind)
