"""What a page of an attempt may know: the question before the answer, the key only after it."""

from quiz.sheets.attempt import Answered, Answers, Attempt, Stop, first_open, question_at, stops_of
from quiz.sheets.question import (
    FieldSheet,
    GapSheet,
    OptionSheet,
    Piece,
    PromptSheet,
    QuestionSheet,
    question_sheet,
)
from quiz.sheets.result import ResultRow, ResultSheet, result_sheet
from quiz.sheets.reveal import Reveal, RevealedOption, RevealedPart, reveal

__all__ = [
    "Answered",
    "Answers",
    "Attempt",
    "FieldSheet",
    "GapSheet",
    "OptionSheet",
    "Piece",
    "PromptSheet",
    "QuestionSheet",
    "ResultRow",
    "ResultSheet",
    "Reveal",
    "RevealedOption",
    "RevealedPart",
    "Stop",
    "first_open",
    "question_at",
    "question_sheet",
    "result_sheet",
    "reveal",
    "stops_of",
]
