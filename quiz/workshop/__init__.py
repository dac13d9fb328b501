"""The workshop: writing a bank together, record by record, until it can be published.

Every deed says who does it, and is refused to whom it is not allowed (`rights.py`). Deeds that change records
get a `Hand`, are done once however often they are sent, and have an inverse. Nothing written is thrown away.

- look for: `library_of` → `Library` of `Listed`, with counts of what waits, by a `Wanted`;
  `tally_of`, `shipped`
- make: `make_empty`, `make_from_bank`, `copy_bank`, `copy_manuscript`, `take_in` (with a `Making`);
  `download`
- open: `open_manuscript` → `Opened`: `.folded`, `.manuscript.of(kind)`, `.record(number)`;
  `findings`, `findings_of`
- write: `save` → `Saved` (version, theirs, clashes), `agree`, `suggest`
- arrange: `add`, `add_all`, `move`, `move_to`, `remove`, `bring_back`, `removed`
- look back: `deeds` → `Done`, `undo`; `history` → `Past`, `record_at`, `go_back`;
  `what_changed` between versions
- publish: `in_the_way`, `publish`, `publishings`
- together: `share`, `unshare`, `shares`, `be_present`, `who_is_there`
- put away: `archive`, `unarchive`, `throw_away`, `take_out`, `empty_trash`
"""

from quiz.workshop.carrying import NoBankInside, download, read_bank, take_in
from quiz.workshop.hands import (
    Busy,
    Hand,
    NoSuchManuscript,
    NoSuchRecord,
    NotAllowed,
    NotThis,
    NotUndone,
)
from quiz.workshop.history import NoSuchVersion, Past, go_back, history, record_at, what_changed
from quiz.workshop.keeping import IN_TRASH_FOR, archive, empty_trash, take_out, throw_away, unarchive
from quiz.workshop.listing import Library, Listed, Place, Stop, Tally, library_of, tally_of
from quiz.workshop.making import (
    Making,
    OutOfNames,
    copy_bank,
    copy_manuscript,
    make_empty,
    make_from_bank,
    shipped,
)
from quiz.workshop.moving import add, add_all, move, move_to
from quiz.workshop.noting import agree, suggest
from quiz.workshop.opening import Opened, findings, findings_of, open_manuscript
from quiz.workshop.publishing import NotReady, Published, in_the_way, is_listed, publish, publishings
from quiz.workshop.removing import bring_back, remove, removed
from quiz.workshop.rights import Right, right_to
from quiz.workshop.saving import Saved, save
from quiz.workshop.sharing import (
    NoSuchColleague,
    Present,
    Shared,
    SharedRight,
    be_present,
    share,
    shares,
    unshare,
    who_is_there,
)
from quiz.workshop.undoing import Done, NoSuchDeed, deeds, undo
from quiz.workshop.wanted import Sort, Wait, Wanted, Where, Whose

__all__ = [
    "IN_TRASH_FOR",
    "Busy",
    "Done",
    "Hand",
    "Library",
    "Listed",
    "Making",
    "NoBankInside",
    "NoSuchColleague",
    "NoSuchDeed",
    "NoSuchManuscript",
    "NoSuchRecord",
    "NoSuchVersion",
    "NotAllowed",
    "NotReady",
    "NotThis",
    "NotUndone",
    "Opened",
    "OutOfNames",
    "Past",
    "Place",
    "Present",
    "Published",
    "Right",
    "Saved",
    "Shared",
    "SharedRight",
    "Sort",
    "Stop",
    "Tally",
    "Wait",
    "Wanted",
    "Where",
    "Whose",
    "add",
    "add_all",
    "agree",
    "archive",
    "be_present",
    "bring_back",
    "copy_bank",
    "copy_manuscript",
    "deeds",
    "download",
    "empty_trash",
    "findings",
    "findings_of",
    "go_back",
    "history",
    "in_the_way",
    "is_listed",
    "library_of",
    "make_empty",
    "make_from_bank",
    "move",
    "move_to",
    "open_manuscript",
    "publish",
    "publishings",
    "read_bank",
    "record_at",
    "remove",
    "removed",
    "right_to",
    "save",
    "share",
    "shares",
    "shipped",
    "suggest",
    "take_in",
    "take_out",
    "tally_of",
    "throw_away",
    "unarchive",
    "undo",
    "unshare",
    "what_changed",
    "who_is_there",
]
