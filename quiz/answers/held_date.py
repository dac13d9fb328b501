"""Hold a date that was read against one that is accepted."""

from typing import Literal

from quiz.answers.date import DateRead
from quiz.answers.spec import DateSpec, Judgement, Why


def hold_date(spec: DateSpec, read: DateRead | Literal["ambiguous"] | None) -> Judgement:
    """A date must be as exact as the accepted one; whether it is, is all that a new try is told."""
    if read == "ambiguous":
        return Judgement("unreadable", None, (), "ambiguous-date")
    if read is None or _may_be_another_calendar(spec, read):
        return Judgement("unreadable", None, (), "not-a-date")
    if exactness := _exactness(spec, read):
        return Judgement("unreadable", None, (), exactness)
    why = _why(spec, read)
    if why == "value" and read.is_since and not spec.since:
        # Perhaps something else was meant; how a date is written, the page says.
        return Judgement("unreadable", None, (), "not-a-date")
    if why != "value":
        return Judgement("wrong", None, (), why)
    return Judgement("right", 1, read.steps, why)


def _may_be_another_calendar(spec: DateSpec, read: DateRead) -> bool:
    """24年 may be 2024, or a year of an era that was not said."""
    return read.year is not None and read.year < 100 <= spec.year


def _exactness(spec: DateSpec, read: DateRead) -> Why | None:
    """What keeps a date from being held, whatever it says: 8月 tells as little as 9月."""
    pairs = ((spec.year, read.year), (spec.month, read.month), (spec.day, read.day))
    if any(wanted is not None and given is None for wanted, given in pairs):
        return "less-precise"
    if any(wanted is None and given is not None for wanted, given in pairs):
        return "more-precise"
    return None


def _why(spec: DateSpec, read: DateRead) -> Why:
    if (spec.year, spec.month, spec.day) != (read.year, read.month, read.day):
        return "other-date"
    return "approximate" if read.is_about else "value"
