"""The pages of the workshop, where banks are written."""

from quiz.web.teacher import (
    articles,
    carrying,
    desk,
    library,
    people,
    publishing,
    records,
    review,
    spots,
    trash,
    words,
)
from quiz.web.teacher.again import AGAIN
from quiz.web.teacher.blueprint import blueprint

__all__ = [
    "AGAIN",
    "articles",
    "blueprint",
    "carrying",
    "desk",
    "library",
    "people",
    "publishing",
    "records",
    "review",
    "spots",
    "trash",
    "words",
]
