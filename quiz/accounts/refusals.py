"""Why a deed was not done: which field of it, and what is amiss there."""

from dataclasses import dataclass
from typing import Literal

Field = Literal["name", "password", "old-password", "code", "role", "heir", "account", "uses"]


@dataclass(frozen=True)
class Wrong:
    """One thing that is amiss."""

    field: Field
    code: str


class Refused(Exception):
    """Nothing was done; all that is amiss is named."""

    def __init__(self, *wrongs: Wrong) -> None:
        super().__init__(wrongs)
        self.wrongs = wrongs


def refuse(*wrongs: Wrong | None) -> None:
    """Raise `Refused` if anything is amiss."""
    found = [wrong for wrong in wrongs if wrong]
    if found:
        raise Refused(*found)
