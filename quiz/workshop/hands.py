"""Who does something, and what is said when it may not be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Hand:
    """An account that does something at a time, as sending number `sequence` of a tab.

    A tab counts its sendings. The same sending arrives twice where an answer was lost: it is done once, and
    is answered again the same. What was written meanwhile goes with the next number.
    A form without scripts is a tab of its own, with one sending.
    """

    by: int
    at: datetime
    tab: str
    sequence: int


class NoSuchManuscript(LookupError):
    """There is no such manuscript, or this person may not know of it."""


class NoSuchRecord(LookupError):
    """The manuscript has no such record."""


class NotAllowed(Exception):
    """This person may see the manuscript, but may not do that with it; carries the right that is needed."""


class Busy(Exception):
    """So many others write in the same record that this deed never had its turn; nothing was stored."""


class NotThis(ValueError):
    """That cannot be done with this record, or with these together."""


class NotUndone(Exception):
    """Others changed since what the deed had done; carries the fields by the numbers of their records."""

    def __init__(self, fields: Mapping[int, tuple[str, ...]]) -> None:
        super().__init__(f"{len(fields)} record(s) were changed since")
        self.fields = fields
