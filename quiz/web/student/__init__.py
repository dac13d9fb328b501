"""The student's pages."""

from quiz.web.student import attempts, banks
from quiz.web.student.blueprint import blueprint

__all__ = ["attempts", "banks", "blueprint"]
