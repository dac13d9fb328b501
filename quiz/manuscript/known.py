"""What was made of a record is kept as long as the record is: one that changed is another object."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from quiz.manuscript.fields import Fields, flatten
from quiz.manuscript.pairs import Pair, pairs_of
from quiz.manuscript.records import Record

# Eight banks of 200 questions, with their sentences.
MOST = 4096

Made = TypeVar("Made")


class Known(Generic[Made]):
    """Makes something of a record once; the `size` records that were asked for last are known."""

    def __init__(self, make: Callable[[Record], Made], size: int = MOST) -> None:
        self._make, self._size = make, size
        self._kept: OrderedDict[int, tuple[Record, Made]] = OrderedDict()

    def __call__(self, record: Record) -> Made:
        """What `make` makes of this very record."""
        kept = self._kept.get(id(record))
        # The record is kept beside it, so that no other one can have its identity meanwhile.
        if kept is None or kept[0] is not record:
            kept = (record, self._make(record))
            self._kept[id(record)] = kept
            if len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return kept[1]


fields_in: Known[Fields] = Known(lambda record: flatten(record.body))
pairs_in: Known[tuple[Pair, ...]] = Known(lambda record: pairs_of(record, fields_in(record)))
