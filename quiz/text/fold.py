"""Folds for comparison: each takes away one kind of difference that does not matter in an answer.

No fold guesses: `2⁵` and `25`, `ビル` and `ビール`, `1.5` and `15` stay different under all of them.
docs/grading.md lists them.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Literal

from quiz.text.fold_english import articles, hyphens
from quiz.text.fold_japanese import inner, kana, long_mark, numerals, variants
from quiz.text.fold_signs import case, clean, diacritics, width
from quiz.text.foreign_ja import foreign
from quiz.text.okurigana import okurigana
from quiz.text.spelling_en import contractions, spelling

FoldName = Literal[
    "F0", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F13", "F17", "F22", "F23", "F24"
]

# By the names that questions and marks use (F10 to F12 read numbers and dates, F14 to F16 belong to what was
# typed alone), in the order in which they are applied: F17 must see ヶ before F3 makes か of it, and F5
# the ends of words before F4 joins the words.
FOLDS: Mapping[FoldName, Callable[[str], str]] = {
    "F0": clean,
    "F1": width,
    "F2": case,
    "F17": numerals,
    "F3": kana,
    "F5": long_mark,
    "F4": inner,
    "F6": foreign,
    "F7": variants,
    "F23": okurigana,
    "F8": diacritics,
    "F9": articles,
    "F13": hyphens,
    "F22": spelling,
    "F24": contractions,
}

# One fold may lay bare what another one takes away: the article inside of quotation marks. No text was
# found that needs more than three rounds, and a test goes on looking for one.
MOST_ROUNDS = 6


def fold(text: str, names: Iterable[FoldName]) -> str:
    """Apply the named folds until nothing changes any more, always `F0` among them."""
    applied = _in_order(frozenset(names))
    for _ in range(MOST_ROUNDS):
        folded = text
        for apply in applied:
            folded = apply(folded)
        if folded == text:
            break
        text = folded
    return text


@lru_cache(maxsize=1024)
def _in_order(names: frozenset[FoldName]) -> tuple[Callable[[str], str], ...]:
    return tuple(apply for name, apply in FOLDS.items() if name == "F0" or name in names)
