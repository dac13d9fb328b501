"""The workshop's pages that come again with what was filled in."""

from quiz.web.again import Again

AGAIN: Again = {}
