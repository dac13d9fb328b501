"""Passwords: long enough is all that is asked of them; kept by argon2id only."""

import secrets
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from quiz.accounts.refusals import Wrong

SHORTEST, LONGEST = 8, 1000
# OWASP's least: a small computer has to do it for eight people at the same time.
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def wrong_password(password: str) -> Wrong | None:
    """What is amiss with a password that somebody wants to have."""
    length = len(_same(password))
    if length < SHORTEST:
        return Wrong("password", "too-short")
    return Wrong("password", "too-long") if length > LONGEST else None


def hashed(password: str) -> str:
    """What is kept of a password."""
    return HASHER.hash(_same(password))


def is_right(password: str, kept: str | None) -> bool:
    """Whether this is the password; where there is none, the answer takes as long."""
    nothing = _nobodys()
    try:
        return HASHER.verify(kept or nothing, _same(password)) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_kept_well(kept: str) -> bool:
    """Whether it was hashed as we hash today."""
    return not HASHER.check_needs_rehash(kept)


def _same(password: str) -> str:
    """In whatever width an input method wrote it; what cannot be encoded is no part of a password."""
    readable = password.encode(errors="replace").decode()
    return unicodedata.normalize("NFKC", readable)


@cache
def _nobodys() -> str:
    return HASHER.hash(secrets.token_hex())
