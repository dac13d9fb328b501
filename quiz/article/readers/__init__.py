"""Read an article from the bytes of a file: plain text, HTML, DOCX or PDF."""

from quiz.article.readers.article import read_article
from quiz.article.readers.refused import ArticleRefused
from quiz.article.readers.revision import revision_of

__all__ = ["ArticleRefused", "read_article", "revision_of"]
