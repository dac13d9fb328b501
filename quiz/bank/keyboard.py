"""Slips of a Japanese keyboard: full-width signs where YAML wants half-width ones, each at its own line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quiz.bank.problems import Problem
from quiz.bank.syntax import shown


@dataclass(frozen=True)
class _Slip:
    """A pattern whose group is the sign, and what to write instead."""

    pattern: re.Pattern[str]
    right: str


@lru_cache(maxsize=1)
def _slips() -> tuple[_Slip, ...]:
    key = rf"(?:{'|'.join(sorted(_KEYS, key=len, reverse=True))})"
    found = (
        (rf"(?<![\w'\"「“]){key}[ \t]*(：)", ": "),
        (r"^[ \t]*(?:- )?[ \t]*(　)", " "),
        (r"^[ \t]*-(　)", " "),
        (rf"(?<![\w'\"「“]){key}:(　)", " "),
        (rf"^[ \t]*([－ー‐–—―−・●])[ \t　]*(?={key}[:：]|\{{)", "- "),
        (r"^[ \t]*(＃)", "#"),
        (rf"{key}: *(＂|”)", '"'),
        (rf"([、，])[ 　]*(?={key}[:：])", ", "),
        (rf"{key}: *([｛［])", "{ ["),
        (rf"(?:{_DIGIT_KEYS}): *([０-９])", "0–9"),
    )
    return tuple(_Slip(re.compile(pattern), right) for pattern, right in found)


_DIGIT_KEYS = "format|value|published|accessed|date|points|tolerance|answer"
_KEYS = frozenset(
    [
        "format",
        "id",
        "title",
        "summary",
        "language",
        "code",
        "line",
        "license",
        "glossary",
        "readings",
        "allow",
        "sources",
        "statements",
        "questions",
        "notes",
        "parts",
        "publisher",
        "url",
        "published",
        "accessed",
        "standing",
        "by",
        "ja",
        "en",
        "cites",
        "source",
        "quote",
        "kind",
        "ask",
        "options",
        "text",
        "correct",
        "explain",
        "evidence",
        "feedback",
        "points",
        "answer",
        "value",
        "unit",
        "accepted",
        "unit_required",
        "tolerance",
        "approx_ok",
        "folds",
        "rule",
        "tags",
        "aim",
        "about",
        "speakers",
        "items",
        "pairs",
        "prompt",
        "extras",
        "gaps",
        "number",
        "date",
        "several",
        "shuffle",
        "reading",
    ]
)
# What stands right of a colon must have a space between, save in an address.
_TIGHT = re.compile(
    rf"(?:^[ \t]*(?:- )?|[{{,] *)({'|'.join(sorted(_KEYS, key=len, reverse=True))}):(?=[^\s/])"
)


def keyboard_slips(text: str) -> Iterator[Problem]:
    """F46: a full-width sign; F48: no space behind a colon. For files that could not be read as a bank."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith("#"):
            continue
        found = [(match, slip.right) for slip in _slips() if (match := slip.pattern.search(line))]
        if found:
            match, right = min(found, key=lambda pair: pair[0].start(1))
            values = {"sign": match[1], "right": right, "text": shown(line)}
            yield Problem("F46", "error", values=values, line=number)
        elif tight := _TIGHT.search(line):
            yield Problem("F48", "error", values={"key": tight[1], "text": shown(line)}, line=number)
