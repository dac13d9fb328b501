"""The student's pages."""

from quiz.web.student import attempts, banks
from quiz.web.student.again import AGAIN
from quiz.web.student.blueprint import blueprint

__all__ = ["AGAIN", "attempts", "banks", "blueprint"]
