"""Hold a number that was read against one that is accepted."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quiz.answers.measures import in_unit
from quiz.answers.number import NumberRead, as_percent
from quiz.answers.ordinal import is_numbered
from quiz.answers.spec import Judgement, NumberSpec, Step, Why
from quiz.answers.units import PERCENT, counts_as, counts_things, is_of_things, is_unit, same_unit

_ORDER: tuple[Step, ...] = ("F1", "F10", "F12", "F14", "F16", "F21", "F28")
_OF_SOMETHING = re.compile("(?P<unit>[^の]{1,6})の(?P<thing>[^の]{2,20})")
_OF = re.compile(" (?:of|from|in|who|that|which|were|was|are|is) ")
_LONGEST_UNIT = 12
# 18 years, where the question asks for an age.
_OLD, _YEARS = "歳", "years"
_ABOUT_AGE = re.compile(r"\bage\b|\bold\b|歳|才|年齢", re.IGNORECASE)
_WORD = re.compile("[a-z]+")
# 8m may be 8 metres or 8 million.
_AMBIGUOUS = "m"


def hold_number(spec: NumberSpec, reads: Sequence[NumberRead]) -> Judgement:
    """Unreadable where nothing was read, or where the number is part of a word that is no unit.

    `reads` are what the answer may say; where metres are asked for, 8m is nothing else.
    """
    if not reads:
        return Judgement("unreadable", None, (), "not-a-number")
    first = _hold(spec, reads[0])
    if first.verdict == "right" or any(same_unit(unit, _AMBIGUOUS) for unit in spec.units):
        return first
    return next((held for read in reads[1:] if (held := _hold(spec, read)).verdict == "right"), first)


def _hold(spec: NumberSpec, read: NumberRead) -> Judgement:
    if any(same_unit(unit, PERCENT) for unit in spec.units):
        read = as_percent(read)
    if spec.about:
        read = _without_words_of_question(read, spec)
    read = replace(read, unit=_without_thing(read.unit, spec), bare_unit=_without_thing(read.bare_unit, spec))
    read = _as_asked(read, spec)
    listed = next((unit for unit in (read.unit, read.bare_unit) if _is_listed(unit, spec)), None)
    if listed is None and (read.may_be_name or _goes_on(read.bare_unit, spec)):
        return Judgement("unreadable", None, (), "not-a-number")
    if read.is_ordinal and not (listed and is_numbered(listed)):
        return Judgement("unreadable", None, (), "not-a-number")
    is_whole_unit = listed is not None and listed == read.unit
    if read.is_bounded and not is_whole_unit and (read.limit is None or read.limit != spec.limit):
        return Judgement("unreadable", None, (), "bounded")
    why = _why(spec, read, listed)
    if why not in ("value", "within-tolerance"):
        return Judgement("wrong", None, (), why)
    needed = read.steps | {"F10"} if read.is_about or (listed and listed not in spec.units) else read.steps
    needed |= {"F21"} if read.is_bounded and not is_whole_unit else frozenset()
    return Judgement("right", 1, tuple(step for step in _ORDER if step in needed), why)


def _is_listed(unit: str, spec: NumberSpec) -> bool:
    return bool(unit) and any(counts_as(unit, other) for other in spec.units)


def _without_words_of_question(read: NumberRead, spec: NumberSpec) -> NumberRead:
    """North Korean soldiers as soldiers, where the question speaks of North Korea or of North Koreans."""
    if not read.bare_unit.isascii() or " " not in read.bare_unit:
        return read
    known = set(_WORD.findall(spec.about.lower()))
    words = read.bare_unit.split(" ")
    for at in range(1, len(words)):
        rest = " ".join(words[at:])
        if words[at - 1].lower() not in known:
            return read
        if _is_listed(rest, spec):
            return replace(read, unit=rest, bare_unit=rest)
    return read


def _without_thing(unit: str, spec: NumberSpec) -> str:
    """発の砲弾 as 発, where the question speaks of 砲弾; つの分野 as 分野, where fields are counted."""
    found = _OF_SOMETHING.fullmatch(unit)
    if found is None:
        return unit
    if counts_things(found["unit"]) and _is_listed(found["thing"], spec):
        return found["thing"]
    return found["unit"] if found["thing"] in spec.about else unit


def _as_asked(read: NumberRead, spec: NumberSpec) -> NumberRead:
    """5000m as 5km, where km are asked for; a unit that must be said is no other one."""
    if spec.unit_required or not read.bare_unit or _is_listed(read.bare_unit, spec):
        return read
    if same_unit(read.bare_unit, _OLD) and _ABOUT_AGE.search(spec.about) and _is_listed(_YEARS, spec):
        return replace(read, unit=_YEARS, bare_unit=_YEARS)
    words = _OF.split(read.bare_unit, maxsplit=1)
    if (
        len(words) > 1
        and _is_listed(words[0], spec)
        and read.bare_unit[len(words[0]) :].lower() in spec.about.lower()
    ):
        return replace(read, unit=words[0], bare_unit=words[0])
    found = in_unit(read.value, read.bare_unit, spec.units)
    if found is None:
        return read
    value, unit = found
    return replace(read, value=value, unit=unit, bare_unit=unit, steps=read.steps | {"F28"})


def _goes_on(unit: str, spec: NumberSpec) -> bool:
    """年計画, 人の兵士, soldiers from: a listed unit and more, of which nobody knows whether it is so."""
    if not unit or is_unit(unit):
        return False
    if unit.isascii():
        words = _OF.split(unit, maxsplit=1)
        return len(words) > 1 and _is_listed(words[0], spec)
    return any(_is_listed(unit[:end], spec) for end in range(1, min(len(unit), _LONGEST_UNIT)))


def _only_counts(unit: str, spec: NumberSpec) -> bool:
    """つ or 個, where things are counted."""
    return counts_things(unit) and all(is_of_things(other) for other in spec.units)


def _why(spec: NumberSpec, read: NumberRead, listed: str | None) -> Why:
    """The first thing that is wrong, or how the value fits. A unit may be listed with its bound: 発以上."""
    distance = abs(read.value - spec.value)
    tolerance = spec.tolerance * abs(spec.value) if spec.is_relative else spec.tolerance
    is_whole_unit = listed is not None and listed == read.unit
    if distance > tolerance:
        return "other-value"
    is_about = read.is_about_before or (read.is_about and not is_whole_unit)
    if is_about and not (spec.approx_ok or spec.tolerance):
        return "approximate"
    if listed is None and read.bare_unit and not _only_counts(read.bare_unit, spec):
        return "other-unit"
    if listed is None and spec.unit_required:
        return "unit-missing"
    return "within-tolerance" if distance else "value"
