"""Written answers: what is accepted, and how what was typed is held against it."""

from quiz.answers.added import halves_of
from quiz.answers.author import AnswerKind, NotAccepted, read_accepted
from quiz.answers.judging import judge, rank
from quiz.answers.number import limit_of
from quiz.answers.spec import DEFAULT_FOLDS, DateSpec, Judgement, Limit, NumberSpec, Spec, Step, TextSpec, Why
from quiz.answers.surface import reading, surface

__all__ = [
    "DEFAULT_FOLDS",
    "AnswerKind",
    "DateSpec",
    "Judgement",
    "Limit",
    "NotAccepted",
    "NumberSpec",
    "Spec",
    "Step",
    "TextSpec",
    "Why",
    "halves_of",
    "judge",
    "limit_of",
    "rank",
    "read_accepted",
    "reading",
    "surface",
]
