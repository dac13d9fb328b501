"""What the checks of a bank cost: one record as an editor asks for it, a whole bank, and a long glossary."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from quiz.bank.checks.narrow import LISTS
from quiz.bank.checks.registry import check, check_record
from quiz.bank.model import Bank
from quiz.bank.notation import load

AIM_MS = 10
QUESTIONS = 200
ROUNDS = 5
SIZES = (100, 200, 400, 800)
TERMS = (1_000, 2_000, 4_000, 8_000)
BANKS = Path(__file__).parents[2] / "question_banks"


def lines() -> Iterator[str]:
    """The lines of the report, one after the other as they are measured."""
    bank = of_size(QUESTIONS)
    yield f"\nChecking one record of a bank with {QUESTIONS} questions, ms of CPU time (aim: {AIM_MS}) …\n"
    yield f"{'':<22}{'records':>10}{'median':>10}{'slowest':>10}"
    for name in LISTS:
        costs = [
            _cost(lambda path=(name, at): check_record(bank, path)) for at in range(len(getattr(bank, name)))
        ]
        yield f"{name:<22}{len(costs):>10}{median(costs):>10.2f}{max(costs):>10.2f}"
    yield "\nChecking a whole bank, ms; it should grow no faster than the bank:\n"
    yield f"{'questions':<22}" + "".join(f"{size:>10,}" for size in SIZES)
    yield f"{'':<22}" + "".join(f"{_whole(of_size(size)):>10.0f}" for size in SIZES)
    yield f"{'glossary terms':<22}" + "".join(f"{count:>10,}" for count in TERMS)
    yield f"{'':<22}" + "".join(f"{_whole(with_terms(count)):>10.0f}" for count in TERMS)


def of_size(count: int) -> Bank:
    """The shipped banks' questions and statements over and over, under ids of their own."""
    bank = load((BANKS / "japan-poland-action-plan" / "bank.yaml").read_bytes())
    times = -(-count // len(bank.questions))
    statements = tuple(
        one.model_copy(update={"id": f"{one.id}-{n}"}) for n in range(times) for one in bank.statements
    )
    questions = []
    for n in range(times):
        for one in bank.questions:
            named = {"id": f"{one.id}-{n}", "evidence": tuple(f"{name}-{n}" for name in one.evidence)}
            if hasattr(one, "about"):
                named["about"] = f"{one.about}-{n}"
            questions.append(one.model_copy(update=named))
    return bank.model_copy(update={"statements": statements, "questions": tuple(questions[:count])})


def with_terms(count: int) -> Bank:
    """A shipped bank with a glossary of so many terms."""
    bank = load((BANKS / "japan-poland-action-plan" / "bank.yaml").read_bytes())
    words = ["案", "国", "州", "駅", "港", "森", "橋", "町", "川", "山"]
    terms = tuple(
        bank.glossary[0].model_copy(
            update={"ja": _spelt(n, words), "en": f"word{n} of {n % 97}", "reading": None}
        )
        for n in range(count)
    )
    return bank.model_copy(update={"glossary": (*bank.glossary, *terms)})


def _spelt(number: int, words: list[str]) -> str:
    return "".join(words[int(digit)] for digit in f"{number:04}")


def _whole(bank: Bank) -> float:
    return _cost(lambda: check(bank), rounds=1)


def _cost(deed: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    """Median ms of CPU time; nothing is warmed up for a single round."""
    return median(_once(deed) for _ in range(rounds))


def _once(deed: Callable[[], object]) -> float:
    started = time.process_time_ns()
    deed()
    return (time.process_time_ns() - started) / 1_000_000
