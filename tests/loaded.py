"""Banks that many tests begin with, each read once: a bank never changes."""

from functools import cache

from quiz.bank.notation import load

loaded = cache(load)
