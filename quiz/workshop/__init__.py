"""The workshop: writing a bank together, record by record, until it can be published.

Every deed says who does it, and is refused to whom it is not allowed (`rights.py`). Deeds that change records
get a `Hand`, are done once however often they are sent, and have an inverse. Nothing written is thrown away.

- find: `manuscripts` → `Listed`
- make: `make_empty`, `make_from_bank`, `copy_bank`, `copy_manuscript` (with a `Making`)
- open: `open_manuscript` → `Opened`: `.folded`, `.manuscript.of(kind)`, `.record(number)`;
  `findings`, `findings_of`
- write: `save` → `Saved` (version, theirs, clashes), `agree`, `suggest`
- arrange: `add`, `move`, `move_to`, `remove`, `bring_back`, `removed`
- look back: `deeds` → `Done`, `undo`
- publish: `in_the_way`, `publish`, `publishings`
- together: `share`, `unshare`, `shares`, `be_present`
"""

from quiz.workshop.hands import (
    Busy,
    Hand,
    NoSuchManuscript,
    NoSuchRecord,
    NotAllowed,
    NotThis,
    NotUndone,
)
from quiz.workshop.listing import Listed, manuscripts
from quiz.workshop.making import Making, OutOfNames, copy_bank, copy_manuscript, make_empty, make_from_bank
from quiz.workshop.moving import add, move, move_to
from quiz.workshop.noting import agree, suggest
from quiz.workshop.opening import Opened, findings, findings_of, open_manuscript
from quiz.workshop.publishing import NotReady, Published, in_the_way, publish, publishings
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
)
from quiz.workshop.undoing import Done, NoSuchDeed, deeds, undo

__all__ = [
    "Busy",
    "Done",
    "Hand",
    "Listed",
    "Making",
    "NoSuchColleague",
    "NoSuchDeed",
    "NoSuchManuscript",
    "NoSuchRecord",
    "NotAllowed",
    "NotReady",
    "NotThis",
    "NotUndone",
    "Opened",
    "OutOfNames",
    "Present",
    "Published",
    "Right",
    "Saved",
    "Shared",
    "SharedRight",
    "add",
    "agree",
    "be_present",
    "bring_back",
    "copy_bank",
    "copy_manuscript",
    "deeds",
    "findings",
    "findings_of",
    "in_the_way",
    "make_empty",
    "make_from_bank",
    "manuscripts",
    "move",
    "move_to",
    "open_manuscript",
    "publish",
    "publishings",
    "remove",
    "removed",
    "right_to",
    "save",
    "share",
    "shares",
    "suggest",
    "undo",
    "unshare",
]
