"""The pages of accounts: coming, signing in, one's own account, colleagues and invitations."""

from quiz.web.account import arriving, colleagues, invitations, own, signing_in
from quiz.web.account.again import AGAIN
from quiz.web.account.blueprint import blueprint

__all__ = ["AGAIN", "arriving", "blueprint", "colleagues", "invitations", "own", "signing_in"]
