"""Names: shown as they were written, found in whatever width and case they are typed."""

import unicodedata

from quiz.accounts.refusals import Wrong

LONGEST_NAME = 40
# NFKC makes up to 18 letters of one; nobody's name needs that.
LONGEST_LOGIN = 128


def tidy(name: str) -> str:
    """A name as it is shown: without blanks around it, and without what cannot be seen."""
    seen = "".join(sign for sign in name if unicodedata.category(sign) != "Cf")
    return " ".join(unicodedata.normalize("NFC", seen).split())


def login_of(name: str) -> str:
    """What is the same for all ways to write a name: ＳＡＴＯ, Sato and sato; ｻﾄｳ and サトウ."""
    folded = unicodedata.normalize("NFKC", tidy(name)).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())


def wrong_name(name: str) -> Wrong | None:
    """What is amiss with a name that somebody wants to have."""
    shown = tidy(name)
    if not login_of(name):
        return Wrong("name", "missing")
    if len(shown) > LONGEST_NAME or len(login_of(name)) > LONGEST_LOGIN:
        return Wrong("name", "too-long")
    # A NUL, a surrogate half: PostgreSQL keeps neither.
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in shown):
        return Wrong("name", "unreadable")
    return None
