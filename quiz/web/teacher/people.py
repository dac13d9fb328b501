"""Colleagues by their names, as pages of the workshop say who wrote something."""

from collections.abc import Mapping
from typing import cast

from flask import g

from quiz import accounts
from quiz.web.teacher.blueprint import blueprint


@blueprint.app_template_global()
def name_of(account_id: int) -> str:
    """The name of somebody; all are read once for a page."""
    if "names" not in g:
        g.names = {each.person.id: each.person.name for each in accounts.colleagues()}
    return cast("Mapping[int, str]", g.names).get(account_id, "")
