"""For whom a page is: each blueprint says it, a view may say otherwise, and nobody gets what says nothing."""

from collections.abc import Callable
from typing import Any, Literal, TypeVar

from flask import Blueprint, Flask

Audience = Literal["everybody", "teacher", "administrator"]
View = TypeVar("View", bound=Callable[..., Any])

_SAID = "audience"


class Pages(Blueprint):
    """A blueprint that says for whom its pages are."""

    def __init__(self, name: str, import_name: str, *, audience: Audience) -> None:
        super().__init__(name, import_name)
        self.audience = audience


def opens_to(audience: Audience) -> Callable[[View], View]:
    """Say for whom this view is, where that is not for whom its blueprint is."""

    def say(view: View) -> View:
        setattr(view, _SAID, audience)
        return view

    return say


def audience_of(app: Flask, endpoint: str) -> Audience | None:
    """For whom the view behind an endpoint is; None where nobody has said it."""
    pages = app.blueprints.get(endpoint.rpartition(".")[0])
    of_all = pages.audience if isinstance(pages, Pages) else None
    said: Audience | None = getattr(app.view_functions[endpoint], _SAID, of_all)
    return said
