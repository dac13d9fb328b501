"""Those who teach: how they come, sign in, invite, leave, and hand over. Students have no accounts."""

from quiz.accounts.claiming import Claimed, claim, is_claimed, new_claim
from quiz.accounts.codes import grouped
from quiz.accounts.handing_over import hand_over
from quiz.accounts.inviting import (
    Invitation,
    NoSuchInvitation,
    accept,
    code_of,
    invitation,
    invitations,
    invite,
    revoke,
)
from quiz.accounts.looking_after import come_back, give_role, leave
from quiz.accounts.making import Wished
from quiz.accounts.names import login_of
from quiz.accounts.own import change_password, rename, sign_out_everywhere
from quiz.accounts.people import (
    ROLES,
    Colleague,
    NoSuchAccount,
    Person,
    Role,
    colleague,
    colleagues,
    epoch_of,
    named,
    recognised,
)
from quiz.accounts.refusals import Refused, Wrong
from quiz.accounts.resetting import ResetCode, reset, reset_code
from quiz.accounts.signing_in import sign_in
from quiz.accounts.tries import Allowance, Tries

__all__ = [
    "ROLES",
    "Allowance",
    "Claimed",
    "Colleague",
    "Invitation",
    "NoSuchAccount",
    "NoSuchInvitation",
    "Person",
    "Refused",
    "ResetCode",
    "Role",
    "Tries",
    "Wished",
    "Wrong",
    "accept",
    "change_password",
    "claim",
    "code_of",
    "colleague",
    "colleagues",
    "come_back",
    "epoch_of",
    "give_role",
    "grouped",
    "hand_over",
    "invitation",
    "invitations",
    "invite",
    "is_claimed",
    "leave",
    "login_of",
    "named",
    "new_claim",
    "recognised",
    "rename",
    "reset",
    "reset_code",
    "revoke",
    "sign_in",
    "sign_out_everywhere",
]
