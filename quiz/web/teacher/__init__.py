"""The pages of the workshop, where banks are written."""

<<<<<<< HEAD
from quiz.web.teacher import desk, library, records, words
from quiz.web.teacher.again import AGAIN
from quiz.web.teacher.blueprint import blueprint

__all__ = ["AGAIN", "blueprint", "desk", "library", "records", "words"]
=======
from quiz.web.teacher import articles, desk, library, review
from quiz.web.teacher.again import AGAIN
from quiz.web.teacher.blueprint import blueprint

__all__ = ["AGAIN", "articles", "blueprint", "desk", "library", "review"]
>>>>>>> 9287dbd (Bring an article into a draft, and review its suggestions)
