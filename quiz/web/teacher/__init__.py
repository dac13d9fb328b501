"""The pages of the workshop, where banks are written."""

from quiz.web.teacher import desk, library, records, words
from quiz.web.teacher.again import AGAIN
from quiz.web.teacher.blueprint import blueprint

__all__ = ["AGAIN", "blueprint", "desk", "library", "records", "words"]
