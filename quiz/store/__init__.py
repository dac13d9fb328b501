"""The database: tables of columns and constraints, and nothing else."""

from quiz.store.database import db, prepare_connections
from quiz.store.tables import AnswerRow, AttemptRow, BankRow, BankVersionRow, HolderRow

__all__ = [
    "AnswerRow",
    "AttemptRow",
    "BankRow",
    "BankVersionRow",
    "HolderRow",
    "db",
    "prepare_connections",
]
