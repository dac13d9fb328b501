"""The database: tables of columns and constraints, and nothing else."""

from quiz.store.attempts import AnswerRow, AttemptRow, HolderRow
from quiz.store.backup import NotHere, SameFile, back_up
from quiz.store.banks import BankRow, BankVersionRow
from quiz.store.database import close_whole, db, prepare_connections

__all__ = [
    "AnswerRow",
    "AttemptRow",
    "BankRow",
    "BankVersionRow",
    "HolderRow",
    "NotHere",
    "SameFile",
    "back_up",
    "close_whole",
    "db",
    "prepare_connections",
]
