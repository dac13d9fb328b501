"""The blueprint that the student's pages stand on."""

from quiz.web.audience import Pages

blueprint = Pages("student", "quiz.web.student", audience="everybody")
