"""The database: tables of columns and constraints, and nothing else."""

from quiz.store.accounts import AccountRow, ArrivalRow, ClaimRow, InvitationRow
from quiz.store.attempts import AnswerRow, AttemptRow, HolderRow
from quiz.store.backup import NotHere, SameFile, back_up
from quiz.store.banks import BankRow, BankVersionRow
from quiz.store.database import close_whole, db, prepare_connections

__all__ = [
    "AccountRow",
    "AnswerRow",
    "ArrivalRow",
    "AttemptRow",
    "BankRow",
    "BankVersionRow",
    "ClaimRow",
    "HolderRow",
    "InvitationRow",
    "NotHere",
    "SameFile",
    "back_up",
    "close_whole",
    "db",
    "prepare_connections",
]
