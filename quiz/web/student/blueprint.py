"""The blueprint that the student's pages stand on."""

from flask import Blueprint

blueprint = Blueprint("student", "quiz.web.student")
