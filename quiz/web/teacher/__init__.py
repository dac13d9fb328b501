"""The pages of the workshop, where banks are written."""

from quiz.web.teacher import (
    arranging,
    articles,
    carrying,
    desk,
    history,
    library,
    moments,
    pasting,
    people,
    presence,
    publishing,
    questions,
    records,
    review,
    sharing,
    spots,
    trash,
    wordmarks,
    words,
)
from quiz.web.teacher.again import AGAIN
from quiz.web.teacher.blueprint import blueprint

__all__ = [
    "AGAIN",
    "arranging",
    "articles",
    "blueprint",
    "carrying",
    "desk",
    "history",
    "library",
    "moments",
    "pasting",
    "people",
    "presence",
    "publishing",
    "questions",
    "records",
    "review",
    "sharing",
    "spots",
    "trash",
    "wordmarks",
    "words",
]
