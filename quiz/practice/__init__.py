"""Practice: one person's way through a bank at their own pace.

What was answered stays: the first accepted answer to a question is the only one, and it is
acknowledged after the commit.
"""

from quiz.practice.answering import Unreadable, answer, read_in, read_sent
from quiz.practice.begin import (
    CODE_LENGTH,
    CODE_LETTERS,
    NoSuchCode,
    NothingToRetake,
    OutOfCodes,
    draw_code,
    resume,
    retake,
    start,
    tidy_code,
)
from quiz.practice.held import NoSuchAttempt, Opened, Progress, held_attempts, open_attempt, where_to_go_on
from quiz.practice.regrading import Difference, Regraded, StoredMark, regrade

__all__ = [
    "CODE_LENGTH",
    "CODE_LETTERS",
    "Difference",
    "NoSuchAttempt",
    "NoSuchCode",
    "NothingToRetake",
    "Opened",
    "OutOfCodes",
    "Progress",
    "Regraded",
    "StoredMark",
    "Unreadable",
    "answer",
    "draw_code",
    "held_attempts",
    "open_attempt",
    "read_in",
    "read_sent",
    "regrade",
    "resume",
    "retake",
    "start",
    "tidy_code",
    "where_to_go_on",
]
