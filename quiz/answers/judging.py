"""Hold what was typed against everything that is accepted. Total: any text gets a judgement."""

from collections.abc import Sequence
from dataclasses import replace

from quiz.answers.date import read_date
from quiz.answers.held_date import hold_date
from quiz.answers.held_number import hold_number
from quiz.answers.held_text import NO_MATCH, hold_text
from quiz.answers.number import read_numbers
from quiz.answers.spec import DateSpec, Judgement, NumberSpec, Spec, TextSpec
from quiz.text.fold_signs import clean
from quiz.text.language import Language

# Of several accepted answers, the one that was missed most narrowly says why.
_NARROWNESS = (
    *("exact", "value", "folded", "reading", "within-tolerance"),
    *("unit-missing", "approximate", "other-unit"),
    *("bounded", "less-precise", "more-precise"),
)
# Whoever wrote the right word in Latin letters shall hear that, and not that it is wrong.
_ROMAJI_RANK = 1
_RANKS = {"right": 0, "wrong": 2, "unreadable": 3}


def judge(specs: Sequence[Spec], given: str, language: Language) -> Judgement:  # noqa: ARG001
    """The judgement of the accepted answer that fits best.

    `language` is that of the specs. Numbers and dates are read in the words of both languages, since
    no word of one of them means another number in the other.
    """
    if not clean(given):
        return Judgement("unreadable", None, (), "empty")
    best = NO_MATCH if not specs else None
    number = next((spec for spec in specs if isinstance(spec, NumberSpec)), None)
    numbers = () if number is None else tuple(read_numbers(given, number.about))
    date = read_date(given) if any(isinstance(spec, DateSpec) for spec in specs) else None
    before = 0
    for spec in specs:
        match spec:
            case TextSpec():
                held = hold_text(spec, given)
            case NumberSpec():
                held = hold_number(spec, numbers)
            case DateSpec():
                held = hold_date(spec, date)
        if held.answer is not None:
            held = replace(held, answer=before + held.answer)
        best = held if best is None or rank(held) < rank(best) else best
        before += len(spec.accepted) if isinstance(spec, TextSpec) else 1
    return best or NO_MATCH


def rank(judged: Judgement) -> tuple[int, int]:
    """Of several judgements of one answer, the lowest one stands."""
    narrow = _NARROWNESS.index(judged.why) if judged.why in _NARROWNESS else len(_NARROWNESS)
    verdict = _ROMAJI_RANK if judged.why == "romaji" else _RANKS[judged.verdict]
    return verdict, narrow
