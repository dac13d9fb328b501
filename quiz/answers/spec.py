"""What an author accepts as a written answer, and what became of one."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from quiz.text.fold import FoldName
from quiz.text.language import Language

DEFAULT_FOLDS: Mapping[Language, tuple[FoldName, ...]] = {
    "ja": ("F0", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F17", "F23"),
    "en": ("F0", "F1", "F2", "F8", "F9", "F13", "F17", "F22", "F24"),
}

# The steps of reading beside the folds: F10 a number, F11 an era, F12 words for numbers, F14 what stands
# around an answer, F15 kana beside kanji, F16 a last n in Latin letters, F18 what was added (など, さん, Mr),
# F19 one answer said twice, F20 a blank more or less between letters, F21 the limit of the question.
Step = (
    FoldName
    | Literal[
        "F10",
        "F11",
        "F12",
        "F14",
        "F15",
        "F16",
        "F18",
        "F19",
        "F20",
        "F21",
        "F25",
        "F26",
        "F27",
        "F28",
        "F29",
    ]
)

Why = Literal[
    # right
    "exact",  # sign for sign what is accepted
    "folded",  # the same after the folds in `by`
    "reading",  # the reading in kana of what is accepted
    "value",  # the number or the date that is accepted
    "within-tolerance",  # a number near enough
    # wrong
    "no-match",  # another text
    "other-value",  # another number
    "other-unit",  # the number, with a unit that is not the one asked for
    "unit-missing",  # the number, without the unit that is required
    "approximate",  # with 約 or “about”, where the exact value is asked for
    "other-date",  # another date
    # unreadable
    "empty",  # nothing, or only blanks
    "not-a-number",
    "not-a-date",  # no date, or a day that the calendar or the era does not have
    "bounded",  # with 以上 or “more than”, where a value is asked for
    "ambiguous-date",  # 03/04/2024: two days fit
    "less-precise",  # a year or a month, where a month or a day is asked for
    "more-precise",  # a day or a month, where a month or a year is asked for
    "romaji",  # the reading, in Latin letters
]


Limit = Literal["at least", "at most", "more than", "less than"]


@dataclass(frozen=True)
class TextSpec:
    """Texts that are accepted after the named folds; `readings` are kana that are accepted too.

    `words` are words that may stand in the texts, each with its reading. `about` is the text of the question:
    what it says itself may be said once more. Without `may_be_kana` kana for kanji miss the point.
    """

    accepted: tuple[str, ...]
    folds: tuple[FoldName, ...]
    readings: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    about: str = ""
    may_be_kana: bool = True


@dataclass(frozen=True)
class NumberSpec:
    """A number with its unit; `tolerance` is absolute, or a share of the value where `is_relative`.

    The ends of the tolerance belong to it. `about` is the text of the question: what is counted may be
    named behind the unit or before the number as it stands there (800万発の砲弾, 特殊部隊1500人). `limit` is
    one that the question has itself, such as 以上: an answer may say it once more.
    """

    value: Fraction
    units: tuple[str, ...] = ()
    unit_required: bool = False
    tolerance: Fraction = Fraction(0)
    is_relative: bool = False
    approx_ok: bool = False
    about: str = ""
    limit: Limit | None = None


@dataclass(frozen=True)
class DateSpec:
    """A year, a month or a day. With `since`, an answer may say から or “since” as well."""

    year: int
    month: int | None = None
    day: int | None = None
    since: bool = False

    @staticmethod
    def exists(year: int, month: int | None, day: int | None) -> bool:
        """Whether the calendar has such a date."""
        if not 1 <= year <= 9999 or not 1 <= (1 if month is None else month) <= 12:
            return False
        return 1 <= (1 if day is None else day) <= monthrange(year, month or 1)[1]


Spec = TextSpec | NumberSpec | DateSpec


@dataclass(frozen=True)
class Judgement:
    """What became of a written answer.

    `answer` is the number (from 1) of the accepted answer that matched, counted through all the specs;
    a reading counts as the first text of its spec. `by` are the folds and steps without which it would
    not have matched, in their order.
    """

    verdict: Literal["right", "wrong", "unreadable"]
    answer: int | None
    by: tuple[Step, ...]
    why: Why
