"""The lists of a draft: which records stand in each, and how they are called."""

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.manuscript import RecordKind
from quiz.web.language import Later
from quiz.web.language import Later as _l


@dataclass(frozen=True)
class Shelf:
    """One list: its name in addresses, the kind of its records, its title, and what one more is called."""

    name: str
    kind: RecordKind
    title: Later
    more: Later
    # The pair of texts that says in a row what a record is.
    pair: str = ""


SHELVES = (
    Shelf("sentences", "statement", _l("Sentences"), _l("New sentence")),
    Shelf("questions", "question", _l("Questions"), _l("New question"), "ask"),
    Shelf("parts", "part", _l("Parts"), _l("New part"), "title"),
    Shelf("sources", "source", _l("Sources"), _l("New source"), "title"),
    Shelf("terms", "term", _l("Terms"), _l("New term")),
    Shelf("bank", "head", _l("The bank itself"), _l("The bank itself"), "title"),
)
BY_NAME: Mapping[str, Shelf] = {shelf.name: shelf for shelf in SHELVES}
BY_KIND: Mapping[str, Shelf] = {shelf.kind: shelf for shelf in SHELVES}
