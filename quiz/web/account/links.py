"""A link with its code in the fragment, and the same as a QR code."""

from dataclasses import dataclass

import segno
from flask import request, url_for
from markupsafe import Markup

from quiz import accounts

# Only this machine can open a link to itself.
LOOPBACKS = ("localhost", "127.0.0.1", "[::1]")


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
    address = url_for(endpoint, _external=True, _anchor=grouped)
    host = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    return CodeLink(address, grouped, _drawn(address), host in LOOPBACKS)


def _drawn(address: str) -> Markup:
    """A drawing inside of the page: black on white in whatever theme, or cameras cannot read it."""
    drawn = segno.make(address, micro=False).svg_inline(
        border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
    # segno makes it of squares; nothing of the address stands in it as text.
    return Markup(drawn)
