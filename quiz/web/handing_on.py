"""An address to hand on: as text and as a QR code, with a word where nobody else could open it."""

from dataclasses import dataclass

import segno
from flask import request
from markupsafe import Markup

# Only this machine can open a link to itself.
LOOPBACKS = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True)
class SharedLink:
    """An address to give to somebody; `is_for_here` if it leads nowhere from any other machine."""

    address: str
    qr: Markup
    is_for_here: bool


def link_to(address: str) -> SharedLink:
    """The link, by the name under which this page was opened."""
    host = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    return SharedLink(address, _drawn(address), host in LOOPBACKS)


def _drawn(address: str) -> Markup:
    """A drawing inside of the page: black on white in whatever theme, or cameras cannot read it."""
    drawn = segno.make(address, micro=False).svg_inline(
        border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
    # segno makes it of squares; nothing of the address stands in it as text.
    return Markup(drawn)
