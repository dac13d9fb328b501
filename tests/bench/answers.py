"""What it costs to judge one typed answer: by kind over our pairs, and by length over hard shapes."""

import time
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import cast

from quiz.answers import AnswerKind, Spec, judge, read_accepted
from quiz.text.language import LANGUAGES, Language
from tests.typed.tables import rows

AIM_US = 100
ROUNDS = 25
LENGTHS = (10, 100, 1_000, 10_000)
SHAPES: dict[str, tuple[AnswerKind, str, str]] = {
    "text, katakana": ("text", "シコルスキ", "コンピューター・"),
    "text, half width": ("text", "シコルスキ", "ｶﾞｰ｡"),
    "text, marks": ("text", "café", "e\u0301\u0316"),
    "text, hyphens": ("text", "long-term", "a-the 'an "),
    "number, digits": ("number", "5 年", "5,555"),
    "number, kanji": ("number", "5 年", "五万千"),
    "number, words": ("number", "5 years", "five million and "),
    "date": ("date", "2024-10-18", "2024年10月"),
}


def lines() -> Iterator[str]:
    """The lines of the report, one after the other as they are measured."""
    yield "\nJudging one typed answer, median µs of CPU time over our pairs of answers …\n"
    yield f"{'':<22}{'pairs':>10}{'median':>10}{'slowest':>10}"
    for language in LANGUAGES:
        yield from _by_kind(language)
    yield f"\nAim: a median of {AIM_US} µs or less. By length, in µs; they should grow no faster than it:\n"
    yield f"{'signs':<22}" + "".join(f"{length:>10,}" for length in LENGTHS)
    for name, shape in SHAPES.items():
        yield f"{name:<22}" + "".join(f"{_of_length(*shape, length):>10.0f}" for length in LENGTHS)


def _by_kind(language: Language) -> Iterator[str]:
    for kind, pairs in groupby(rows(f"pairs_{language}.tsv"), key=lambda pair: pair[0]):
        costs = [
            _cost(read_accepted(cast("AnswerKind", kind), language, accepted), given, language)
            for _, _, accepted, given, _ in pairs
        ]
        yield f"{f'{kind}, {language}':<22}{len(costs):>10}{median(costs):>10.0f}{max(costs):>10.0f}"


def _of_length(kind: AnswerKind, accepted: str, piece: str, length: int) -> float:
    given = (piece * length)[:length]
    return _cost(read_accepted(kind, "ja", accepted), given, "ja")


def _cost(specs: Sequence[Spec], given: str, language: Language) -> float:
    """Median µs; the first round fills the caches of what is accepted and does not count."""
    return median([_once(specs, given, language) for _ in range(ROUNDS + 1)][1:])


def _once(specs: Sequence[Spec], given: str, language: Language) -> float:
    started = time.process_time_ns()
    judge(specs, given, language)
    return (time.process_time_ns() - started) / 1_000
