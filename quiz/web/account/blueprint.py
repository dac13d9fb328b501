"""The blueprint of the account pages: for teachers, unless a view says otherwise."""

from quiz.web.audience import Pages

blueprint = Pages("account", "quiz.web.account", audience="teacher")
