"""The server: uvicorn around a thin shell, with Flask in a pool of threads."""

from quiz.serve.bank_files import shipped_banks
from quiz.serve.preparing import prepare, take_in
from quiz.serve.server import listen
from quiz.serve.starting import run, start

__all__ = ["listen", "prepare", "run", "shipped_banks", "start", "take_in"]
