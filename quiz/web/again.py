"""Pages that come again with what was filled in, for whatever reason it was not taken.

Each audience names its own, by the endpoint that the form was sent to: a page that takes the words to show
beside the form and what stands in the address. It raises `LookupError` where the form is no longer to be had.
"""

from collections.abc import Callable, Mapping

from flask import Flask, current_app, request

from quiz.web.language import Later

Again = Mapping[str, Callable[..., str]]
NONE: Again = {}
_KEPT = "pages that come again"


def keep(app: Flask, pages: Again) -> None:
    """Know the pages of an audience."""
    app.extensions.setdefault(_KEPT, {}).update(pages)


def page_again(words: Later) -> str | None:
    """The page whose form this was, filled in as it was; None where there is none."""
    show = current_app.extensions[_KEPT].get(request.endpoint or "")
    return show(words, **(request.view_args or {})) if show else None
