"""The blueprint of the workshop: every page of it is for teachers."""

from quiz.web.audience import Pages

blueprint = Pages("teacher", "quiz.web.teacher", audience="teacher")
