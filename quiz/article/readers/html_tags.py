"""Leave only whole tags in a page.

The parser of the standard library looks through the rest of the page at each tag that never ends, so
that a page full of them would take hours.
"""

import re
from collections.abc import Iterator

_TAG = re.compile(r"</?[A-Za-z](?:[^<>\"']++|\"[^\"]{0,2000}+\"|'[^']{0,2000}+'|[\"']){0,400}+>")


def whole_tags(page: str) -> str:
    """The page without comments and declarations; a `<` that begins no tag is a sign like any other."""
    return "".join(_pieces(page))


def _pieces(page: str) -> Iterator[str]:
    at = 0
    while (sign := page.find("<", at)) >= 0:
        yield page[at:sign]
        closing = _closing(page, sign)
        if closing:
            end = page.find(closing, sign + 2)
            if end < 0:
                # What is never closed hides all that follows, as in a browser.
                return
            at = end + len(closing)
            continue
        tag = _TAG.match(page, sign)
        yield tag[0] if tag else "&lt;"
        at = tag.end() if tag else sign + 1
    yield page[at:]


def _closing(page: str, sign: int) -> str:
    if page.startswith("<!--", sign):
        return "-->"
    return ">" if page.startswith(("<!", "<?"), sign) else ""
