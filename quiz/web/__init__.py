"""The doors for browsers: forms in, pages out; no rules, no queries."""

from quiz.web.parts import register

__all__ = ["register"]
