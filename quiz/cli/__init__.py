"""The doors at the terminal: arguments in, lines out; no rules, no queries."""

from quiz.cli.parts import register

__all__ = ["register"]
