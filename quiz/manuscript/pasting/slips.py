"""What comes out of a paste: records with their lines, and what could not be read there."""

from dataclasses import dataclass
from typing import Literal

from quiz.manuscript.records import Body, RecordKind

SlipCode = Literal[
    "nothing",
    "too-long",
    "too-many",
    "long-line",
    "open-quote",
    "formula",
    "more-cells",
    "no-key",
    "no-such-option",
    "no-answer",
]


@dataclass(frozen=True)
class Slip:
    """What is wrong in a line (from 1) of the paste, in its column (from 1) where there are columns."""

    code: SlipCode
    line: int
    column: int | None = None
    about: str = ""


@dataclass(frozen=True)
class Row:
    """One record of the paste, and the line on which it begins."""

    line: int
    kind: RecordKind
    body: Body
