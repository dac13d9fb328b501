"""Written answers: what is accepted, and how what was typed is held against it."""

from quiz.answers.author import AnswerKind, NotAccepted, read_accepted
from quiz.answers.judging import judge, rank
from quiz.answers.spec import DEFAULT_FOLDS, DateSpec, Judgement, NumberSpec, Spec, Step, TextSpec, Why

__all__ = [
    "DEFAULT_FOLDS",
    "AnswerKind",
    "DateSpec",
    "Judgement",
    "NotAccepted",
    "NumberSpec",
    "Spec",
    "Step",
    "TextSpec",
    "Why",
    "judge",
    "rank",
    "read_accepted",
]
