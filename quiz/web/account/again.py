"""The account pages that come again with what was filled in; passwords are typed again."""

from collections.abc import Callable

from flask import request

from quiz.web.account.arriving import claim_page, invitation_page, reset_page
from quiz.web.account.forms import AccountForm
from quiz.web.account.invitations import invitations_page
from quiz.web.account.own import own_page
from quiz.web.account.signing_in import sign_in_page
from quiz.web.again import Again
from quiz.web.language import Later


def _filled(page: Callable[..., str], field: str, *names: str) -> Callable[..., str]:
    """A page with some fields as they were, and the words beside one of them."""

    def again(words: Later) -> str:
        form = AccountForm(request.form)
        return page(**{name: form.text(name) for name in names}, problems={field: words})

    return again


AGAIN: Again = {
    "account.come_in": _filled(sign_in_page, "password", "name", "to"),
    "account.be_first": _filled(claim_page, "password", "name", "code"),
    "account.accept": _filled(invitation_page, "password", "name", "code"),
    "account.choose_password": _filled(reset_page, "password", "code"),
    "account.rename": _filled(own_page, "name", "name"),
    "account.change_password": _filled(own_page, "old-password"),
    "account.invite": _filled(invitations_page, "uses", "uses"),
}
