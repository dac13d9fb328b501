"""The manuscript: a bank that is being written, as records that may be incomplete.

Nothing here knows a database or a clock: records are taken apart into fields, merged, held against their
model, folded into a bank, and told what is wrong with them.
"""

from quiz.manuscript.comparing import Difference, compare
from quiz.manuscript.fields import KEYED, Fields, flatten, joined, split, unflatten
from quiz.manuscript.findings import Found, find_all, find_in, misfits_of
from quiz.manuscript.folding import Folded, fold
from quiz.manuscript.grams import codes_for, codes_in
from quiz.manuscript.mending import cure
from quiz.manuscript.merging import Clash, Merged, Sent, Step, merge, seen_before
from quiz.manuscript.noted import Noted
from quiz.manuscript.pairs import (
    Notes,
    Pair,
    State,
    Writer,
    agreed,
    noted_after,
    pair_of,
    pairs_of,
    side_of,
    suggested,
)
from quiz.manuscript.records import RECORD_KINDS, Body, Manuscript, Record, RecordKind
from quiz.manuscript.tidying import tidied
from quiz.manuscript.unfolding import tree_of, unfold
from quiz.manuscript.waiting import Waiting, waiting_in

__all__ = [
    "KEYED",
    "RECORD_KINDS",
    "Body",
    "Clash",
    "Difference",
    "Fields",
    "Folded",
    "Found",
    "Manuscript",
    "Merged",
    "Noted",
    "Notes",
    "Pair",
    "Record",
    "RecordKind",
    "Sent",
    "State",
    "Step",
    "Waiting",
    "Writer",
    "agreed",
    "codes_for",
    "codes_in",
    "compare",
    "cure",
    "find_all",
    "find_in",
    "flatten",
    "fold",
    "joined",
    "merge",
    "misfits_of",
    "noted_after",
    "pair_of",
    "pairs_of",
    "seen_before",
    "side_of",
    "split",
    "suggested",
    "tidied",
    "tree_of",
    "unflatten",
    "unfold",
    "waiting_in",
]
