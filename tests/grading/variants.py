"""The example bank's questions, under every rule that fits them, and with other options."""

from quiz.bank.asked import RuleName
from quiz.bank.kinds.options import Option
from quiz.bank.model import KINDS, Bank, Choice, Choices, Kind, Question
from quiz.bank.records import Words
from quiz.grading import RULES

KIND_AND_RULE: list[tuple[Kind, RuleName]] = [
    (name, rule) for name, kind in KINDS.items() for rule in kind.RULES
]

# How far below zero each rule may go, as a share of the question; all others stop at zero.
LOWEST: dict[RuleName, int] = {"certainty": -2, "negative-marking": -1}
assert set(LOWEST) < set(RULES)


def under(bank: Bank, kind: Kind, rule: RuleName) -> Question:
    """The example's question of a kind, under a rule."""
    question = next(each for each in bank.questions if each.kind == kind)
    return question.model_copy(update={"rule": rule})


def mapped(kind: type[Choice | Choices], points: dict[str, int | None], right: tuple[str, ...]) -> Question:
    """A question whose options are worth these points."""
    words = Words(ja="例", en="example")
    options = tuple(
        Option(id=name, text=words, points=worth, correct=name in right) for name, worth in points.items()
    )
    name = next(each for each, model in KINDS.items() if model is kind)
    return kind(id="q", kind=name, ask=words, explain=words, options=options, rule="map")
