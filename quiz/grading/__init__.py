"""Grading: a question and an answer in, a mark with its rule and its trace out.

Pure and total: whatever is given, a mark comes back. Formulas stand in docs/grading.md.
"""

import json
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Literal, Self

from quiz.bank.asked import Given, Part, Tally
from quiz.bank.model import Bank, Language, Question
from quiz.grading.rules import CERTAINTIES, RULES, Certainty, Points, Rule, is_right

Verdict = Literal["right", "partly", "wrong", "skipped", "noted", "unreadable"]

# Raised whenever the same answer would be read in another way than before. 2: what stands around an answer,
# kana beside kanji, numbers and dates in kana, English amounts as they are typed. 3: one answer said twice,
# など and さん, limits of the question; dates that are not as exact as asked and numbers with a limit are
# asked again. 4: other spellings, orders and measures; eras before 明治. docs/grading.md.
READING_VERSION = 4

# Traces from before there were written answers name no version and have no parts.
COUNTS_ONLY = 0


@dataclass(frozen=True)
class Trace:
    """How a mark came about: counts, and for each part what it matched and by which folds.

    `version` is that of the reading of written answers, or `COUNTS_ONLY`.
    """

    right: int
    wrong: int
    of: int
    parts: tuple[Part, ...] = ()
    certainty: Certainty | None = None
    version: int = READING_VERSION

    def dump(self) -> str:
        """As JSON, the form in which it is stored."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def load(cls, stored: str) -> Self:
        """Read what `dump` wrote, also where an earlier version wrote it."""
        fields = {"version": COUNTS_ONLY, **json.loads(stored)}
        parts = (Part(**{**part, "by": tuple(part["by"])}) for part in fields.pop("parts", ()))
        return cls(**fields, parts=tuple(parts))


@dataclass(frozen=True)
class Mark:
    """`points` out of `out_of`, in units of the question; every question weighs the same in a total.

    Points are below zero only under rules that say so. `out_of` is 0 where there is no key. `unreadable`
    says why there is no verdict, as a code.
    """

    points: int
    out_of: int
    verdict: Verdict
    rule: Rule
    trace: Trace
    unreadable: str | None = None

    @property
    def share(self) -> Fraction:
        """From 0 to 1, or below 0 under a rule that takes away."""
        return share_of(self.points, self.out_of)


def share_of(points: int, out_of: int) -> Fraction:
    """Points as a share of what can be earned; 0 where nothing can."""
    return Fraction(points, out_of) if out_of else Fraction(0)


def grade(
    bank: Bank,
    question: Question,
    given: Given,
    *,
    language: Language = "ja",
    certainty: Certainty | None = None,
) -> Mark:
    """Mark an answer. One that cannot be an answer is `unreadable`, never an error.

    `language` is the one in which the question was shown: written answers are first read in it.
    """
    rule = RULES[question.rule_name]
    if not given:
        return _skipped(bank, question, rule, language)
    tally = question.tally(bank, given, language)
    trace = Trace(tally.right, tally.wrong, tally.of, tally.parts, certainty)
    if tally.unreadable:
        return Mark(0, max(1, tally.of), "unreadable", rule, trace, tally.unreadable)
    scored = rule.score(tally, certainty)
    return Mark(scored.points, scored.out_of, _verdict(tally, scored), rule, trace)


def _skipped(bank: Bank, question: Question, rule: Rule, language: Language) -> Mark:
    """Nothing, out of what the key would earn."""
    tally = question.tally(bank, question.key(bank), language)
    return Mark(0, rule.score(tally, None).out_of, "skipped", rule, Trace(0, 0, tally.of))


def _verdict(tally: Tally, scored: Points) -> Verdict:
    if scored.out_of == 0:
        return "noted"
    if is_right(tally):
        return "right"
    return "partly" if scored.points > 0 else "wrong"


__all__ = [
    "CERTAINTIES",
    "COUNTS_ONLY",
    "READING_VERSION",
    "RULES",
    "Certainty",
    "Mark",
    "Rule",
    "Trace",
    "Verdict",
    "grade",
    "share_of",
]
