"""The server: uvicorn around a thin shell, with Flask in a pool of threads."""

from quiz.serve.preparing import prepare, shipped_banks, take_in
from quiz.serve.server import listen
from quiz.serve.starting import run, start

__all__ = ["listen", "prepare", "run", "shipped_banks", "start", "take_in"]
