"""Plain text in UTF-8, UTF-16 or CP932."""

import re

from quiz.article.parts import Revision
from quiz.article.readers.refused import ArticleRefused
from quiz.article.readers.revision import revision_of
from quiz.article.readers.wrapping import unwrapped
from quiz.text.encoding import decoded

# A text has next to none of these; what has many is a picture or a program that happens to decode.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_MOST_CONTROLS = 0.01


def read_plain(data: bytes) -> Revision:
    """The text, with lines of mail width joined to paragraphs."""
    text = decoded(data)
    if text is None:
        raise ArticleRefused("A04")
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise ArticleRefused("A08", kind="binary")
    return revision_of(unwrapped(text))
