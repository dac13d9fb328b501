"""A link with its code in the fragment, and the same as a QR code."""

from dataclasses import dataclass

from flask import url_for
from markupsafe import Markup

from quiz import accounts
from quiz.web.handing_on import link_to


@dataclass(frozen=True)
class CodeLink:
    """An address to give to somebody; `is_for_here` if it leads nowhere from any other machine."""

    address: str
    code: str
    qr: Markup
    is_for_here: bool


def code_link(endpoint: str, code: str) -> CodeLink:
    """The link to a page that takes a code, by the name under which this page was opened."""
    grouped = accounts.grouped(code)
    link = link_to(url_for(endpoint, _external=True, _anchor=grouped))
    return CodeLink(link.address, grouped, link.qr, link.is_for_here)
