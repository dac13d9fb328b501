"""The student's pages that come again with what was filled in."""

from flask import render_template, request

from quiz.web.again import Again
from quiz.web.language import Later
from quiz.web.student.attempts import open_question, picked
from quiz.web.student.banks import home_page
from quiz.web.student.forms import Problem


def _question(words: Later, *, attempt_id: int, number: int) -> str:
    """The question as it was, unless it has its answer by now. Raise `LookupError` then."""
    sheet = open_question(attempt_id, number)
    return render_template(
        "student/question.html", sheet=sheet, problem=Problem(words), **picked(sheet, request.form)
    )


def _shelf(words: Later) -> str:
    """The start page with the resume code as it was typed."""
    return home_page(resume_problem=words, resume_value=request.form.get("code", ""))


AGAIN: Again = {"student.answer": _question, "student.resume": _shelf}
