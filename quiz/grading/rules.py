"""The rules of scoring: a tally in, points out. Formulas and their sources stand in docs/grading.md."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, get_args

from quiz.bank.asked import RuleName, Tally

Certainty = Literal["low", "middle", "high"]
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)

# Certainty-based marking after Gardner-Medwin: right and wrong, by how sure the student said to be.
CERTAIN_RIGHT: Mapping[Certainty, int] = {"low": 1, "middle": 2, "high": 3}
CERTAIN_WRONG: Mapping[Certainty, int] = {"low": 0, "middle": -2, "high": -6}


@dataclass(frozen=True)
class Points:
    """Points out of a maximum, as whole numbers; `out_of` is 0 where nothing can be earned."""

    points: int
    out_of: int


@dataclass(frozen=True)
class Rule:
    """A way of scoring: its name and version, which are stored with each answer, and its formula."""

    name: RuleName
    version: int
    score: Callable[[Tally, Certainty | None], Points]


def _all_or_nothing(tally: Tally, _: Certainty | None) -> Points:
    return Points(int(is_right(tally)), 1)


def _right_minus_wrong(tally: Tally, _: Certainty | None) -> Points:
    """max(0, right - wrong) / number of right options: Moodle's sum with the fractions +1/R and -1/R."""
    return Points(max(0, tally.right - tally.wrong), max(1, tally.of))


def _share(tally: Tally, _: Certainty | None) -> Points:
    """Parts that are right / all parts, as Moodle marks its questions of type match."""
    return Points(tally.right, max(1, tally.of))


def _map(tally: Tally, _: Certainty | None) -> Points:
    """The sum of what the chosen options are worth, clamped to 0 … all gains (QTI mapResponse)."""
    return Points(min(max(0, tally.worth), tally.at_most), max(1, tally.at_most))


def _certainty(tally: Tally, certainty: Certainty | None) -> Points:
    """1, 2, 3 for a right and 0, -2, -6 for a wrong answer; who does not say how sure is not sure."""
    gained = with_certainty(Fraction(is_right(tally)), certainty or "low")
    return Points(int(gained), max(CERTAIN_RIGHT.values()))


def _negative_marking(tally: Tally, _: Certainty | None) -> Points:
    """1, or -1 / (k - 1) for a wrong choice among k, so that guessing earns nothing in the long run."""
    out_of = max(1, tally.choices - 1)
    return Points(out_of if is_right(tally) else -1, out_of)


def _no_key(_tally: Tally, _: Certainty | None) -> Points:
    return Points(0, 0)


RULES: Mapping[RuleName, Rule] = {
    rule.name: rule
    for rule in (
        Rule("all-or-nothing", 1, _all_or_nothing),
        Rule("right-minus-wrong", 1, _right_minus_wrong),
        Rule("share-in-place", 1, _share),
        Rule("share-of-parts", 1, _share),
        Rule("map", 1, _map),
        Rule("certainty", 1, _certainty),
        Rule("negative-marking", 1, _negative_marking),
        Rule("no-key", 1, _no_key),
    )
}


def is_right(tally: Tally) -> bool:
    """Everything that could be right is, and nothing is wrong."""
    return tally.of > 0 and tally.right == tally.of and tally.wrong == 0


def with_certainty(share: Fraction, certainty: Certainty) -> Fraction:
    """What a right answer earns × share; where nothing is right, what a wrong one costs (Moodle's CBM)."""
    return CERTAIN_RIGHT[certainty] * share if share > 0 else Fraction(CERTAIN_WRONG[certainty])


def formula_score(right: int, wrong: int, choices: int) -> Fraction:
    """S = R - W / (k - 1) for a whole exam of questions with `choices` options; what was omitted counts 0.

    Raise `ValueError` for fewer than two choices.
    """
    if choices < 2:
        raise ValueError(choices)
    return right - Fraction(wrong, choices - 1)
