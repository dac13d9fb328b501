"""What is amiss with a form, in words, beside the field that it is about."""

from collections.abc import Mapping

from quiz.accounts import Refused
from quiz.web.language import Later
from quiz.web.language import Later as _l

Problems = Mapping[str, Later]

NONE: Problems = {}
WORDS: Mapping[tuple[str, str], Later] = {
    ("name", "missing"): _l("Write a name."),
    ("name", "too-long"): _l("This name is too long. Use up to 40 characters."),
    ("name", "unreadable"): _l("This name contains something that cannot be shown. Type it again."),
    ("name", "taken"): _l("A colleague has this name already. Choose another one."),
    ("password", "too-short"): _l("This password is too short. Use at least 8 characters."),
    ("password", "too-long"): _l("This password is too long. Use up to 1,000 characters."),
    ("password", "not-known"): _l("The name or the password is wrong. Check both and try again."),
    ("old-password", "not-known"): _l("This is not your password. Type the one with which you sign in now."),
    ("code", "unknown"): _l("This code does not exist. Open the link again, or check each character."),
    ("code", "ended"): _l("This link is no longer valid. Ask for a new one."),
    ("role", "last-administrator"): _l(
        "You are the only administrator. Make a colleague an administrator first."
    ),
    ("heir", "not-here"): _l("Choose a colleague who is still here."),
    ("heir", "same"): _l("Choose somebody else."),
    ("account", "has-left"): _l("This colleague has left. Let them come back first."),
    ("uses", "out-of-range"): _l("Write a number from 1 to 100."),
}


def problems_of(refused: Refused) -> Problems:
    """The words for each field in which something is amiss."""
    return {wrong.field: WORDS[wrong.field, wrong.code] for wrong in refused.wrongs}
