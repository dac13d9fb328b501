"""When: a date as it stands in the text, among its neighbours in the calendar."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar
from zlib import crc32

from quiz.article.families.context import Context
from quiz.article.families.making import made, option
from quiz.article.families.stems_ja import after, asked, clause_at, gapped, place
from quiz.article.japanese.dates import dates
from quiz.article.parts import Draft, DraftOption, Sentence, Slot
from quiz.text.quantity import as_wide, half_width

_RELATIVE = re.compile("[昨去今来先前翌同本]|一昨|おととし|ことし|きのう|きょう|あす|明日")
_WEEKDAY = re.compile(r"[（(][^）)]*[）)]$")
_LAST = re.compile(r"([0-9]{1,4})(?=[年月日][^0-9]*$)")
_STEPS = {"年": (-3, -2, -1, 1, 2, 3), "月": (-3, -2, -1, 1, 2, 3), "日": (-6, -4, -3, -2, -1, 1, 2, 3, 5, 7)}
_LIMITS = {"年": (1000, 2999), "月": (1, 12), "日": (1, 30)}
_WANTED, _FEWEST = 3, 2
Step = TypeVar("Step")
_PARTICLES = tuple("にのはがかまを、以とで")


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for slot in context.slots_of(sentence, "date"):
        if not is_askable(slot):
            continue
        ask = _ask(context, sentence, slot)
        others = neighbours(slot, latest(context, sentence))
        distractors = [o for o in others if o.text not in sentence.text]
        if ask and len(distractors) >= _FEWEST:
            options = sorted([_key(slot), *distractors], key=lambda each: str(each.value))
            yield made(
                context, sentence, kind="choice", ask=ask, fact=fact(slot), slots=[slot], options=options
            )


def is_askable(slot: Slot) -> bool:
    """Whether the date is written as one; relative ones are resolved instead."""
    return slot.value is not None and not _RELATIVE.match(slot.surface) and slot.surface[-1] in "年月日）)"


def fact(slot: Slot) -> str:
    return f"date:{slot.value}"


def latest(context: Context, sentence: Sentence) -> date | None:
    """The day of publication for what is past: nothing is reported that happened later."""
    clauses = context.clauses_of(sentence)
    end = clauses[-1].predicate if clauses else None
    return context.article.published if end and end.is_past else None


# Several families ask.
@lru_cache(maxsize=1024)
def neighbours(slot: Slot, latest: date | None = None) -> tuple[DraftOption, ...]:
    """Three dates near this one, in which the finest part differs; none behind `latest`."""
    written = half_width(_WEEKDAY.sub("", slot.surface))
    found = _LAST.search(written)
    if not found:
        return ()
    part = written[found.end()]
    low, high = _LIMITS[part]
    if part == "年" and len(found[0]) < 4:
        low, high = 1, 99
    steps = [step for step in _STEPS[part] if low <= int(found[0]) + step <= high]
    if latest is None or _filled(slot.value, latest) > latest.isoformat():
        return tuple(_other(slot, written, found, step) for step in in_a_row(steps, slot.surface))
    others = [_other(slot, written, found, step) for step in steps]
    return tuple(
        in_a_row([o for o in others if _filled(o.value, latest) <= latest.isoformat()], slot.surface)
    )


def _filled(value: object, latest: date) -> str:
    """ISO 8601 with the year and month of `latest` where the value has none: of ---18 both."""
    text = str(value)
    for known in (f"{latest:%Y-%m-}", f"{latest:%Y-}"):
        missing = "---" if known.count("-") == 2 else "--"
        if text.startswith(missing):
            return known + text.removeprefix(missing)
    return text


def in_a_row(steps: Sequence[Step], surface: str) -> Sequence[Step]:
    """Three of the steps in a row, so that the right one is not always in the middle."""
    room = len(steps) - _WANTED
    begin = crc32(surface.encode("utf-8", "replace")) % (room + 1) if room > 0 else 0
    return steps[begin : begin + _WANTED]


def _other(slot: Slot, written: str, found: re.Match[str], step: int) -> DraftOption:
    text = written[: found.start()] + str(int(found[0]) + step) + written[found.end() :]
    value = next((day.value for day in dates(text, None)), None)
    return option(as_wide(text, slot.surface), slot, value)


def _key(slot: Slot) -> DraftOption:
    text = _WEEKDAY.sub("", slot.surface)
    return option(text, slot, slot.value, is_key=True)


def _ask(context: Context, sentence: Sentence, slot: Slot) -> str | None:
    clause = clause_at(context, sentence, slot)
    if clause is None:
        return None
    start, end = place(sentence, slot)
    # 何年の万博も視野に入れた関係: with も, nobody hears a question.
    is_simple = after(sentence, slot) in _PARTICLES and "も" not in sentence.text[end : clause.end]
    if is_simple and not sentence.text[:start].endswith(("から", "、", "・")):
        asking, end = _asked_at(sentence, slot, end)
        question = asked(clause, start, end, asking)
        if question:
            return question
    return gapped(clause, *place(sentence, slot))


def _asked_at(sentence: Sentence, slot: Slot, end: int) -> tuple[str, int]:
    """The asking word, and where what it replaces ends: 10日、 → 何日に、; 10日には → 何日に."""
    if after(sentence, slot, 2) == "には":
        return _asking(slot) + "に", end + 2
    return _asking(slot) + ("に" if after(sentence, slot) == "、" else ""), end


def _asking(slot: Slot) -> str:
    """The parts that the surface has: 3月5日 → 何月何日."""
    surface = half_width(_WEEKDAY.sub("", slot.surface))
    return "".join(f"何{part}" for part in "年月日" if part in surface)
