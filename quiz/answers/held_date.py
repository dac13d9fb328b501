"""Hold a date that was read against one that is accepted."""

from typing import Literal

from quiz.answers.date import DateRead
from quiz.answers.spec import DateSpec, Judgement, Why


def hold_date(spec: DateSpec, read: DateRead | Literal["ambiguous"] | None) -> Judgement:
    """A date may be more exact than the accepted one, but not less."""
    if read == "ambiguous":
        return Judgement("unreadable", None, (), "ambiguous-date")
    if read is None or _may_be_another_calendar(spec, read):
        return Judgement("unreadable", None, (), "not-a-date")
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


def _why(spec: DateSpec, read: DateRead) -> Why:
    pairs = ((spec.year, read.year), (spec.month, read.month), (spec.day, read.day))
    asked = [pair for pair in pairs if pair[0] is not None]
    if any(given is not None and given != wanted for wanted, given in asked):
        return "other-date"
    if any(given is None for _, given in asked):
        return "less-precise"
    return "approximate" if read.is_about else "value"
