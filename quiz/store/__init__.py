"""The database: tables of columns and constraints, and nothing else."""

from quiz.store.accounts import AccountRow, ArrivalRow, ClaimRow, InvitationRow
from quiz.store.articles import ArticleRow, DecisionRow, ProposalRow, TranslationRow
from quiz.store.attempts import AnswerRow, AttemptRow, HolderRow
from quiz.store.backup import NotHere, SameFile, back_up
from quiz.store.banks import BankRow, BankVersionRow
from quiz.store.database import close_whole, db, prepare_connections
from quiz.store.manuscripts import (
    ChangeRow,
    DeedRow,
    ManuscriptRow,
    PresenceRow,
    PublishingRow,
    RecordRow,
    SaidRow,
    ShareRow,
)

__all__ = [
    "AccountRow",
    "AnswerRow",
    "ArrivalRow",
    "ArticleRow",
    "AttemptRow",
    "BankRow",
    "BankVersionRow",
    "ChangeRow",
    "ClaimRow",
    "DecisionRow",
    "DeedRow",
    "HolderRow",
    "InvitationRow",
    "ManuscriptRow",
    "NotHere",
    "PresenceRow",
    "ProposalRow",
    "PublishingRow",
    "RecordRow",
    "SaidRow",
    "SameFile",
    "ShareRow",
    "TranslationRow",
    "back_up",
    "close_whole",
    "db",
    "prepare_connections",
]
