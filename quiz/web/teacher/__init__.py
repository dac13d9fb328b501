"""The pages of the workshop, where banks are written."""

from quiz.web.teacher import articles, desk, library, records, review, words
from quiz.web.teacher.again import AGAIN
from quiz.web.teacher.blueprint import blueprint

__all__ = ["AGAIN", "articles", "blueprint", "desk", "library", "records", "review", "words"]
