"""Hold a typed text against accepted texts: the folds that are needed, and no more of them."""

from collections.abc import Iterator
from functools import lru_cache

from quiz.answers.spec import Judgement, TextSpec
from quiz.text.fold import FOLDS, FoldName, fold

NO_MATCH = Judgement("wrong", None, (), "no-match")


def hold_text(spec: TextSpec, given: str) -> Judgement:
    """`answer` counts within the spec."""
    if given in spec.accepted:
        return Judgement("right", spec.accepted.index(given) + 1, (), "exact")
    for folds in _attempts(spec.folds):
        folded = fold(given, folds)
        for number, accepted in enumerate(spec.accepted, start=1):
            if folded == _accepted(accepted, folds):
                return Judgement("right", number, _needed(given, accepted, folds), "folded")
        for reading in spec.readings:
            if folded == _accepted(reading, folds):
                return Judgement("right", 1, _needed(given, reading, folds), "reading")
    return NO_MATCH


def _attempts(names: tuple[FoldName, ...]) -> Iterator[tuple[FoldName, ...]]:
    """All folds; and all but F5, which is blind to the end of a word that stands together with the next one.

    コンピューター・グラフィックス and コンピューターグラフィックス are the same by F4, but not by F4 and F5.
    """
    yield names
    if "F5" in names:
        yield tuple(name for name in names if name != "F5")


def _needed(given: str, accepted: str, folds: tuple[FoldName, ...]) -> tuple[FoldName, ...]:
    """The folds of which none can be spared; F0 is named only where it is alone."""
    needed = [name for name in FOLDS if name in folds and name != "F0"]
    for name in tuple(needed):
        others = tuple(other for other in needed if other != name)
        if fold(given, others) == _accepted(accepted, others):
            needed.remove(name)
    if needed or given == accepted:
        return tuple(sorted(needed, key=_place))
    return ("F0",)


def _place(name: FoldName) -> int:
    return int(name[1:])


@lru_cache(maxsize=8192)
def _accepted(text: str, folds: tuple[FoldName, ...]) -> str:
    return fold(text, folds)
